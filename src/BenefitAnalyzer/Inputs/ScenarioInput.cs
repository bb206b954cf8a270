using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Studies.Reading.Yaml;

namespace BenefitAnalyzer.Inputs;

/// <summary>The file of a scenario as text and as a tree.</summary>
/// <param name="File">Relative to the study folder.</param>
/// <param name="Text">Without a byte order mark; empty where the file is not there yet.</param>
internal sealed record ScenarioInput(string File, string Text, MapNode Root)
{
    public const string Id = "scenario";

    public string Name => Root.Find(Id) is TextNode name ? name.Text : "";

    /// <summary>Those that can be read, each of another name; the others are reported and stay as they are.</summary>
    public static IReadOnlyList<ScenarioInput> All(Study study, Action<Diagnostic> report)
    {
        var all = new List<ScenarioInput>();
        foreach (var name in ScenarioReader.Names(study).Where(name => ScenarioReader.Read(study, name, report) is not null))
        {
            var file = $"{ScenarioReader.Folder}/{name}.yaml";
            var text = System.IO.File.ReadAllText(Path.Combine(study.Folder, file));
            if (YamlTree.Load(text, new Findings(file)) is MapNode root && new ScenarioInput(file, text, root) is var read)
            {
                all.AddRange(all.Exists(other => other.Name == read.Name) ? [] : [read]);
            }
        }

        return all;
    }
}
