using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Studies.Appraising;
using BenefitAnalyzer.Studies.CashFlows;
using BenefitAnalyzer.Studies.Costing;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Appraisal.Adjustments;

/// <summary>Brings a cash flow into the form in which it is appraised: its years, one price base, optimism taken out, the residual value added.</summary>
/// <param name="fiscalYearStart">Month and day on which fiscal years begin.</param>
/// <param name="prices">Levels by which amounts of the prices of their own years become real; null where the study has none.</param>
/// <param name="realisedOf">What finished initiatives realised of their claims, for the flow of an id; null where nothing is finished.</param>
/// <param name="report">Receives what is missing.</param>
internal sealed class FlowAdjuster(
    AppraisalSettings settings,
    (int Month, int Day) fiscalYearStart,
    PriceLevels? prices,
    Func<string, BenefitOptimism?> realisedOf,
    Action<Diagnostic> report
)
{
    public AdjustedFlow Adjusted(CashFlow flow, FiscalYear baseYear)
    {
        var first = flow.Lines.Count == 0 ? baseYear : new FiscalYear(flow.Lines.Min(line => line.Year.BeginsIn));
        var years = YearsOf(flow, baseYear, first);
        var stated = WithResidual(flow.Lines, years[^1]);
        var real = settings.IsNominal ? Deflated(stated, baseYear) : stated;
        var optimism = settings.BenefitsRealised is null ? realisedOf(flow.Id) : null;
        var realised = settings.BenefitsRealised ?? optimism?.Ratio ?? 1;
        List<CashFlowLine> claimed = [.. Within(OptimismBias.Apply(real ?? stated, settings.Optimism), years)];
        return new AdjustedFlow(
            years,
            [.. Within(real ?? stated, years)],
            claimed,
            [.. claimed.Select(line => IsClaim(line) ? line with { Amount = line.Amount * realised } : line)],
            HasPrices: real is not null,
            realised,
            optimism
        );
    }

    /// <summary>The years appraised: none before the flow begins, which would count as waiting for a payback, and none before the base year.</summary>
    public List<FiscalYear> YearsOf(CashFlow flow, FiscalYear baseYear, FiscalYear first)
    {
        var last = settings.HorizonYears is { } horizon
            ? baseYear.BeginsIn + horizon - 1
            : flow.Lines.Select(line => line.Year.BeginsIn).Append(baseYear.BeginsIn).Max();
        return Consecutive(new FiscalYear(Math.Clamp(first.BeginsIn, baseYear.BeginsIn, last)), new FiscalYear(last));
    }

    public static List<FiscalYear> Consecutive(FiscalYear first, FiscalYear last) =>
        [.. Enumerable.Range(first.BeginsIn, last.BeginsIn - first.BeginsIn + 1).Select(year => new FiscalYear(year))];

    /// <summary>What has left a budget is no claim any more.</summary>
    private static bool IsClaim(CashFlowLine line) =>
        line is { Kind: FlowKind.Benefit, Category: not FlowCategory.Residual, IsDone: false };

    private List<CashFlowLine> WithResidual(IReadOnlyList<CashFlowLine> lines, FiscalYear last) =>
        settings.ResidualValue is { } value
            ?
            [
                .. lines,
                new CashFlowLine(last, "Residual value", FlowKind.Benefit, FlowCategory.Residual, IsRecurrent: false, value)
                {
                    // Where all else has a day, values by date need one of it too: what is left is left at the end.
                    Day = lines.All(line => line.Day is not null) ? LastDayOf(last) : null,
                    Place = "study.yaml: residual_value",
                },
            ]
            : [.. lines];

    private DateOnly LastDayOf(FiscalYear year) =>
        new DateOnly(Math.Clamp(year.BeginsIn + 1, 1, 9999), fiscalYearStart.Month, fiscalYearStart.Day).AddDays(-1);

    /// <summary>Lines in prices of one year; null where a level is missing, which is reported.</summary>
    private List<CashFlowLine>? Deflated(List<CashFlowLine> lines, FiscalYear baseYear)
    {
        var priceBase = settings.PriceBase ?? baseYear;
        var levels =
            PriceLevels.Of(prices, settings.Inflation, [priceBase, .. lines.Select(line => line.Year)])
            ?? new PriceLevels(new Dictionary<FiscalYear, decimal>());
        var missing = lines
            .Select(line => line.Year)
            .Append(priceBase)
            .Distinct()
            .Where(year => levels.ToReal(1, year, year) is null)
            .OrderBy(year => year.BeginsIn)
            .ToList();
        if (missing.Count == 0)
        {
            return
            [
                .. lines.Select(line => line with { Amount = line.Amount is { } own ? levels.ToReal(own, line.Year, priceBase) : null }),
            ];
        }

        report(
            Diagnostic.Error(
                DiagnosticCodes.PriceLevelMissing,
                null,
                null,
                $"amounts are nominal and there is no price level for {string.Join(", ", missing)}: add those years to the price index{(settings.Inflation is null ? ", or 'inflation:' under 'appraisal:'" : "; inflation continues it beyond its years and fills no gap")}; nothing is discounted until then"
            )
        );
        return null;
    }

    private static IEnumerable<CashFlowLine> Within(IEnumerable<CashFlowLine> lines, List<FiscalYear> years) =>
        lines.Where(line => line.Year.BeginsIn >= years[0].BeginsIn && line.Year.BeginsIn <= years[^1].BeginsIn);
}
