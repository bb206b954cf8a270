namespace BenefitAnalyzer.Benefits.Attribution.Series;

/// <summary>Series of the units that an initiative reached and of those that it did not, over the same whole periods.</summary>
/// <param name="PeriodsPerYear">12 for months, 52 for weeks.</param>
public sealed record Panel(IReadOnlyList<UnitSeries> Units, int PeriodsPerYear)
{
    public IReadOnlyList<UnitSeries> Treated { get; } = [.. Units.Where(unit => unit.Launch is not null)];

    public IReadOnlyList<UnitSeries> Comparison { get; } = [.. Units.Where(unit => unit.Launch is null)];

    public int Length { get; } = Units.Count == 0 ? 0 : Units.Min(unit => unit.Counts.Length);

    /// <summary>The period of the first launch.</summary>
    public int FirstLaunch => Treated.Count == 0 ? Length : Treated.Min(unit => unit.Launch!.Value);

    public double MonthsBefore => 12.0 * FirstLaunch / PeriodsPerYear;

    public double MonthsAfter => 12.0 * (Length - FirstLaunch) / PeriodsPerYear;

    /// <summary>Whether all units were launched in one period; null without any.</summary>
    public bool IsStaggered => Treated.Select(unit => unit.Launch).Distinct().Count() > 1;
}
