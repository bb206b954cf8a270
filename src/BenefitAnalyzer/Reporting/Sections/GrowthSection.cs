using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Metrics.Growth;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Reporting.Sections;

/// <summary>What changed between the last two comparable windows? Naive growth beside like-for-like growth, since coverage changes too.</summary>
public sealed class GrowthSection()
    : Section("growth", new("Growth", "增長"), needs: new("two years, or two windows of equal length", "兩個年度，或兩段等長的期間"))
{
    private static readonly string[] Metrics = ["volume/completed", "take-up/A", "cost/reported"];

    public override ReportSection? Write(ReportContext context, CancellationToken token)
    {
        var windows = ComparableWindows.Of(context.Engine, token);
        Block?[] blocks = [Windows(context, token), windows is var (before, after) ? Growth(context, before, after, token) : null];
        var found = blocks.OfType<Block>().ToList();
        return found.Count == 0 ? null : new ReportSection(Id, Title, found);
    }

    /// <summary>What returns report for each window, with the number of services that report it.</summary>
    private static ReportTable? Windows(ReportContext context, CancellationToken token)
    {
        var columns = Metrics
            .Select(id =>
                (
                    Id: id,
                    Rows: context
                        .Rows(id, token, "period")
                        .Where(row => row.Keys[0] is not null)
                        .ToDictionary(row => row.Keys[0]!, row => row.Figure)
                )
            )
            .Where(column => column.Rows.Count > 0)
            .ToList();
        var windows = columns.SelectMany(column => column.Rows.Keys).Distinct().Order(StringComparer.Ordinal).ToList();
        // Returns by the month stand in the tables by month already.
        return windows.TrueForAll(window => PeriodText.Read(window) is { } days && days.Until <= days.From.AddMonths(1))
            ? null
            : new ReportTable(
                "windows",
                new LocalText("What returns report for each window, and how many services report it", "各統計期呈報的數字及呈報的服務數目"),
                [
                    new ReportColumn("period", new LocalText("Window", "統計期"), false),
                    .. columns.SelectMany(column =>
                        new[]
                        {
                            new ReportColumn(column.Id, context.Metric(column.Id).Name, true),
                            new ReportColumn($"{column.Id}-services", new LocalText("Services", "服務數目"), true),
                        }
                    ),
                ],
                [
                    .. windows.Select(window =>
                        (IReadOnlyList<Cell>)
                            [
                                new TextCell(window, PeriodText.Read(window) is { } days ? DateText.Period(days) : LocalText.Same(window)),
                                .. columns.SelectMany(column => Cells(column.Rows.GetValueOrDefault(window))),
                            ]
                    ),
                ]
            )
            {
                Source = context.Source,
            };

        static IEnumerable<Cell> Cells(Figure? figure) =>
            [TableCells.FigureOrNothing(figure), figure?.Services is { } services ? new CountCell((long)services) : TextCell.Same("")];
    }

    private static ReportTable? Growth(ReportContext context, Period before, Period after, CancellationToken token)
    {
        var engine = new GrowthEngine(context.Engine);
        var results = Metrics
            .Select(id => engine.Run(context.Metric(id), new GrowthQuery(id, before, after), token))
            .Where(result => result.Rows.Count > 0)
            .ToList();
        if (results.Count == 0)
        {
            return null;
        }

        var (first, last) = (DateText.Period(before), DateText.Period(after));
        return new ReportTable(
            "growth",
            new LocalText($"Growth: {last.English} against {first.English}", $"增長：{last.Chinese}與{first.Chinese}比較"),
            [
                new ReportColumn("metric", new LocalText("Figure", "指標"), false),
                new ReportColumn("basis", new LocalText("Over", "計算範圍"), false),
                new ReportColumn("before", first, true),
                new ReportColumn("after", last, true),
                new ReportColumn("growth", new LocalText("Growth", "增長"), true),
            ],
            [.. results.SelectMany(result => result.Rows.Select(row => Row(context, result, row)))]
        )
        {
            Source = context.Source,
            Note = results.Exists(result => IsNaive(result, row => row.Before) || IsNaive(result, row => row.After))
                ? new LocalText(
                    "Not the same services report in both windows: naive growth holds that change, like-for-like growth does not.",
                    "兩期呈報的服務不盡相同：直接比較包含這項變動，按可比基礎則不包含。"
                )
                : null,
            Shown = new RowsShown { Together = "basis" },
            Rules = [new ChangeOfColumns("growth", "before", "after")],
        };

        static bool IsNaive(GrowthResult result, Func<GrowthRow, Figure> end) =>
            result
                .Rows.Where(row => row.Basis is GrowthBasis.Naive or GrowthBasis.LikeForLike)
                .Select(row => end(row).Value)
                .Distinct()
                .Count() > 1;
    }

    private static IReadOnlyList<Cell> Row(ReportContext context, GrowthResult result, GrowthRow row)
    {
        var metric = context.Use(result.Metric.Id);
        context.Use(
            new FigureDefinition(row.Change.Definition, GrowthDefinitions.Name(row.Basis), GrowthDefinitions.Formula(row.Basis, metric))
        );
        var (before, after) = (context.Publish(metric, row.Before), context.Publish(metric, row.After));
        var isHidden = before.State == FigureState.Suppressed || after.State == FigureState.Suppressed;
        return
        [
            new TextCell(metric.Id, metric.Name),
            new TextCell(GrowthAddress.NameOf(row.Basis), Basis(context, row)),
            // The number of services stands in the column before; a note at each of three numbers would only repeat it.
            new FigureCell(WithoutReason(before, row)),
            new FigureCell(WithoutReason(after, row)),
            new FigureCell(isHidden ? row.Change.Suppressed() : row.Change with { Reason = null }),
        ];
    }

    private static Figure WithoutReason(Figure figure, GrowthRow row) =>
        row.Basis == GrowthBasis.Naive ? figure : figure with { Reason = null };

    private static LocalText Basis(ReportContext context, GrowthRow row)
    {
        var count = row.Change.Services ?? 0;
        var service = context.Name("service", row.Without);
        return row.Basis switch
        {
            GrowthBasis.Naive => new LocalText("all services that report", "所有呈報的服務"),
            GrowthBasis.LikeForLike => new LocalText(
                FormattableString.Invariant($"like for like: {count:0} services that report in both"),
                FormattableString.Invariant($"按可比基礎：兩期均有呈報的{count:0}項服務")
            ),
            _ => new LocalText(
                FormattableString.Invariant($"like for like without the largest contributor, {service.English}"),
                FormattableString.Invariant($"按可比基礎，不計影響最大的{service.Chinese}")
            ),
        };
    }
}
