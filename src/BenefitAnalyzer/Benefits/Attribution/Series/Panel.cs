namespace BenefitAnalyzer.Benefits.Attribution.Series;

/// <summary>Series of the units that an initiative reached and of those that it did not, over the same whole periods.</summary>
/// <param name="PeriodsPerYear">12 for months, 52 for weeks.</param>
public sealed record Panel(IReadOnlyList<UnitSeries> Units, int PeriodsPerYear)
{
    public const int Monthly = 12;
    public const int Weekly = 52;

    private const double WeeksOfYear = 365.25 / 7;

    /// <summary>Weeks that a span of months loses at its ends, since only whole ones count.</summary>
    private const int WeeksLost = 2;

    public IReadOnlyList<UnitSeries> Treated { get; } = [.. Units.Where(unit => unit.Launch is not null)];

    public IReadOnlyList<UnitSeries> Comparison { get; } = [.. Units.Where(unit => unit.Launch is null)];

    public int Length { get; } = Units.Count == 0 ? 0 : Units.Min(unit => unit.Counts.Length);

    public bool IsWeekly => PeriodsPerYear == Weekly;

    /// <summary>Length of a year in periods: 52 weeks are a day and a quarter too short, which a season over several years would feel.</summary>
    public double Year => IsWeekly ? WeeksOfYear : PeriodsPerYear;

    /// <summary>The period of the first launch.</summary>
    public int FirstLaunch => Treated.Count == 0 ? Length : Treated.Min(unit => unit.Launch!.Value);

    /// <summary>Whole months before the first launch.</summary>
    public int MonthsBefore => Months(FirstLaunch);

    public int MonthsAfter => Months(Length - FirstLaunch);

    /// <summary>Whether all units were launched in one period; null without any.</summary>
    public bool IsStaggered => Treated.Select(unit => unit.Launch).Distinct().Count() > 1;

    private int Months(int periods) =>
        IsWeekly ? (int)Math.Floor(12 * (periods + WeeksLost) / WeeksOfYear) : (int)Math.Floor(12.0 * periods / PeriodsPerYear);
}
