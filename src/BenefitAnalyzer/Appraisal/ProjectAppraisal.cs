using BenefitAnalyzer.Appraisal.Adjustments;
using BenefitAnalyzer.Appraisal.Dated;
using BenefitAnalyzer.Appraisal.Discounting;
using BenefitAnalyzer.Appraisal.Measures;
using BenefitAnalyzer.Appraisal.Rates;
using BenefitAnalyzer.Studies.Appraising;
using BenefitAnalyzer.Studies.CashFlows;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Appraisal;

/// <summary>Whether an initiative is worth its cost. All amounts are unrounded; rounding is for printing.</summary>
/// <param name="Flow">The lines as stated.</param>
/// <param name="Lines">The lines appraised: of one price base, uplifted, delayed, within the horizon.</param>
/// <param name="Years">Consecutive: from the first year of the flow, and not before the base year, to the last of the horizon.</param>
public sealed record ProjectAppraisal(CashFlow Flow, IReadOnlyList<CashFlowLine> Lines, IReadOnlyList<FiscalYear> Years)
{
    /// <summary>The year to which values are discounted: the same for all flows of a study.</summary>
    public FiscalYear BaseYear { get; init; }

    public FlowTiming Timing { get; init; }

    /// <summary>Null where there is no discount rate, and then nothing discounted has a value.</summary>
    public DiscountSchedule? Schedule { get; init; }

    /// <summary>What a dollar of each of <see cref="Years"/> is worth in the base year; null as <see cref="Schedule"/>.</summary>
    public IReadOnlyList<decimal>? Factors { get; init; }

    /// <summary>Why nothing discounted has a value; null where it has.</summary>
    public LocalText? NotDiscounted { get; init; }

    /// <summary>By index of <see cref="Years"/>.</summary>
    public required IReadOnlyList<decimal> CostByYear { get; init; }

    public required IReadOnlyList<decimal> BenefitByYear { get; init; }

    public decimal? PresentValueOfCosts { get; init; }

    public decimal? PresentValueOfBenefits { get; init; }

    /// <summary>Benefits less costs; adjusted as <see cref="Lines"/> are.</summary>
    public decimal? NetPresentValue { get; init; }

    /// <summary>Of the lines as stated, before optimism bias and benefit optimism; equal where neither is set.</summary>
    public decimal? StatedNetPresentValue { get; init; }

    /// <summary>With every claimed benefit taken for real: without benefit optimism, with optimism bias of costs and time.</summary>
    public decimal? ClaimedNetPresentValue { get; init; }

    /// <summary>Whether the lines appraised are worth something else than the lines as stated; the last digits differ by the order of sums alone.</summary>
    public bool IsAdjusted => NetPresentValue is { } value && StatedNetPresentValue is { } stated && Math.Abs(value - stated) > 0.000_001m;

    /// <summary>With distributional weights on the lines of groups; null where none are set.</summary>
    public decimal? WeightedNetPresentValue { get; init; }

    /// <summary>Present value of benefits ÷ of costs; null where there is none.</summary>
    public decimal? BenefitCostRatio { get; init; }

    /// <summary>Why there is no ratio; null where there is one, or where nothing is discounted.</summary>
    public LocalText? NoRatio { get; init; }

    public required InternalRates InternalRates { get; init; }

    /// <summary>With the discount rate as the rate of finance and reinvestment; null without a positive and a negative year.</summary>
    public double? ModifiedInternalRate { get; init; }

    /// <summary>The constant cost a year over the same years that has the same present value.</summary>
    public decimal? EquivalentAnnualCost { get; init; }

    /// <summary>All benefits, without notional savings, cash only.</summary>
    public required IReadOnlyList<ViewResult> Views { get; init; }

    public required IReadOnlyList<SwitchingValue> SwitchingValues { get; init; }

    public required IReadOnlyList<TotalCheck> Totals { get; init; }

    /// <summary>The flow by day; null unless every line has one.</summary>
    public DatedFlows? ByDay { get; init; }

    public decimal? NetPresentValueByDay { get; init; }

    public required Proportionality Proportionality { get; init; }

    /// <summary>Lines without an amount: not 0, and in no sum.</summary>
    public int BlankAmounts { get; init; }

    /// <summary>Share of claimed benefits of the one flow taken for real; 1 for several together, each of which has its own.</summary>
    public decimal BenefitsRealised { get; init; } = 1;

    /// <summary>Where <see cref="BenefitsRealised"/> comes from; null where it was set or nothing is finished.</summary>
    public BenefitOptimism? BenefitOptimism { get; init; }
}
