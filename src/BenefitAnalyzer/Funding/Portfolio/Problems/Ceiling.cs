namespace BenefitAnalyzer.Funding.Portfolio.Problems;

/// <summary>What may be spent in each year.</summary>
/// <param name="Amounts">By year; a year without one is not limited.</param>
public sealed record Ceiling(string Name, IReadOnlyList<YearAmount> Amounts)
{
    /// <summary>The vote whose investment it limits; null for a ceiling on all cash, investment and running costs.</summary>
    public string? Vote { get; init; }

    /// <summary>The department that it limits; null for all.</summary>
    public string? Department { get; init; }
}

/// <summary>How large one project of a vote may be: a larger one goes to the approving body by itself.</summary>
/// <param name="Amounts">The one that holds in the year of the start counts.</param>
public sealed record ProjectCeiling(string Vote, IReadOnlyList<YearAmount> Amounts);
