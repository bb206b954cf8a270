using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Reporting.Sections.Costs;

/// <summary>Costs by channel, and of keeping traditional channels beside electronic ones, as tables.</summary>
internal static class UnitCostTables
{
    public static ReportTable OfChannels(ReportContext context, IReadOnlyList<Definition> columns, IReadOnlyList<FigureGridRow> rows) =>
        new(
            "unit-cost-by-channel",
            new LocalText("Cost of a transaction by channel", "各渠道每宗交易的成本"),
            [YearColumn, new ReportColumn("channel", new LocalText("Channel", "渠道"), false), .. columns.Select(Column)],
            [
                .. rows.Select(row =>
                    (IReadOnlyList<Cell>)
                        [TableCells.Year(row.Keys[0]!), context.Label("channel", row.Keys[1]), .. row.Figures.Select(Published)]
                ),
            ]
        )
        {
            Source = context.Source,
            Note = new LocalText(
                "Unused capacity is no cost of transactions and stands apart; all cost holds it. Neither is what closing a channel would save.",
                "閒置服務能力並非交易的成本，另行列出；全部成本則包括在內。兩者均非關閉渠道所能節省的金額。"
            ),
        };

    public static ReportTable OfProvision(ReportContext context, FigureGrid grid) =>
        new(
            "dual-provision",
            new LocalText("What traditional channels cost where an e-option exists", "設有電子服務選擇的服務，其傳統渠道的成本"),
            [YearColumn, .. grid.Columns.Select(Column)],
            [.. grid.Rows.Select(row => (IReadOnlyList<Cell>)[TableCells.Year(row.Keys[0]!), .. row.Figures.Select(Published)])]
        )
        {
            Source = context.Source,
            Note = new LocalText(
                "The three are never added: what is in excess today is a part of what could be avoided.",
                "三者不可相加：現時過剩的部分已包括在可避免的部分之內。"
            ),
        };

    /// <summary>Where a rate comes from is said by <c>explain</c>; the page says only why there is no value, and what is partial.</summary>
    private static FigureCell Published(Figure figure) =>
        new(figure.State == FigureState.Known && figure.Definition.StartsWith("dual", StringComparison.Ordinal) ? figure : Short(figure));

    private static Figure Short(Figure figure) => figure.State == FigureState.Known ? figure with { Reason = null } : figure;

    private static ReportColumn YearColumn { get; } = new("fiscal_year", new LocalText("Fiscal year", "財政年度"), false);

    private static ReportColumn Column(Definition definition) => new(definition.Id, definition.Name, true);
}
