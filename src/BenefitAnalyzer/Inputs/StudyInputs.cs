using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Inputs.Sheets;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Studies.Reading.Yaml;
using BenefitAnalyzer.Tables;

namespace BenefitAnalyzer.Inputs;

/// <summary>What people may change in a study: its file as text and as a tree, its tables and its scenarios as they stand.</summary>
/// <param name="Text">The study file, without a byte order mark.</param>
/// <param name="References">Name of a table → how the study names its file.</param>
/// <param name="Tables">Name of a table → the table.</param>
internal sealed record StudyInputs(
    Study Study,
    string Text,
    MapNode Root,
    IReadOnlyDictionary<string, string> References,
    IReadOnlyDictionary<string, Table> Tables,
    IReadOnlyList<ScenarioInput> Scenarios
)
{
    /// <summary>The sheets of the workbook, in their order.</summary>
    public IReadOnlyList<InputSheet> Sheets =>
        [.. SettingSheet.All, new ScenariosSheet(), .. Tables.Keys.Select(name => new InputTableSheet(name))];

    /// <summary>Reads a study that has no errors; null otherwise, with the errors reported.</summary>
    public static StudyInputs? Read(string folder, Action<Diagnostic> report)
    {
        var reading = StudyReader.Read(folder);
        foreach (var diagnostic in reading.Diagnostics)
        {
            report(diagnostic);
        }

        if (reading.Study is not { } study)
        {
            return null;
        }

        var text = File.ReadAllText(Path.Combine(study.Folder, StudyReader.FileName));
        if (YamlTree.Load(text, new Findings(StudyReader.FileName)) is not MapNode root)
        {
            return null;
        }

        var references = ReferencesOf(root);
        var tables = references.ToDictionary(table => table.Key, table => TableReader.Read(study.Folder, table.Value, report));
        return tables.Values.Any(table => table is null)
            ? null
            : new StudyInputs(
                study,
                text,
                root,
                references,
                tables.ToDictionary(table => table.Key, table => table.Value!),
                ScenarioInput.All(study, report)
            );
    }

    private static Dictionary<string, string> ReferencesOf(MapNode root) =>
        root.Find("tables") is MapNode tables
            ? tables
                .Entries.Where(entry => entry.Value is TextNode)
                .ToDictionary(entry => entry.Key.Text, entry => ((TextNode)entry.Value).Text)
            : [];
}
