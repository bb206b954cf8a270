using BenefitAnalyzer.Appraisal.Rates;
using BenefitAnalyzer.Funding.Candidates;
using BenefitAnalyzer.Funding.Mechanisms.Shape;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Funding.Mechanisms.Accounts;

/// <summary>A mechanism run on one case. Amounts by year are means over the draws and not discounted; present values say so.</summary>
public sealed record MechanismOutcome(string Mechanism, LocalText Name, FundingPlan Plan)
{
    /// <summary>Present value to government, staff time among it, in each draw.</summary>
    public required IReadOnlyList<decimal> PresentValues { get; init; }

    /// <summary>Mean present value to government, staff time among it.</summary>
    public decimal PresentValue => PresentValues.Average();

    /// <summary>The same without the value of staff time.</summary>
    public required decimal PresentCash { get; init; }

    /// <summary>Present value that a tenth of the draws does not exceed (type 1).</summary>
    public required decimal TenthPercentile { get; init; }

    /// <summary>Net cash of the vote, envelopes or fund by year of the horizon.</summary>
    public required IReadOnlyList<decimal> FundCash { get; init; }

    /// <summary>What the fund still holds at the end of each year; null for mechanisms without a fund.</summary>
    public IReadOnlyList<decimal>? FundBalance { get; init; }

    /// <summary>Share of draws in which the fund would be overdrawn once the advances of some year are made; null without a fund.</summary>
    public double? OverdrawnShare { get; init; }

    public required IReadOnlyList<PartyOutcome> Parties { get; init; }

    /// <summary>Present value of realised savings that departments keep.</summary>
    public required decimal Kept { get; init; }

    /// <summary>Present value of realised savings.</summary>
    public required decimal Realised { get; init; }

    /// <summary>Hours that citizens save over the horizon.</summary>
    public required decimal CitizenHours { get; init; }

    /// <summary>Electronic transactions over the horizon, commercial ones not among them.</summary>
    public required decimal Transactions { get; init; }

    /// <summary>Means over the draws; advances = repayments + written off + outstanding.</summary>
    public required LendingOutcome Lending { get; init; }

    /// <summary>What the mechanism was set by.</summary>
    public IReadOnlyList<MechanismParameter> Parameters { get; init; } = [];

    /// <summary>Present value of realisable savings of what is funded, as stated and were all of them released.</summary>
    public decimal Realisable => Plan.Funded.Sum(option => option.RealisableSavings);

    /// <summary>Mean present value of staff time that is freed and not released.</summary>
    public decimal UnreleasedTime => PresentValue - PresentCash;

    /// <summary>Whether it funds the same initiatives as a choice, in the same scopes from the same years.</summary>
    public bool Funds(IReadOnlyList<FundingOption> choice) =>
        choice.Count == Plan.Funded.Count
        && choice.All(option =>
            Plan.Funded.Any(own => own.Candidate.Id == option.Candidate.Id && own.Scope.Id == option.Scope.Id && own.Start == option.Start)
        );

    /// <summary>One for each contract.</summary>
    public required IReadOnlyList<OperatorAccount> Operators { get; init; }
}

/// <summary>What one party has of a mechanism.</summary>
/// <param name="PresentValue">Mean over the draws.</param>
/// <param name="WorstTenth">Mean over the tenth of the draws in which all parties together have least.</param>
public sealed record PartyOutcome(Party Party, decimal PresentValue, decimal WorstTenth)
{
    /// <summary>What the party bears of the downside; those of all parties add up to the whole.</summary>
    public decimal Downside => PresentValue - WorstTenth;
}

/// <summary>Mean amounts, not discounted.</summary>
public sealed record LendingOutcome(decimal Advances, decimal Repayments, decimal WrittenOff, decimal Outstanding);

/// <summary>An operator's side of a contract, as expected.</summary>
/// <param name="Cash">By year of the horizon, not discounted.</param>
/// <param name="PresentValue">At his hurdle rate, the first year of the contract not discounted.</param>
/// <param name="WalkAwayVolume">Share of expected use below which he does better without the contract; 0 where he needs none, null where no use is enough.</param>
/// <param name="WalkAwayTransactions">The same as transactions of government in the contract; null where no use is enough.</param>
/// <param name="BelowWalkAway">Share of draws with less use than that; null where no use is enough.</param>
/// <param name="End">What happens at its end; null where it lasts to the end of the horizon.</param>
public sealed record OperatorAccount(
    string Contract,
    IReadOnlyList<decimal> Cash,
    InternalRates Returns,
    decimal PresentValue,
    decimal? WalkAwayVolume,
    decimal? WalkAwayTransactions,
    double? BelowWalkAway,
    ContractEnd? End
);

/// <summary>What government takes over.</summary>
/// <param name="Year">The first year after the contract.</param>
/// <param name="RunningCost">Of that year.</param>
/// <param name="TakeOverCost">Paid once, for what the operator built.</param>
/// <param name="TransactionsAtRisk">Transactions of that year that an interruption would hit.</param>
public sealed record ContractEnd(FiscalYear Year, decimal RunningCost, decimal TakeOverCost, decimal TransactionsAtRisk);
