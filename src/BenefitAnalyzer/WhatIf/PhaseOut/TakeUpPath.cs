using BenefitAnalyzer.Statistics.Regression;
using BenefitAnalyzer.Studies.PhaseOut;

namespace BenefitAnalyzer.WhatIf.PhaseOut;

/// <summary>Take-up of the months to come.</summary>
/// <param name="First">First day of the first month.</param>
/// <param name="TakeUp">0 to 1, one a month.</param>
/// <param name="Low">Ends of 95 % intervals of the months; null where the path is declared.</param>
/// <param name="High">As <paramref name="Low"/>.</param>
/// <param name="IsDeclared">Whether somebody expects it; otherwise the measured months are continued on a straight line.</param>
public sealed record TakeUpPath(
    DateOnly First,
    IReadOnlyList<double> TakeUp,
    IReadOnlyList<double>? Low,
    IReadOnlyList<double>? High,
    bool IsDeclared
)
{
    /// <summary>Months that a continuation looks back at, if there are as many.</summary>
    public const int MonthsBack = 24;

    /// <summary>Fewest measured months that are continued.</summary>
    public const int FewestMonths = 6;

    /// <summary>Straight lines between declared months; before the first and after the last as there.</summary>
    /// <param name="points">At least one, in the order of months.</param>
    public static TakeUpPath Declared(IReadOnlyList<TakeUpPoint> points, DateOnly first, int months) =>
        new(first, [.. Enumerable.Range(0, months).Select(at => Between(points, first.AddMonths(at)))], null, null, IsDeclared: true);

    /// <summary>The measured months on a straight line, kept from 0 to 1.</summary>
    /// <param name="measured">Consecutive months up to the one before <paramref name="first"/>; NaN where nothing was measured.</param>
    /// <returns>Null for too few months.</returns>
    public static TakeUpPath? Continued(IReadOnlyList<double> measured, DateOnly first, int months)
    {
        double[] recent = [.. measured.TakeLast(MonthsBack)];
        if (recent.Count(share => !double.IsNaN(share)) < FewestMonths || StraightLine.Through(recent) is not { } line)
        {
            return null;
        }

        var ahead = Enumerable.Range(0, months).Select(at => line.At(recent.Length + at)).ToList();
        return new TakeUpPath(
            first,
            [.. ahead.Select(month => Share(month.Value))],
            [.. ahead.Select(month => Share(month.Low))],
            [.. ahead.Select(month => Share(month.High))],
            IsDeclared: false
        );
    }

    /// <summary>The same path where it stays below a limit, else the limit.</summary>
    /// <param name="limit">Largest take-up of a month, 0 for the first.</param>
    public TakeUpPath AtMost(Func<int, double> limit)
    {
        return this with { TakeUp = Limited(TakeUp)!, Low = Limited(Low), High = Limited(High) };

        IReadOnlyList<double>? Limited(IReadOnlyList<double>? shares) =>
            shares is null ? null : [.. shares.Select((share, month) => Math.Min(share, limit(month)))];
    }

    private static double Share(double value) => Math.Clamp(value, 0, 1);

    private static double Between(IReadOnlyList<TakeUpPoint> points, DateOnly month)
    {
        var after = points.FirstOrDefault(point => point.Month >= month);
        var before = points.LastOrDefault(point => point.Month <= month);
        if (after is null || before is null || after == before)
        {
            return (after ?? before)!.TakeUp;
        }

        var way = (double)MonthsFrom(before.Month, month) / MonthsFrom(before.Month, after.Month);
        return before.TakeUp + (way * (after.TakeUp - before.TakeUp));
    }

    private static int MonthsFrom(DateOnly from, DateOnly until) => (12 * (until.Year - from.Year)) + until.Month - from.Month;
}
