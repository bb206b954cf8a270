using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Studies.Initiatives;

/// <summary>Something that citizens or businesses have to do, as it was before an initiative or is with it.</summary>
/// <param name="Name">The same before and after.</param>
/// <param name="IsWithInitiative">False for how it was before.</param>
/// <param name="Minutes">Of the person, each time.</param>
/// <param name="Population">Those who have to.</param>
/// <param name="TimesPerYear">How often each has to.</param>
/// <param name="Place">File and line or cell.</param>
public sealed record Obligation(
    string Initiative,
    string Name,
    bool IsWithInitiative,
    decimal Minutes,
    decimal Population,
    decimal TimesPerYear,
    Period Days,
    string Place
)
{
    /// <summary>Whether businesses have to; else citizens.</summary>
    public bool IsOfBusinesses { get; init; }

    /// <summary>What an hour of theirs is worth, in the study's currency; null where nobody has priced it.</summary>
    public decimal? HourlyTariff { get; init; }

    /// <summary>Fees, travel, postage and the like, each time.</summary>
    public decimal ExternalCost { get; init; }

    /// <summary>Share that they would do without the obligation, 0 to 1.</summary>
    public decimal BusinessAsUsual { get; init; }

    /// <summary>The survey or paper; null where none is named.</summary>
    public string? Source { get; init; }
}
