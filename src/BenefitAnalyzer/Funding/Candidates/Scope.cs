namespace BenefitAnalyzer.Funding.Candidates;

/// <summary>One way to carry out an initiative: amounts by year from its start, index 0 the year of the start. After the last there is nothing.</summary>
public sealed record Scope(string Id)
{
    /// <summary>What is spent once and charged to a vote.</summary>
    public IReadOnlyList<decimal> Investment { get; init; } = [];

    /// <summary>What is spent every year to run it.</summary>
    public IReadOnlyList<decimal> Running { get; init; } = [];

    /// <summary>Savings that posts deleted and provisions cut would bring, were all of them released.</summary>
    public IReadOnlyList<decimal> Realisable { get; init; } = [];

    /// <summary>Value of staff time freed without deleting a post.</summary>
    public IReadOnlyList<decimal> Notional { get; init; } = [];

    /// <summary>Spending that would have happened and now will not.</summary>
    public IReadOnlyList<decimal> Avoidance { get; init; } = [];

    /// <summary>Hours that citizens and businesses save.</summary>
    public IReadOnlyList<decimal> CitizenHours { get; init; } = [];

    /// <summary>Electronic transactions completed.</summary>
    public IReadOnlyList<decimal> Transactions { get; init; } = [];

    /// <summary>What an operator earns from others than government.</summary>
    public IReadOnlyList<decimal> CommercialRevenue { get; init; } = [];

    /// <summary>An amount of a year; 0 before the start and after the last year stated.</summary>
    /// <param name="year">Years since the start.</param>
    public static decimal In(IReadOnlyList<decimal> byYear, int year) => year >= 0 && year < byYear.Count ? byYear[year] : 0;
}
