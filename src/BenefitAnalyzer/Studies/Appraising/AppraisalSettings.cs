using BenefitAnalyzer.Studies.CashFlows;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Studies.Appraising;

/// <summary><c>appraisal:</c> of a study: how costs and benefits of different years are made comparable.</summary>
public sealed record AppraisalSettings
{
    public static AppraisalSettings Default { get; } = new();

    /// <summary>One rate for all years; null where the rates are dated or a schedule is named.</summary>
    public decimal? Rate { get; init; }

    /// <summary>Rates with the days on which each is official; empty where there is one rate for all.</summary>
    public IReadOnlyList<DatedRate> Rates { get; init; } = [];

    /// <summary>Whether the rate declines over the years as the Green Book says.</summary>
    public bool IsDeclining { get; init; }

    public FlowTiming Timing { get; init; }

    /// <summary>The year that is number 0; null for the first of the earliest flow.</summary>
    public FiscalYear? BaseYear { get; init; }

    /// <summary>Years appraised, the first included; null for all that have lines.</summary>
    public int? HorizonYears { get; init; }

    /// <summary>Whether the amounts are of the prices of their own years; else all are of one price base.</summary>
    public bool IsNominal { get; init; }

    /// <summary>The year in whose prices results are; null for the base year.</summary>
    public FiscalYear? PriceBase { get; init; }

    /// <summary>General rise of prices a year, as a fraction; null where it is not stated.</summary>
    public decimal? Inflation { get; init; }

    /// <summary>What is still worth something at the end of the last year.</summary>
    public decimal? ResidualValue { get; init; }

    public OptimismTerms Optimism { get; init; } = OptimismTerms.None;

    /// <summary>Share of claimed benefits that is taken for real; null takes what finished initiatives realised, and all where there are none.</summary>
    public decimal? BenefitsRealised { get; init; }

    /// <summary>Null where benefits are not weighted.</summary>
    public IncomeWeights? Weights { get; init; }

    /// <summary>Below which cost an initiative takes the short path, by day.</summary>
    public IReadOnlyList<DatedAmount> ShortBelow { get; init; } = [];

    /// <summary>What studying the initiative costs; null where it is not stated.</summary>
    public decimal? StudyEffort { get; init; }

    /// <summary>The same with the one year to which all flows are discounted, since present values of different years cannot be compared or added up.</summary>
    public AppraisalSettings For(IEnumerable<CashFlow> flows) =>
        this with
        {
            BaseYear =
                BaseYear ?? new FiscalYear(flows.SelectMany(flow => flow.Lines).Select(line => line.Year.BeginsIn).DefaultIfEmpty().Min()),
        };
}
