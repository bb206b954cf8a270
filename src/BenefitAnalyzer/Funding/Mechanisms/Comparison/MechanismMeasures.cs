using BenefitAnalyzer.Funding.Mechanisms.Accounts;

namespace BenefitAnalyzer.Funding.Mechanisms.Comparison;

/// <summary>A row of the comparison: one mechanism in figures. Shares are null where there is nothing to share.</summary>
public sealed record MechanismMeasures(MechanismOutcome Outcome)
{
    public int Funded => Outcome.Plan.Funded.Count;

    public int Asked => Outcome.Plan.Funded.Count + Outcome.Plan.Refused.Count;

    public decimal PresentValue => Outcome.PresentValue;

    /// <summary>Without the value of staff time.</summary>
    public decimal PresentCash => Outcome.PresentCash;

    public decimal TenthPercentile => Outcome.TenthPercentile;

    /// <summary>The most that the vote, envelopes or fund are short of in all years so far, not discounted.</summary>
    public decimal DeepestFundCash
    {
        get
        {
            var sum = 0m;
            return Math.Max(0, -Outcome.FundCash.Select(amount => sum += amount).Append(0).Min());
        }
    }

    /// <summary>Share of the downside that a party bears; null where nothing is at risk.</summary>
    public decimal? DownsideShare(Party party) =>
        Outcome.Parties.Sum(own => own.Downside) is var all and > 0
            ? Outcome.Parties.First(own => own.Party == party).Downside / all
            : null;

    /// <summary>Share of realised savings that departments keep.</summary>
    public decimal? KeptShare => Outcome.Realised > 0 ? Outcome.Kept / Outcome.Realised : null;

    public decimal CitizenHours => Outcome.CitizenHours;

    /// <summary>The least of the operators' returns; null without operators, or where one of them has no single rate.</summary>
    public double? LeastReturn =>
        Outcome.Operators.Count > 0 && Outcome.Operators.All(own => own.Returns.Only is not null)
            ? Outcome.Operators.Min(own => own.Returns.Only)
            : null;

    /// <summary>The largest chance that an operator would do better without his contract; 1 where no use is enough for him, null without operators.</summary>
    public double? LargestWalkAway => Outcome.Operators.Count == 0 ? null : Outcome.Operators.Max(own => own.BelowWalkAway ?? 1);

    /// <summary>Yearly running cost and the one payment that contracts leave to government at their end.</summary>
    public decimal LeftAtContractEnd => Outcome.Operators.Sum(own => own.End is { } end ? end.RunningCost + end.TakeOverCost : 0);
}
