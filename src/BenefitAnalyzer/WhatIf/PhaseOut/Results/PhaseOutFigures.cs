using System.Globalization;
using BenefitAnalyzer.Metrics;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Metrics.TakeUp;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.WhatIf.PhaseOut.Results;

/// <summary>A closing as published numbers.</summary>
/// <param name="Closing">Months from the first month ahead; without a value where no month is safe.</param>
/// <param name="ClosingEarly">If take-up follows the upper end of its interval; null where the path is declared.</param>
/// <param name="ClosingLate">The same for the lower end.</param>
/// <param name="Groups">What the closing is judged by.</param>
/// <param name="Measured">Take-up of the last months, of the metric that the path continues.</param>
public sealed record PhaseOutFigures(
    PhaseOutPlan Plan,
    Figure Closing,
    Figure? ClosingEarly,
    Figure? ClosingLate,
    IReadOnlyList<(string Office, DateOnly? Month, Figure Closing)> ByOffice,
    IReadOnlyList<PhaseOutMonthFigures> Months,
    IReadOnlyList<(DualRunningYear Year, Figure Open, Figure Closed, Figure Cost)> DualRunning,
    IReadOnlyList<(ServiceOption Option, Figure Posts, Figure Saving, Figure HoursWithoutPledge)> Options,
    IReadOnlyList<GroupEvidence> Groups,
    IReadOnlyList<(DateOnly Month, Figure? TakeUp)> Measured
)
{
    private const int Decimals = 9;

    public IEnumerable<Figure> All =>
        [
            Closing,
            .. new[] { ClosingEarly, ClosingLate }.OfType<Figure>(),
            .. ByOffice.Select(office => office.Closing),
            .. Months.SelectMany(month => month.All),
            .. DualRunning.SelectMany(year => new[] { year.Open, year.Closed, year.Cost }),
            .. Options.SelectMany(option => new[] { option.Posts, option.Saving, option.HoursWithoutPledge }),
        ];

    /// <param name="data">Hash of the data.</param>
    public static PhaseOutFigures Of(PhaseOutResult result, string data)
    {
        var plan = result.Plan;
        var target = plan.Case.Target;
        (string, string)[] key =
        [
            ("service", target.Service),
            ("channel", target.Channel),
            .. target.Office is { } office ? [("office", office)] : Array.Empty<(string, string)>(),
        ];
        FigureInput[] inputs =
        [
            .. result.TakeUpNow is { } now ? [new FigureInput("take-up", now)] : Array.Empty<FigureInput>(),
            .. result.Groups.SelectMany(group =>
                new[] { group.WithoutAccess, group.WithoutSkill }.OfType<Figure>().Select(figure => new FigureInput("group", figure))
            ),
        ];
        return new PhaseOutFigures(
            plan,
            ClosingOf(key, plan.Closing, inputs),
            plan.Case.Path.High is null ? null : ClosingOf([.. key, ("take-up", "high")], plan.ClosingEarly, inputs),
            plan.Case.Path.Low is null ? null : ClosingOf([.. key, ("take-up", "low")], plan.ClosingLate, inputs),
            [.. result.ByOffice.Select(own => (own.Office, own.Closing, ClosingOf([.. key, ("office", own.Office)], own.Closing, inputs)))],
            [.. plan.Months.Select((month, at) => PhaseOutMonthFigures.Of(plan, month, at, key, data))],
            [.. plan.DualRunning.Select(year => Year(year, key, data))],
            [.. plan.Options.Select(option => Option(option, key, data))],
            result.Groups,
            result.Measured
        );

        Figure ClosingOf((string, string)[] keys, DateOnly? closing, FigureInput[] from)
        {
            var first = plan.Case.Path.First;
            return PhaseOutDefinitions.Closing.Figure(
                keys,
                closing is { } month ? (12 * (month.Year - first.Year)) + month.Month - first.Month : null,
                data,
                from
            ) with
            {
                Reason = closing is null
                    ? new LocalText(
                        "no month of the horizon meets pledge and limit, or who could not follow is not known",
                        "推算期內沒有月份同時符合承諾及限度，或不知道誰未能轉用"
                    )
                    : null,
            };
        }
    }

    /// <summary>The same with what few transactions stand behind hidden.</summary>
    /// <param name="hide">The rows of a table as they may be published.</param>
    public PhaseOutFigures Published(Func<Metric, IReadOnlyList<MetricRow>, IReadOnlyList<MetricRow>> hide)
    {
        var groups = GroupEvidence.Published(Groups, hide);
        var isHidden = groups.Any(group => group.Gap is { State: FigureState.Suppressed });
        return this with
        {
            Groups = groups,
            Measured = Hidden(hide),
            Months = isHidden ? [.. Months.Select(month => month with { LargestGap = month.LargestGap.Suppressed() })] : Months,
        };
    }

    private IReadOnlyList<(DateOnly Month, Figure? TakeUp)> Hidden(Func<Metric, IReadOnlyList<MetricRow>, IReadOnlyList<MetricRow>> hide)
    {
        var rows = Measured
            .Where(month => month.TakeUp is not null)
            .Select(month => new MetricRow([MonthKey(month.Month)], month.TakeUp!))
            .ToList();
        var shown = hide(new TakeUpA(), rows).ToDictionary(row => row.Keys[0]!, row => row.Figure, StringComparer.Ordinal);
        return [.. Measured.Select(month => (month.Month, shown.GetValueOrDefault(MonthKey(month.Month))))];
    }

    internal static string MonthKey(DateOnly month) => month.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    internal static decimal? Rounded(double? value) => value is { } number ? Math.Round((decimal)number, Decimals) : null;

    private static (DualRunningYear, Figure, Figure, Figure) Year(DualRunningYear year, (string, string)[] key, string data)
    {
        (string, string)[] keys = [.. key, ("fiscal_year", year.Year.ToString())];
        var open = PhaseOutDefinitions.PostsOpen.Figure(keys, year.PostsOpen, data);
        var closed = PhaseOutDefinitions.PostsClosed.Figure(keys, year.PostsClosed, data);
        return (
            year,
            open,
            closed,
            PhaseOutDefinitions.DualRunning.Figure(
                keys,
                year.Cost is { } cost ? Math.Round(cost, 2) : null,
                data,
                new FigureInput("open", open),
                new FigureInput("closed", closed)
            )
        );
    }

    private static (ServiceOption, Figure, Figure, Figure) Option(ServiceOption option, (string, string)[] key, string data)
    {
        (string, string)[] keys = [.. key, ("option", option.Kind)];
        var posts = PhaseOutDefinitions.PostsSaved.Figure(keys, option.Posts, data);
        return (
            option,
            posts,
            PhaseOutDefinitions.Saving.Figure(keys, option.AnnualSaving, data, new FigureInput("posts", posts)),
            PhaseOutDefinitions.HoursWithoutPledge.Figure(keys, option.HoursWithoutPledge, data)
        );
    }
}

/// <summary>The figures of one month.</summary>
public sealed record PhaseOutMonthFigures(
    PhaseOutMonth Month,
    Figure TakeUp,
    Figure HoursWithoutPledge,
    Figure WaitOpen,
    Figure WaitClosed,
    Figure LargestWithout,
    Figure LargestGap
)
{
    public IEnumerable<Figure> All => [TakeUp, HoursWithoutPledge, WaitOpen, WaitClosed, LargestWithout, LargestGap];

    /// <param name="at">0 for the first month ahead.</param>
    internal static PhaseOutMonthFigures Of(PhaseOutPlan plan, PhaseOutMonth month, int at, (string, string)[] key, string data)
    {
        (string, string)[] keys = [.. key, ("month", PhaseOutFigures.MonthKey(month.Month))];
        return new PhaseOutMonthFigures(
            month,
            PhaseOutDefinitions.TakeUp.Figure(keys, PhaseOutFigures.Rounded(month.TakeUp), data) with
            {
                Low = PhaseOutFigures.Rounded(plan.Case.Path.Low?[at]),
                High = PhaseOutFigures.Rounded(plan.Case.Path.High?[at]),
            },
            PhaseOutDefinitions.HoursWithoutPledge.Figure(keys, month.HoursWithoutPledge, data),
            Wait(PhaseOutDefinitions.WaitOpen, month.WaitOpen),
            Wait(PhaseOutDefinitions.WaitClosed, month.WaitClosed),
            PhaseOutDefinitions.LargestWithout.Figure(keys, PhaseOutFigures.Rounded(month.LargestWithout), data),
            PhaseOutDefinitions.LargestGap.Figure(keys, PhaseOutFigures.Rounded(month.LargestGap), data)
        );

        Figure Wait(Definition definition, double? minutes) =>
            definition.Figure(keys, minutes is { } wait && double.IsFinite(wait) ? PhaseOutFigures.Rounded(wait) : null, data) with
            {
                Reason =
                    minutes is null ? new LocalText("no queue is left", "沒有餘下的輪候隊伍")
                    : double.IsFinite(minutes.Value) ? null
                    : new LocalText("the counters cannot keep up", "櫃位應付不來"),
            };
    }
}
