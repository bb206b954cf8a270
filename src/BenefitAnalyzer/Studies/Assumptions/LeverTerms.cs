namespace BenefitAnalyzer.Studies.Assumptions;

/// <summary>What a study assumes about one lever: a row of the table <c>levers</c>.</summary>
/// <param name="Values">Of a discrete spread, with their weights.</param>
public sealed record LeverTerms(LeverName Lever, Spread Spread, IReadOnlyList<(decimal Value, decimal Weight)> Values)
{
    public decimal? Low { get; init; }

    public decimal? Mode { get; init; }

    public decimal? High { get; init; }

    public decimal? Mean { get; init; }

    public decimal? Deviation { get; init; }

    public decimal? Alpha { get; init; }

    public decimal? Beta { get; init; }

    /// <summary>Levers of one group may be correlated with each other; null where it is alone.</summary>
    public string? Group { get; init; }

    /// <summary>What it would cost to measure it, in the study's currency; null where nobody said.</summary>
    public decimal? CostOfMeasuring { get; init; }

    /// <summary>Id of the tally that says how it is distributed; null for the last one of the lever, or for another spread.</summary>
    public string? Tally { get; init; }

    public string? Source { get; init; }

    /// <summary>Where it stands, such as <c>tables/levers.csv:3</c>.</summary>
    public string Place { get; init; } = "";
}
