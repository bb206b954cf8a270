using BenefitAnalyzer.Appraisal.Adjustments;
using BenefitAnalyzer.Appraisal.Dated;
using BenefitAnalyzer.Appraisal.Discounting;
using BenefitAnalyzer.Appraisal.Measures;
using BenefitAnalyzer.Appraisal.Rates;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Studies.Appraising;
using BenefitAnalyzer.Studies.CashFlows;
using BenefitAnalyzer.Studies.Costing;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Appraisal;

/// <summary>Appraises cash flows by one set of terms.</summary>
/// <param name="fiscalYearStart">Month and day on which fiscal years begin.</param>
/// <param name="report">Receives what is missing; the rest still comes out.</param>
public sealed class Appraiser(AppraisalSettings settings, (int Month, int Day) fiscalYearStart, Action<Diagnostic> report)
{
    /// <summary>Less than a millionth of a unit is nothing but rounding.</summary>
    internal const decimal Smallest = 0.000_001m;

    private static readonly LocalText NoRate = new("there is no discount rate for every year", "並非每年都有貼現率");
    private static readonly LocalText NoPrices = new("there is no price level for every year", "並非每年都有物價水平");

    /// <summary>Levels by which amounts of the prices of their own years become real; null where the study has none.</summary>
    public PriceLevels? Prices { get; init; }

    /// <summary>What finished initiatives realised of their claims, for the flow of an id; null where nothing is finished.</summary>
    public Func<string, BenefitOptimism?> Realised { get; init; } = _ => null;

    public DayCount DayCount { get; init; }

    private FlowAdjuster Adjuster => new(settings, fiscalYearStart, Prices, Realised, report);

    public ProjectAppraisal Appraise(CashFlow flow)
    {
        var baseYear = settings.For([flow]).BaseYear!.Value;
        var adjusted = Adjuster.Adjusted(flow, baseYear);
        ReportFaults(flow, adjusted.Years);
        return Appraise(flow, [adjusted], baseYear, adjusted.Years) with
        {
            BenefitsRealised = adjusted.Realised,
            BenefitOptimism = adjusted.Optimism,
        };
    }

    /// <summary>Flows as one: what each is worth by itself, with its own share of claimed benefits and its own residual value, added up.</summary>
    /// <remarks>What is doubtful about a flow is said where it is appraised by itself.</remarks>
    /// <param name="id">Of all together.</param>
    public ProjectAppraisal AppraiseTogether(string id, IReadOnlyList<CashFlow> flows)
    {
        var all = new CashFlow(id, [.. flows.SelectMany(flow => flow.Lines)]);
        var baseYear = settings.For(flows).BaseYear!.Value;
        var adjuster = Adjuster;
        return Appraise(
            all,
            [.. flows.Select(flow => adjuster.Adjusted(flow, baseYear))],
            baseYear,
            adjuster.YearsOf(all, baseYear, baseYear)
        );
    }

    private ProjectAppraisal Appraise(CashFlow flow, IReadOnlyList<AdjustedFlow> parts, FiscalYear baseYear, List<FiscalYear> years)
    {
        var discounted = FlowAdjuster.Consecutive(baseYear, years[^1]);
        var hasPrices = parts.All(part => part.HasPrices);
        var schedule = hasPrices ? new StudySchedule(settings, fiscalYearStart, report).Of(discounted) : null;
        decimal[]? factors = schedule is null
            ? null
            : [.. DiscountFactors.Of(schedule, settings.Timing, discounted.Count).Skip(discounted.Count - years.Count)];
        List<CashFlowLine> lines = [.. parts.SelectMany(part => part.Lines)];
        return Measure(flow, lines, years, factors) with
        {
            BaseYear = baseYear,
            Schedule = schedule,
            NotDiscounted =
                factors is not null ? null
                : hasPrices ? NoRate
                : NoPrices,
            StatedNetPresentValue = Present(parts.SelectMany(part => part.Stated), years, factors),
            WeightedNetPresentValue = Weighted(lines, years, factors),
            ClaimedNetPresentValue = Present(parts.SelectMany(part => part.Claimed), years, factors),
        };
    }

    private ProjectAppraisal Measure(CashFlow flow, List<CashFlowLine> lines, List<FiscalYear> years, IReadOnlyList<decimal>? factors)
    {
        var costs = YearSums.Of(lines.Where(line => line.Kind == FlowKind.Cost), years, line => line.Amount);
        var benefits = YearSums.Of(lines.Where(line => line.Kind == FlowKind.Benefit), years, line => line.Amount);
        decimal[] net = [.. costs.Zip(benefits, (cost, benefit) => benefit - cost)];
        double[] netAsDouble = [.. net.Select(value => (double)value)];
        var (costsNow, benefitsNow) = (YearSums.Present(costs, factors), YearSums.Present(benefits, factors));
        var (ratio, none) = Ratio(benefitsNow, costsNow);
        var value = benefitsNow - costsNow;
        var byDay = ByDay(lines);
        return new ProjectAppraisal(flow, lines, years)
        {
            Timing = settings.Timing,
            Factors = factors,
            CostByYear = costs,
            BenefitByYear = benefits,
            PresentValueOfCosts = costsNow,
            PresentValueOfBenefits = benefitsNow,
            NetPresentValue = value,
            BenefitCostRatio = ratio,
            NoRatio = none,
            InternalRates = byDay?.Rates ?? InternalRates.Of(netAsDouble),
            ModifiedInternalRate = FirstRate(factors) is { } rate ? InternalRates.Modified(netAsDouble, rate, rate) : null,
            EquivalentAnnualCost = factors is null ? null : costsNow / factors.Sum(),
            Views = [.. FlowView.Three.Select(view => ViewOf(view, lines, years, factors))],
            SwitchingValues =
                value is { } npv && factors is not null
                    ? [.. CashFlow.Items(lines).Select(item => SwitchingValue.Of(item.Key, Present(item, years, factors) ?? 0, npv))]
                    : [],
            Totals = TotalCheck.Of(flow),
            ByDay = byDay,
            NetPresentValueByDay =
                byDay is not null && factors is not null && settings.Rate is { } constant ? byDay.PresentValue(constant) : null,
            Proportionality = Proportionality.Of(costs.Sum(), settings, FirstDayOf(years[0])),
            BlankAmounts = flow.Lines.Count(line => line.Amount is null),
        };
    }

    private ViewResult ViewOf(FlowView view, List<CashFlowLine> lines, List<FiscalYear> years, IReadOnlyList<decimal>? factors)
    {
        var net = YearSums.Of(lines.Where(view.Counts), years, line => line.NetAmount);
        return new ViewResult(
            view,
            YearSums.Present(net, factors),
            BreakEven.Of(net),
            factors is null ? null : BreakEven.Of([.. net.Zip(factors, (value, factor) => value * factor)])
        );
    }

    /// <summary>A ratio of sums with a sign other than plus says nothing: a negative cost is a saving, and dividing by it flips the order.</summary>
    private static (decimal? Ratio, LocalText? None) Ratio(decimal? benefits, decimal? costs) =>
        (benefits, costs) switch
        {
            (null, _) or (_, null) => (null, null),
            (_, <= Smallest) => (null, new LocalText("net costs are not above 0", "淨成本不大於零")),
            (< 0, _) => (null, new LocalText("net benefits are below 0", "淨效益小於零")),
            _ => (benefits / costs, null),
        };

    private static decimal? Present(IEnumerable<CashFlowLine> lines, List<FiscalYear> years, IReadOnlyList<decimal>? factors) =>
        YearSums.Present(YearSums.Of(lines, years, line => line.NetAmount), factors);

    private decimal? Weighted(List<CashFlowLine> lines, List<FiscalYear> years, IReadOnlyList<decimal>? factors) =>
        settings.Weights is not { } weights
            ? null
            : Present(
                lines.Select(line => line with { Amount = line.Amount * (DistributionalWeight.Of(weights, line.Group) ?? 1) }),
                years,
                factors
            );

    private DatedFlows? ByDay(List<CashFlowLine> lines) =>
        lines.TrueForAll(line => line.Day is not null)
            ? new DatedFlows(
                [.. lines.Where(line => line.Amount is not null).Select(line => (line.Day!.Value, line.NetAmount!.Value))],
                DayCount
            )
            : null;

    /// <summary>The discount rate of the first step, by which flows of the modified internal rate are financed and reinvested.</summary>
    private double? FirstRate(IReadOnlyList<decimal>? factors) =>
        factors switch
        {
            null => null,
            { Count: > 1 } => (double)(factors[0] / factors[1] - 1),
            _ => (double?)settings.Rate,
        };

    private DateOnly FirstDayOf(FiscalYear year) => new(Math.Clamp(year.BeginsIn, 1, 9999), fiscalYearStart.Month, fiscalYearStart.Day);

    private void ReportFaults(CashFlow flow, List<FiscalYear> years)
    {
        foreach (var fault in CashFlowChecks.Of(flow, years, settings.Weights))
        {
            report(fault);
        }
    }
}
