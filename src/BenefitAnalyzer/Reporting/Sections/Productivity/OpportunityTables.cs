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

    private const string CouldNotFollow = "could_not_follow";

    private static readonly LocalText Title = new("What each service could still yield a year", "各服務每年尚可帶來的效益");

    private static readonly LocalText Note = new(
        "Reachable is what other services of the same type with an e-option reached, and no less than the service itself. Cost is avoided in whole steps of capacity of each office.",
        "「可達到」指同類型而設有電子服務選擇的其他服務所達到的使用率，並不低於該服務本身的使用率。可避免的成本以各辦事處的整級服務能力計算。"
    );

    private static readonly LocalText NoSaving = new(
        "The full-cost difference is not a saving, since most of it is still paid after the move. Could not follow: groups of whom fewer have access than what is reachable; where access is not known, those far behind in take-up today.",
        "總成本之差並非節省，因為轉用後大部分仍須支付。未能轉用的組別：有途徑者的比率低於可達到的使用率；途徑未知者，則為現時使用率遠遠落後的組別。"
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
            Table(
                context,
                Id,
                Finding(context, rows),
                rows,
                Ranked,
                new(Note.English + Ahead(rows).English, Note.Chinese + Ahead(rows).Chinese)
            ) with
            {
                Shown = new RowsShown { WithoutZero = "moved" },
                Rules = [new SumOfColumns("net", ["avoidable"], ["added", "cost_to_move"])],
            },
            Table(
                context,
                $"{Id}-ranges",
                new LocalText("How sure that is, and who could not follow", "有關估計的幅度，以及未能轉用的組別"),
                rows,
                [
                    Moved,
                    .. Ranges.Select(column =>
                        column.Column.Id == CouldNotFollow
                            ? (column.Column, (own, row) => Behind(own, row.Found.Case, BehindEverywhere(rows)))
                            : column
                    ),
                ],
                new(NoSaving.English + Everywhere(context, rows).English, NoSaving.Chinese + Everywhere(context, rows).Chinese)
            ) with
            {
                Shown = new RowsShown { WithoutZero = "moved" },
            },
        ];

    /// <summary>Groups that could not follow with any of several services: on a page the note says them once.</summary>
    private static HashSet<(string Dimension, string Group, decimal? WithoutAccess)> BehindEverywhere(IReadOnlyList<OpportunityRow> rows) =>
        rows.Count < 2
            ? []
            : [.. rows.Select(row => row.Found.Case.Behind.Select(Key)).Aggregate((common, next) => common.Intersect(next))];

    private static (string Dimension, string Group, decimal? WithoutAccess) Key(GroupBehind group) =>
        (group.Dimension, group.Group, group.WithoutAccess);

    private static LocalText Everywhere(ReportContext context, IReadOnlyList<OpportunityRow> rows)
    {
        if (BehindEverywhere(rows) is not { Count: > 0 } common)
        {
            return new("", "");
        }

        var groups = rows[0].Found.Case.Behind.Where(group => common.Contains(Key(group))).ToList();
        return new(
            $" Could not follow, with any of the services: {string.Join(", ", groups.Select(group => NameOf(context, group, Language.English)))}.",
            $"各項服務均未能轉用的組別：{string.Join("、", groups.Select(group => NameOf(context, group, Language.TraditionalChinese)))}。"
        );
    }

    /// <summary>How many services would pay and which most, at the median of what others reached.</summary>
    internal static LocalText Finding(ReportContext context, IReadOnlyList<OpportunityRow> rows)
    {
        var moving = rows.Where(row => row.Found.Middle is { Moved: > 0 }).ToList();
        var paying = moving.Where(row => row.Middle(OpportunityDefinitions.Net).Value > 0).ToList();
        var open = moving.Count(row => row.Found.Middle is { Net: null, BeforeCostToMove: > 0 });
        if (moving.Count == 0 || moving.TrueForAll(row => row.Found.Middle!.BeforeCostToMove is null))
        {
            return Title;
        }

        if (paying.Count == 0)
        {
            return open == 0
                ? new(
                    FormattableString.Invariant(
                        $"None of {moving.Count} services that could still move transactions would avoid more cost than the move adds"
                    ),
                    FormattableString.Invariant($"{moving.Count}項仍可轉移交易的服務之中，沒有一項可避免的成本高於轉用的成本")
                )
                : new(
                    FormattableString.Invariant(
                        $"{open} of {moving.Count} services that could still move transactions would avoid more cost than they add, before the cost of the move, which is not known"
                    ),
                    FormattableString.Invariant(
                        $"{moving.Count}項仍可轉移交易的服務之中，{open}項可避免的成本高於新增成本；推動轉用的成本未知"
                    )
                );
        }

        var (name, net) = (context.Name("service", paying[0].Found.Case.Service), paying[0].Middle(OpportunityDefinitions.Net));
        var (english, chinese) = (
            new NumberText(Language.English, context.Study.Currency),
            new NumberText(Language.TraditionalChinese, context.Study.Currency)
        );
        return new(
            FormattableString.Invariant(
                $"{paying.Count} of {moving.Count} services that could still move transactions would yield more a year than that costs; {name.English} would yield most, {english.Of(net)}"
            ),
            FormattableString.Invariant(
                $"{moving.Count}項仍可轉移交易的服務之中，{paying.Count}項每年的效益高於成本，以{name.Chinese}最多（{chinese.Of(net)}）"
            )
        );
    }

    /// <summary>Services that the ranking leaves out; empty where there is none.</summary>
    private static LocalText Ahead(IReadOnlyList<OpportunityRow> rows) =>
        rows.Count(row => row.Middle(OpportunityDefinitions.Moved).Value == 0) switch
        {
            0 => new("", ""),
            1 => new(
                " One service has reached what others of its kind have, so that nothing would move.",
                "另有一項服務已達到同類服務的使用率，沒有可轉移的交易。"
            ),
            var ahead => new(
                FormattableString.Invariant($" {ahead} services have reached what others of their kind have, so that nothing would move."),
                FormattableString.Invariant($"另有{ahead}項服務已達到同類服務的使用率，沒有可轉移的交易。")
            ),
        };

    private static (ReportColumn Column, Func<ReportContext, OpportunityRow, Cell> Cell) Year { get; } =
        (new ReportColumn("fiscal_year", new LocalText("Fiscal year", "財政年度"), false), (_, row) => TableCells.Year(row.Year));

    private static (ReportColumn Column, Func<ReportContext, OpportunityRow, Cell> Cell) Moved { get; } =
        (Number("moved", "Would move", "可轉移宗數"), Middle(OpportunityDefinitions.Moved));

    private static IReadOnlyList<(ReportColumn Column, Func<ReportContext, OpportunityRow, Cell> Cell)> Ranked { get; } =
    [
        (Number("completed", "Completed", "完成宗數"), (_, row) => new FigureCell(row.Volume)),
        (Number("take_up", "Take-up", "使用率"), (_, row) => new FigureCell(row.TakeUp)),
        (Number("reachable", "Reachable", "可達到"), Middle(OpportunityDefinitions.Reachable)),
        Moved,
        (Number("avoidable", "Avoidable cost", "可避免成本"), Middle(OpportunityDefinitions.Avoidable)),
        (Number("added", "Added cost", "新增成本"), Middle(OpportunityDefinitions.Added)),
        (Number("cost_to_move", "Cost of the move", "推動轉用成本"), Middle(OpportunityDefinitions.CostToMove)),
        (Number("net", "Net", "淨效益"), Middle(OpportunityDefinitions.Net)),
    ];

    private static IReadOnlyList<(ReportColumn Column, Func<ReportContext, OpportunityRow, Cell> Cell)> Ranges { get; } =
    [
        (
            Number("reachable_low", "Least reachable take-up", "最低可達到使用率"),
            At(OpportunityDefinitions.Reachable, OpportunityRows.LowReach)
        ),
        (
            Number("reachable_high", "Most reachable take-up", "最高可達到使用率"),
            At(OpportunityDefinitions.Reachable, OpportunityRows.HighReach)
        ),
        (
            Number("net_low", "Net at the least reachable take-up", "按最低可達到使用率計算的淨效益"),
            At(OpportunityDefinitions.Net, OpportunityRows.LowReach)
        ),
        (
            Number("net_high", "Net at the most reachable take-up", "按最高可達到使用率計算的淨效益"),
            At(OpportunityDefinitions.Net, OpportunityRows.HighReach)
        ),
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
            new ReportColumn(CouldNotFollow, new LocalText("Could not follow", "未能轉用的組別"), false),
            (context, row) => Behind(context, row.Found.Case, [])
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
        var year = rows.Count == 0 ? null : TableCells.Year(rows[0].Year).Text;
        return new ReportTable(
            id,
            year is null
                ? title
                : new LocalText($"{title.English} (figures of {year.English})", $"{title.Chinese}（按{year.Chinese}數字計算）"),
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
    /// <param name="saidElsewhere">Groups that files name and readers find in the note.</param>
    private static TextCell Behind(
        ReportContext context,
        OpportunityCase service,
        HashSet<(string Dimension, string Group, decimal? WithoutAccess)> saidElsewhere
    )
    {
        var stated = context.Study.Tables.Costs.ShiftCosts.FirstOrDefault(cost => cost.Service == service.Service);
        var groups = service.Behind.Where(group => !saidElsewhere.Contains(Key(group))).ToList();
        return new TextCell(
            string.Join(' ', service.Behind.Select(group => $"{group.Dimension}={group.Group}")),
            new LocalText(In(Language.English), In(Language.TraditionalChinese))
        );

        string In(Language language)
        {
            var number = new NumberText(language, context.Study.Currency);
            var parts = groups.Select(group => NameOf(context, group, language));
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

    private static string NameOf(ReportContext context, GroupBehind group, Language language)
    {
        var name = context.Name(group.Dimension, group.Group).In(language);
        if (group.WithoutAccess is not { } without)
        {
            return name;
        }

        var share = new NumberText(language, context.Study.Currency).Of(without, MetricUnit.Rate);
        return language == Language.English ? $"{name} ({share} without access)" : $"{name}（{share}缺乏途徑）";
    }

    private static ReportColumn Number(string id, string english, string chinese) => new(id, new LocalText(english, chinese), true);
}
