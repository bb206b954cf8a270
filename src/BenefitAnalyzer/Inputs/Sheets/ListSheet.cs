using BenefitAnalyzer.Studies.Reading.Yaml;
using BenefitAnalyzer.Tables;

namespace BenefitAnalyzer.Inputs.Sheets;

/// <summary>A list of the study file whose items have an id, a row each. What the sheet has no column for stays as it stands.</summary>
/// <param name="section">Key of the list.</param>
internal abstract class ListSheet(string section) : SettingSheet
{
    protected const string Id = "id";

    public override string Name => section;

    public override IReadOnlyList<string> Keys => [Id];

    public override MapNode Put(MapNode root, Table edited, Findings findings)
    {
        var was = root.Find(section) as ListNode;
        var items = edited.Rows.Select(row => Item(was, edited, row)).ToList();
        return items.Count == 0
            ? root.With(section, was is { Items.Count: 0 } ? was : null)
            : root.With(section, (was ?? new ListNode([], items[0].At)) with { Items = items });
    }

    /// <summary>An item with what its row says.</summary>
    /// <param name="old">The item as it stands; an empty one where the row is new.</param>
    protected abstract MapNode Put(MapNode old, Func<string, TableCell> cell);

    /// <summary>The texts of a row, one for each column.</summary>
    protected abstract IReadOnlyList<string> Row(MapNode item);

    protected override IEnumerable<IReadOnlyList<string>> Rows(MapNode root) =>
        root.Find(section) is ListNode list ? list.Items.OfType<MapNode>().Select(Row) : [];

    private MapNode Item(ListNode? was, Table edited, IReadOnlyList<TableCell> row)
    {
        var id = edited.Cell(row, Id);
        var old = was?.Items.OfType<MapNode>().FirstOrDefault(item => Nodes.TextOf(item.Find(Id)) == id.Text);
        return Put((old ?? Nodes.NewMap(id)).With(Id, id), heading => edited.Cell(row, heading));
    }
}
