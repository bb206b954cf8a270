using BenefitAnalyzer.Funding.Candidates;
using BenefitAnalyzer.Funding.Portfolio.Models;

namespace BenefitAnalyzer.Funding.Portfolio.Solving;

/// <summary>How sure it is that a choice is the best.</summary>
public enum PortfolioStatus
{
    /// <summary>No choice is better.</summary>
    Proved,

    /// <summary>The search ended before that was proved; the bound says how much better another could be.</summary>
    NotProved,

    /// <summary>No choice keeps within all limits.</summary>
    Infeasible,

    /// <summary>The search ended before any choice was found.</summary>
    NotFound,
}

/// <summary>A choice of options, and how good it is.</summary>
/// <param name="Chosen">Places of options, rising.</param>
public sealed record PortfolioResult(PortfolioModel Model, PortfolioObjective Objective, PortfolioStatus Status, IReadOnlyList<int> Chosen)
{
    /// <summary>The measure of the objective; a cost is negative. Null without a choice.</summary>
    public decimal? Value { get; init; }

    /// <summary>What no choice can exceed.</summary>
    public decimal? Bound { get; init; }

    /// <summary>To what values were rounded before they were compared.</summary>
    public decimal Unit { get; init; }

    /// <summary>A smallest set of limits that cannot all be kept; empty where the search did not prove one.</summary>
    public IReadOnlyList<OptionLimit> Conflict { get; init; } = [];

    public IReadOnlyList<FundingOption> Options => [.. Chosen.Select(at => Model.Options[at])];

    /// <summary>(bound − value) ÷ |value|; 0 where proved, null where the value is 0 or there is none.</summary>
    public decimal? Gap =>
        Status == PortfolioStatus.Proved ? 0
        : Value is null or 0 ? null
        : (Bound - Value) / Math.Abs(Value.Value);

    public decimal NetPresentValue => Options.Sum(option => option.NetPresentValue);

    public decimal RealisableSavings => Options.Sum(option => option.RealisableSavings);

    public decimal NotionalSavings => Options.Sum(option => option.NotionalSavings);

    public decimal NetGovernmentCost => Options.Sum(option => option.NetGovernmentCost);

    public decimal CitizenHours => Options.Sum(option => option.CitizenHours);

    /// <summary>Investment and running costs by year of the horizon.</summary>
    public IReadOnlyList<decimal> CashByYear =>
        [
            .. Enumerable
                .Range(0, Model.Problem.Horizon.Years)
                .Select(year =>
                    Options.Sum(option =>
                        Scope.In(option.Scope.Investment, year - option.Start) + Scope.In(option.Scope.Running, year - option.Start)
                    )
                ),
        ];
}
