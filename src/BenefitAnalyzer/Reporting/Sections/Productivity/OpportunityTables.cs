using BenefitAnalyzer.Benefits.Opportunities;
using BenefitAnalyzer.Benefits.Opportunities.Measured;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Reporting.Text;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Reporting.Sections.Productivity;

/// <summary>Opportunities as a table, the largest yield first.</summary>
public static class OpportunityTables
{
    public const string Id = "opportunities";

    private static readonly LocalText Title = new("What each service could still yield a year", "各服務每年尚可帶來的效益");

    private static readonly LocalText Note = new(
        "Reachable is what other services of the same type with an e-option reached. Cost is avoided in whole steps of capacity of each office.",
        "「可達到」指同類型而設有電子服務選擇的其他服務所達到的使用率。可避免的成本以各辦事處的整數單位計算。"
    );

    private static readonly LocalText NoSaving = new(
        "The full-cost difference is not a saving, since most of it is still paid after the move.",
        "總成本之差並非節省，因為轉用後大部分仍須支付。"
    );

    /// <summary>All of it, for files and consoles.</summary>
    public static ReportTable Of(ReportContext context, IReadOnlyList<OpportunityRow> rows) =>
        Table(
            context,
            Id,
            Title,
            rows,
            [Year, .. Ranked, .. Ranges],
            new LocalText($"{Note.English} {NoSaving.English}", Note.Chinese + NoSaving.Chinese)
        );

    /// <summary>The same as narrow as a page: the ranking, and its ranges with who could not follow.</summary>
    internal static IReadOnlyList<ReportTable> OnPage(ReportContext context, IReadOnlyList<OpportunityRow> rows) =>
        [
            Table(context, Id, Title, rows, Ranked, Note) with
            {
                Rules = [new SumOfColumns("net", ["avoidable"], ["added", "cost_to_move"])],
            },
            Table(
                context,
                $"{Id}-ranges",
                new LocalText("How sure that is, and who could not follow", "有關估計的幅度，以及未能轉用的組別"),
                rows,
                Ranges,
                NoSaving
            ),
        ];

    private static (ReportColumn Column, Func<ReportContext, OpportunityRow, Cell> Cell) Year { get; } =
        (new ReportColumn("fiscal_year", new LocalText("Fiscal year", "財政年度"), false), (_, row) => ReportContext.YearCell(row.Year));

    private static IReadOnlyList<(ReportColumn Column, Func<ReportContext, OpportunityRow, Cell> Cell)> Ranked { get; } =
    [
        (Number("completed", "Completed", "完成宗數"), (_, row) => new FigureCell(row.Volume)),
        (Number("take_up", "Take-up", "使用率"), (_, row) => new FigureCell(row.TakeUp)),
        (Number("reachable", "Reachable", "可達到"), Middle(OpportunityDefinitions.Reachable)),
        (Number("moved", "Would move", "可轉移宗數"), Middle(OpportunityDefinitions.Moved)),
        (Number("avoidable", "Avoidable cost", "可避免成本"), Middle(OpportunityDefinitions.Avoidable)),
        (Number("added", "Added cost", "新增成本"), Middle(OpportunityDefinitions.Added)),
        (Number("cost_to_move", "Cost of the move", "推動轉用成本"), Middle(OpportunityDefinitions.CostToMove)),
        (Number("net", "Net", "淨效益"), Middle(OpportunityDefinitions.Net)),
    ];

    private static IReadOnlyList<(ReportColumn Column, Func<ReportContext, OpportunityRow, Cell> Cell)> Ranges { get; } =
    [
        (Number("reachable_low", "Reachable: least", "可達到：最低"), At(OpportunityDefinitions.Reachable, OpportunityRows.LowReach)),
        (Number("reachable_high", "most", "最高"), At(OpportunityDefinitions.Reachable, OpportunityRows.HighReach)),
        (Number("net_low", "Net: least", "淨效益：最低"), At(OpportunityDefinitions.Net, OpportunityRows.LowReach)),
        (Number("net_high", "most", "最高"), At(OpportunityDefinitions.Net, OpportunityRows.HighReach)),
        (
            Number("full_cost_difference", "Full-cost difference (not a saving)", "總成本之差（並非節省）"),
            (_, row) =>
                new FigureCell(
                    row.Middle(OpportunityDefinitions.FullCostDifference) is { Value: not null } known
                        ? known with
                        {
                            Reason = null,
                        }
                        : row.Middle(OpportunityDefinitions.FullCostDifference)
                )
        ),
        (
            new ReportColumn("could_not_follow", new LocalText("Could not follow", "未能轉用的組別"), false),
            (context, row) => Behind(context, row.Found.Case)
        ),
    ];

    private static ReportTable Table(
        ReportContext context,
        string id,
        LocalText title,
        IReadOnlyList<OpportunityRow> rows,
        IReadOnlyList<(ReportColumn Column, Func<ReportContext, OpportunityRow, Cell> Cell)> columns,
        LocalText note
    )
    {
        var year = rows.Count == 0 ? null : ReportContext.YearCell(rows[0].Year).Text;
        return new ReportTable(
            id,
            year is null ? title : new LocalText($"{title.English}, by {year.English}", $"{title.Chinese}（按{year.Chinese}計算）"),
            [new ReportColumn("service", new LocalText("Service", "服務"), false), .. columns.Select(column => column.Column)],
            [
                .. rows.Select(row =>
                    (IReadOnlyList<Cell>)
                        [context.Label("service", row.Found.Case.Service), .. columns.Select(column => column.Cell(context, row))]
                ),
            ]
        )
        {
            Source = context.Source,
            Note = note,
        };
    }

    private static Func<ReportContext, OpportunityRow, Cell> Middle(Definition definition) => At(definition, OpportunityRows.MiddleReach);

    private static Func<ReportContext, OpportunityRow, Cell> At(Definition definition, string reach) =>
        (_, row) => new FigureCell(row.At(definition, reach));

    /// <summary>Names of groups with the share that has no access where that is known, and what the study itself says.</summary>
    private static TextCell Behind(ReportContext context, OpportunityCase service)
    {
        var stated = context.Study.Tables.Costs.ShiftCosts.FirstOrDefault(cost => cost.Service == service.Service);
        var groups = service.Behind.Select(group => (Name: context.Name(group.Dimension, group.Group), group.WithoutAccess)).ToList();
        return new TextCell(
            string.Join(' ', service.Behind.Select(group => $"{group.Dimension}={group.Group}")),
            new LocalText(In(Language.English), In(Language.TraditionalChinese))
        );

        string In(Language language)
        {
            var number = new NumberText(language, context.Study.Currency);
            IEnumerable<string> parts = groups.Select(group =>
                group.WithoutAccess is { } without
                    ? language == Language.English
                        ? $"{group.Name.English} ({number.Of(without, MetricUnit.Rate)} without access)"
                        : $"{group.Name.Chinese}（{number.Of(without, MetricUnit.Rate)}未能接觸電子渠道）"
                    : group.Name.In(language)
            );
            if (stated?.CannotFollow is { } share)
            {
                var who = stated.WhoCannot is { } people ? context.Study.Tables.Say(people) : null;
                parts = parts.Append(
                    language == Language.English
                        ? $"stated: {number.Of(share, MetricUnit.Rate)} of traditional customers{(who is null ? "" : $" ({who.English})")}"
                        : $"研究所述：傳統渠道使用者的{number.Of(share, MetricUnit.Rate)}{(who is null ? "" : $"（{who.Chinese}）")}"
                );
            }

            return string.Join(language == Language.English ? ", " : "、", parts);
        }
    }

    private static ReportColumn Number(string id, string english, string chinese) => new(id, new LocalText(english, chinese), true);
}
