using BenefitAnalyzer.Studies.Reading.References;
using BenefitAnalyzer.Studies.Reading.Yaml;
using BenefitAnalyzer.Tables;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Inputs.Sheets;

/// <summary>What each source should deliver, and how much of a file may be rejected; a row for each source.</summary>
internal sealed class ExpectationsSheet : SettingSheet
{
    private const string Source = "source";
    private const string Expects = "expects";
    private const string Offices = "offices";
    private const string Months = "months";
    private const string Each = "each";
    private const string MaxRejected = "max_rejected";

    public override string Name => "expectations";

    public override LocalText Title => new("What each source should deliver", "各數據來源應提交的資料");

    public override IReadOnlyList<ReferenceColumn> Columns { get; } =
    [
        new ReferenceColumn(Source, IsRequired: true).Means("name of the source in study.yaml", "數據來源在 study.yaml 中的名稱"),
        new ReferenceColumn(Offices).Means(
            "offices that must deliver: all, none, or their codes separated by semicolons",
            "須提交資料的辦事處：all（全部）、none（無），或以分號分隔的代碼"
        ),
        new ReferenceColumn(Each).Means(
            "month (default), or day: every day on which the office opens",
            "month（每月，預設）或 day（辦事處開放的每一日）"
        ),
        new ReferenceColumn("from").Means(
            "first month expected, such as 2005-04; the study's own period when empty",
            "應提交資料的首個月份，例如 2005-04；留空則用研究的期間"
        ),
        new ReferenceColumn("until").Means("first month no longer expected", "不再須提交資料的首個月份（不包括在內）"),
        new ReferenceColumn(MaxRejected) { Form = ColumnForm.Share }.Means(
            "a file with a larger share of rejected rows is not loaded (default 100%)",
            "被拒紀錄的比例高於此數的檔案不予載入（預設 100%）"
        ),
    ];

    public override IReadOnlyList<string> Keys => [Source];

    public override bool HasFixedRows => true;

    public override MapNode Put(MapNode root, Table edited, Findings findings)
    {
        var rows = edited.Rows.ToDictionary(row => edited.Cell(row, Source).Text);
        var sources = (ListNode)root.Find("sources")!;
        return root.With("sources", sources with { Items = [.. sources.Items.Select(source => Put((MapNode)source, edited, rows))] });
    }

    protected override IEnumerable<IReadOnlyList<string>> Rows(MapNode root) =>
        ((ListNode)root.Find("sources")!)
            .Items.OfType<MapNode>()
            .Select(source =>
            {
                var expects = source.Find(Expects) as MapNode;
                var months = expects?.Find(Months) as MapNode;
                return (IReadOnlyList<string>)
                    [
                        NameOf(source),
                        Nodes.List(expects?.Find(Offices)),
                        Nodes.TextOf(expects?.Find(Each)),
                        Nodes.TextOf(months?.Find("from")),
                        Nodes.TextOf(months?.Find("until")),
                        Nodes.TextOf(source.Find(MaxRejected)),
                    ];
            });

    private static MapNode Put(MapNode source, Table edited, Dictionary<string, IReadOnlyList<TableCell>> rows)
    {
        TableCell Cell(string heading) => edited.Cell(rows[NameOf(source)], heading);
        var was = source.Find(Expects) as MapNode;
        var months = (was?.Find(Months) as MapNode ?? Nodes.NewMap(Cell("from"))).With("from", Cell("from")).With("until", Cell("until"));
        var expects = (was ?? Nodes.NewMap(Cell(Offices)))
            .With(Offices, OfficesOf(was?.Find(Offices), Cell(Offices)))
            .With(Each, Cell(Each))
            .With(Months, months.Entries.Count > 0 ? months : null);
        // An empty 'expects:' means the study's period without offices: it is kept where it stood.
        return source.With(Expects, expects.Entries.Count > 0 ? expects : null).With(MaxRejected, Cell(MaxRejected));
    }

    private static Node? OfficesOf(Node? was, TableCell cell) => cell.Text is "all" or "none" ? Nodes.Text(cell) : Nodes.List(was, cell);

    private static string NameOf(MapNode source) => Nodes.TextOf(source.Find("name"));
}
