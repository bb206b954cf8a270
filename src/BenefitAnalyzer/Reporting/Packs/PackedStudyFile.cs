using System.Text;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Studies.Reading.Yaml;

namespace BenefitAnalyzer.Reporting.Packs;

/// <summary>The study file of a pack: what it says of logs that are copies now fits the copies, and everything else stands as it is.</summary>
internal static class PackedStudyFile
{
    private const string Pseudonymised = "pseudonymised";
    private const string Encoding = "encoding";

    public static byte[] Of(Study study, IReadOnlySet<string> copied)
    {
        var text = File.ReadAllText(Path.Combine(study.Folder, StudyReader.FileName));
        var root = (MapNode)YamlTree.Load(text, new Findings(StudyReader.FileName))!;
        var changed = root with
        {
            Entries = [.. root.Entries.Select(entry => entry.Key.Text == "sources" ? (entry.Key, Sources(entry.Value)) : entry)],
        };
        var written =
            YamlPatch.Apply(text, root, changed)
            // Comments are lost where they cannot be kept, which is better than a pack that does not load.
            ?? string.Concat(
                changed.Entries.SelectMany(entry => YamlText.Entry(entry.Key.Text, entry.Value, 0)).Select(line => line + "\n")
            );
        return new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetBytes(written);

        Node Sources(Node sources) =>
            sources is ListNode list
                ? list with
                {
                    Items = [.. list.Items.Select(item => item is MapNode map ? Source(map) : item)],
                }
                : sources;

        Node Source(MapNode map)
        {
            var source = study.Sources.FirstOrDefault(source => map.Find("name") is TextNode name && name.Text == source.Name);
            if (source is null || !copied.Contains(source.Name))
            {
                return map;
            }

            IReadOnlyList<string> fields = [.. source.Pseudonymised, .. PackedLogs.PersonsOf(study, source)];
            var kept = map.Entries.Where(entry => entry.Key.Text is not (Pseudonymised or Encoding));
            return map with
            {
                Entries = fields.Count == 0 ? [.. kept] : [.. kept, (Text(Pseudonymised), new ListNode([.. fields.Select(Text)], map.At))],
            };

            TextNode Text(string text) => new(text, IsQuoted: false, map.At);
        }
    }
}
