using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Studies.Reading.References;
using BenefitAnalyzer.Studies.Reading.Yaml;
using BenefitAnalyzer.Tables;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Inputs.Sheets;

/// <summary><c>groups:</c>, a row for each group and one for each of its values.</summary>
internal sealed class GroupsSheet : SettingSheet
{
    private const string Section = "groups";
    private const string Values = "values";

    public override string Name => Section;

    public override LocalText Title => new("Groups of citizens and their values", "市民群組及其值");

    public override IReadOnlyList<ReferenceColumn> Columns { get; } =
    [
        new ReferenceColumn("group", IsRequired: true).Means(
            "short name of the group, such as age_band; at most three",
            "群組代碼，例如 age_band；最多三個"
        ),
        new ReferenceColumn("value").Means(
            "a value that the group may have, such as 18-29, in the order of printing; empty in the row that names the group",
            "群組可有的值，例如 18-29，按列印次序排列；為群組命名的一列則留空"
        ),
        new ReferenceColumn("name_en").Means("name in English; the code when empty", "英文名稱；留空則用代碼"),
        new ReferenceColumn("name_zh").Means("name in Traditional Chinese", "中文名稱"),
    ];

    public override IReadOnlyList<string> Keys => ["group", "value"];

    public override MapNode Put(MapNode root, Table edited, Findings findings)
    {
        ReportRepeats(edited, findings);
        var was = root.Find(Section) as MapNode;
        var entries = edited
            .Rows.GroupBy(row => edited.Cell(row, "group").Text)
            .Select(group => (Key: Nodes.Text(edited.Cell(group.First(), "group")), Value: (Node)Group(was, edited, [.. group])))
            .ToList();
        return entries.Count == 0
            ? root.With(Section, was is { Entries.Count: 0 } ? was : null)
            : root.With(Section, (was ?? Nodes.NewMap(edited.Cell(edited.Rows[0], "group"))) with { Entries = entries });
    }

    protected override IEnumerable<IReadOnlyList<string>> Rows(MapNode root) =>
        root.Find(Section) is MapNode groups ? groups.Entries.SelectMany(entry => RowsOf(entry.Key.Text, entry.Value as MapNode)) : [];

    private static IEnumerable<IReadOnlyList<string>> RowsOf(string id, MapNode? group)
    {
        yield return Row("", group?.Find("name"));
        foreach (var (value, name) in ValuesOf(group?.Find(Values)))
        {
            yield return Row(value, name);
        }

        IReadOnlyList<string> Row(string value, Node? name)
        {
            var (english, chinese) = Nodes.Names(name);
            return [id, value, english, chinese];
        }
    }

    private static IEnumerable<(string Value, Node? Name)> ValuesOf(Node? values) =>
        values switch
        {
            MapNode map => map.Entries.Select(entry => (entry.Key.Text, (Node?)entry.Value)),
            ListNode list => list.Items.Select(item => (Nodes.TextOf(item), (Node?)null)),
            _ => [],
        };

    private static MapNode Group(MapNode? was, Table edited, List<IReadOnlyList<TableCell>> rows)
    {
        var id = edited.Cell(rows[0], "group");
        var old = was?.Find(id.Text) as MapNode;
        var own = rows.Find(row => edited.Cell(row, "value").Text.Length == 0);
        var name = own is null ? null : Named(old?.Find("name"), edited, own);
        var values = rows.Where(row => edited.Cell(row, "value").Text.Length > 0).ToList();
        var listed = old?.Find(Values);
        Node? now =
            values.Count == 0 ? null
            : listed is MapNode || values.Exists(row => Named(null, edited, row) is not null) ? Map(listed as MapNode, edited, values)
            : List(listed as ListNode, edited, values);
        return (old ?? Nodes.NewMap(id)).With("name", name).With(Values, now);
    }

    /// <summary>Values without names.</summary>
    private static ListNode List(ListNode? was, Table edited, List<IReadOnlyList<TableCell>> rows)
    {
        List<Node> items = [.. rows.Select(row => Nodes.Text(edited.Cell(row, "value")))];
        return (was ?? new ListNode([], items[0].At)) with { Items = items };
    }

    /// <summary>Values with their names; one without a name has its code.</summary>
    private static MapNode Map(MapNode? was, Table edited, List<IReadOnlyList<TableCell>> rows) =>
        (was ?? Nodes.NewMap(edited.Cell(rows[0], "value"))) with
        {
            Entries =
            [
                .. rows.Select(row =>
                {
                    var value = Nodes.Text(edited.Cell(row, "value"));
                    return (value, Named(was?.Find(value.Text), edited, row) ?? value);
                }),
            ],
        };

    private static Node? Named(Node? was, Table edited, IReadOnlyList<TableCell> row) =>
        Nodes.Names(was, edited.Cell(row, "name_en"), edited.Cell(row, "name_zh"));

    private static void ReportRepeats(Table edited, Findings findings)
    {
        var seen = new HashSet<(string, string)>();
        foreach (var row in edited.Rows)
        {
            var (group, value) = (edited.Cell(row, "group"), edited.Cell(row, "value"));
            if (!seen.Add((group.Text, value.Text)))
            {
                findings.Error(
                    DiagnosticCodes.DuplicateName,
                    Nodes.Place(value),
                    value.Text.Length == 0 ? $"two rows name the group '{group.Text}'" : $"'{value.Text}' of '{group.Text}' stands twice"
                );
            }
        }
    }
}
