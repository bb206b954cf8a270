using BenefitAnalyzer.Benefits.Progress;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Metrics.Growth;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Reporting.Text;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Reporting.Sections.Progress;

/// <summary>What changed since the period before, beyond what chance makes of months?</summary>
public sealed class ChangesSection()
    : Section("changes", new("What has changed", "變動"), needs: new("two periods with the same indicators", "兩段有相同指標的期間"))
{
    private static readonly string[] First = ["take-up/A", "take-up/A-started", "volume/completed", "volume/started"];

    public override ReportSection? Write(ReportContext context, CancellationToken token)
    {
        if (PeriodChanges.Of(context.Loaded, context.Reported, token) is not { } changes)
        {
            ReportGap(context);
            return null;
        }

        var rows = changes.Indicators.Select(change => Publish(context, change)).ToList();
        foreach (var change in rows)
        {
            context.Use(change.Metric.Id);
            context.Use(ChangeDefinitions.For(change.Metric.Unit)!);
        }

        var (before, after) = (context.Name(changes.Before), context.Name(changes.After));
        return new ReportSection(
            Id,
            Title,
            [
                new Paragraph(
                    new LocalText(
                        $"{after.English} is held beside {before.English}. An indicator rose or fell where its months differ by more than months differ by chance; otherwise it did not change beyond chance, however the two totals look.",
                        $"以下把{after.Chinese}與{before.Chinese}並列。指標各月的差異超出各月的偶然波動，方稱為上升或下降；否則不論兩期總數如何，均屬沒有超出偶然波動的變動。"
                    )
                ),
                .. rows.Select(change => new Paragraph(Sentence(context, change, before, after))),
                Table(context, rows, before, after),
                Chance(context, rows),
            ]
        )
        {
            Finding = rows.OrderBy(change => Array.IndexOf(First, change.Metric.Id) is var at and >= 0 ? at : First.Length)
                .Select(change => Sentence(context, change, before, after))
                .First(),
        };
    }

    /// <summary>A period that somebody asked for must not be missing in silence.</summary>
    private static void ReportGap(ReportContext context)
    {
        if (context.ReportedPeriods is var (before, after))
        {
            context.Report(
                Diagnostic.Warning(
                    DiagnosticCodes.ReportedPeriodWithoutData,
                    null,
                    null,
                    $"nothing is known in both of {DateText.Period(before).English} and {DateText.Period(after).English}: the report says nothing of what changed"
                )
            );
        }
    }

    private static ReportTable Table(ReportContext context, IReadOnlyList<PeriodChange> rows, LocalText before, LocalText after) =>
        new(
            "changes",
            new LocalText($"{after.English} against {before.English}", $"{after.Chinese}與{before.Chinese}比較"),
            [
                new("indicator", new("Indicator", "指標"), IsNumber: false),
                new("before", before, IsNumber: true),
                new("after", after, IsNumber: true),
                new("change", new("Change", "變動"), IsNumber: true),
                new("direction", new("Direction", "方向"), IsNumber: false),
            ],
            [
                .. rows.Select(change =>
                    (IReadOnlyList<Cell>)
                        [
                            new TextCell(change.Metric.Id, change.Metric.Name),
                            new FigureCell(change.Before),
                            new FigureCell(change.After),
                            Growth(context, change, GrowthBasis.Naive),
                            new TextCell(DirectionWords.Of(change.Direction).English, DirectionWords.Of(change.Direction)),
                        ]
                ),
            ]
        )
        {
            Source = context.Source,
            Rules = [new ChangeOfColumns("change", "before", "after")],
        };

    /// <summary>What the direction rests on.</summary>
    private static ReportTable Chance(ReportContext context, IReadOnlyList<PeriodChange> rows) =>
        new(
            "changes-chance",
            new LocalText("What the direction rests on", "方向的依據"),
            [
                new("indicator", new("Indicator", "指標"), IsNumber: false),
                new("monthly", new("Mean change of a month", "每月平均變動"), IsNumber: true),
                new("like_for_like", new("Change, like for like", "變動（按可比基礎）"), IsNumber: true),
            ],
            [
                .. rows.Select(change =>
                    (IReadOnlyList<Cell>)
                        [
                            new TextCell(change.Metric.Id, change.Metric.Name),
                            Monthly(change),
                            Growth(context, change, GrowthBasis.LikeForLike),
                        ]
                ),
            ]
        )
        {
            Source = context.Source,
            Note = new LocalText(
                "The mean change of a month has an interval of 95% by Student's t over months paired in their order; where it holds 0, chance explains the change. It is left out of an indicator that cannot be compared. Like for like counts the services that report in both periods.",
                "每月平均變動附95%區間，按月份次序配對以學生t分布計算；區間包含零，即變動可由偶然波動解釋。不能比較的指標不列出。按可比基礎只計算兩期均有呈報的服務。"
            ),
        };

    /// <summary>Nothing where nothing was tested, nor of bounds, whose months tell as little of a change as their totals do.</summary>
    private static Cell Monthly(PeriodChange change) =>
        change
            is { Direction: ChangeDirection.NotTested }
                or { Direction: ChangeDirection.NotComparable, Monthly.State: not FigureState.Suppressed }
            ? TextCell.Same("")
            : new FigureCell(change.Monthly with { Inputs = [] });

    private static Cell Growth(ReportContext context, PeriodChange change, GrowthBasis basis)
    {
        if (change.Growth.FirstOrDefault(row => row.Basis == basis)?.Change is not { } figure)
        {
            return TextCell.Same("");
        }

        context.Use(
            new FigureDefinition(figure.Definition, GrowthDefinitions.Name(basis), GrowthDefinitions.Formula(basis, change.Metric))
        );
        return new FigureCell(figure with { Reason = null });
    }

    private static LocalText Sentence(ReportContext context, PeriodChange change, LocalText before, LocalText after) =>
        change.Direction == ChangeDirection.WithinChance
            ? context.Messages.WithinChance(change.Metric.Name, before, change.Before, after, change.After)
            : context.Messages.Change(change.Metric.Name, before, change.Before, after, change.After);

    /// <summary>Where one of the two may not be published, their difference may not be either.</summary>
    private static PeriodChange Publish(ReportContext context, PeriodChange change)
    {
        var (before, after) = (context.Publish(change.Metric, change.Before), context.Publish(change.Metric, change.After));
        return before.State == FigureState.Suppressed || after.State == FigureState.Suppressed
            ? change with
            {
                Before = before,
                After = after,
                Growth = [],
                Monthly = change.Monthly.Suppressed(),
                Direction = ChangeDirection.NotComparable,
            }
            : change with
            {
                Before = before,
                After = after,
            };
    }
}
