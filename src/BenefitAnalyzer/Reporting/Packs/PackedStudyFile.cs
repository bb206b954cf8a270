using System.Text;
using BenefitAnalyzer.Ingestion.Handover;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Studies.Reading.Yaml;

namespace BenefitAnalyzer.Reporting.Packs;

/// <summary>The study file of a pack: what it says of logs that are copies now fits the copies, and everything else stands as it is.</summary>
internal static class PackedStudyFile
{
    private const string Files = "files";
    private const string Encoding = "encoding";
    private const string Columns = "columns";
    private const string IsoTimes = "iso_times";
    private const string Pseudonymised = "pseudonymised";

    /// <summary>What tells how files are cut into cells, which a CSV file need not be told.</summary>
    private static readonly string[] OfFormat =
    [
        "format",
        Encoding,
        "sheet",
        "range",
        "heading_rows",
        "layout",
        "delimiter",
        "heading_line",
        "comments",
        IsoTimes,
    ];

    public static byte[] Of(Study study, IReadOnlyList<PackedSource> sources)
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

        Node Sources(Node node) =>
            node is ListNode list
                ? list with
                {
                    Items = [.. list.Items.Select(item => item is MapNode map ? Source(study, sources, map) : item)],
                }
                : node;
    }

    private static MapNode Source(Study study, IReadOnlyList<PackedSource> sources, MapNode map)
    {
        var packed = sources.FirstOrDefault(one => map.Find("name") is TextNode name && name.Text == one.Source.Name);
        return packed?.Form switch
        {
            PackedForm.Copied => WithPersons(study, packed.Source, Without(map, [Encoding])),
            PackedForm.Rewritten => WithPersons(study, packed.Source, Rewritten(study, packed, Without(map, OfFormat))),
            _ => map,
        };
    }

    private static MapNode Rewritten(Study study, PackedSource packed, MapNode map)
    {
        var made = PlainCopy.MadeColumns(study, packed.Source);
        var entries = map.Entries.Select(entry =>
            entry.Key.Text switch
            {
                Files => (entry.Key, Text(packed.Pattern, map)),
                Columns when entry.Value is MapNode columns => (
                    entry.Key,
                    columns with
                    {
                        Entries =
                        [
                            .. columns.Entries.Select(field =>
                                made.TryGetValue(field.Key.Text, out var heading) ? (field.Key, Text(heading, columns)) : field
                            ),
                        ],
                    }
                ),
                _ => entry,
            }
        );
        return map with { Entries = packed.Source.HasIsoTimes ? [.. entries, (Text(IsoTimes, map), Text("yes", map))] : [.. entries] };
    }

    /// <summary>Says that the persons of a source are pseudonyms now.</summary>
    private static MapNode WithPersons(Study study, Source source, MapNode map)
    {
        var persons = source.Columns.Where(mapping => PersonFields.IsPerson(study, source, mapping)).Select(mapping => mapping.Field);
        IReadOnlyList<string> fields = [.. source.Pseudonymised, .. persons];
        var kept = Without(map, [Pseudonymised]);
        return fields.Count == 0
            ? kept
            : kept with
            {
                Entries =
                [
                    .. kept.Entries,
                    (Text(Pseudonymised, map), new ListNode([.. fields.Select(field => Text(field, map))], map.At)),
                ],
            };
    }

    private static MapNode Without(MapNode map, string[] keys) =>
        map with
        {
            Entries = [.. map.Entries.Where(entry => !keys.Contains(entry.Key.Text))],
        };

    private static TextNode Text(string text, MapNode beside) => new(text, IsQuoted: false, beside.At);
}
