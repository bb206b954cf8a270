using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Funding.Candidates;

/// <summary>An initiative that asks for money, in one of several scopes.</summary>
/// <param name="Scopes">Alternatives, of which at most one is chosen.</param>
public sealed record Candidate(string Id, string Department, IReadOnlyList<Scope> Scopes)
{
    /// <summary>The vote that its investment is charged to; null where it is charged to none.</summary>
    public string? Vote { get; init; }

    /// <summary>The service cluster that an operator would run; null where it is in none.</summary>
    public string? Cluster { get; init; }

    /// <summary>Fiscal years in which it can start; empty for every year of the horizon.</summary>
    public IReadOnlyList<FiscalYear> Starts { get; init; } = [];

    public IReadOnlyList<Prerequisite> Prerequisites { get; init; } = [];

    /// <summary>Whether it is to be done in any case.</summary>
    public bool IsMandatory { get; init; }

    /// <summary>A service that an operator sells on his own account: it brings him revenue, and government neither take-up nor benefit.</summary>
    public bool IsCommercial { get; init; }
}

/// <summary>Another initiative that must have started before.</summary>
/// <param name="YearsBefore">By how many years; 0 where both may start in one year.</param>
public sealed record Prerequisite(string Candidate, int YearsBefore = 0);
