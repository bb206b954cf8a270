using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Studies.Appraising;
using BenefitAnalyzer.Studies.Costing;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Studies.Bids;

/// <summary>Brings amounts that bids ask for in prices of some year to the study's price base, by its price index or else its inflation.</summary>
public static class BidPrices
{
    /// <summary>The year in whose prices amounts of bids are once they are read; null where neither study nor period say.</summary>
    public static FiscalYear? BaseOf(Study study) =>
        study.Appraisal?.PriceBase ?? study.Funding.FirstYear ?? (study.Period is { } period ? study.FiscalYearOf(period.Until) : null);

    /// <summary>The price level of the study's base ÷ that of a year; null where a level or the base is not known.</summary>
    public static decimal? Factor(Study study, FiscalYear of)
    {
        if (BaseOf(study) is not { } wanted)
        {
            return null;
        }

        var levels = PriceLevels.Of(study.Tables.Costs.PriceIndex, study.Appraisal?.Inflation, [of, wanted]);
        return of == wanted ? 1 : levels?.ToReal(1, of, wanted);
    }

    /// <summary>The study with all amounts of bids in its price base.</summary>
    /// <param name="report">Receives amounts that cannot be brought there; they stay as they are.</param>
    internal static Study Restated(Study study, Action<Diagnostic> report)
    {
        if (study.Tables.Bids.Amounts.All(amount => amount.Prices is null))
        {
            return study;
        }

        if ((study.Appraisal ?? AppraisalSettings.Default).IsNominal)
        {
            report(
                Fault(
                    study.Tables.Bids.Amounts.First(amount => amount.Prices is not null),
                    "'price_base' brings amounts to one price base, and 'prices: nominal' under 'appraisal:' says that each is of the prices of its own year: leave one of them out"
                )
            );
            return study;
        }

        var said = new HashSet<FiscalYear>();
        return study with
        {
            Tables = study.Tables with { Bids = study.Tables.Bids with { Amounts = [.. study.Tables.Bids.Amounts.Select(Restated)] } },
        };

        BidAmount Restated(BidAmount amount)
        {
            if (amount.Prices is not { } prices)
            {
                return amount;
            }

            if (Factor(study, prices) is { } factor)
            {
                return amount with { Amount = amount.Stated * factor };
            }

            if (said.Add(prices))
            {
                report(
                    Fault(
                        amount,
                        BaseOf(study) is { } wanted
                            ? $"there is no price level of {prices} beside one of {wanted}, the study's price base: add both years to 'price_index' under 'tables:', or 'inflation:' under 'appraisal:'"
                            : "the study has no price base to bring it to: give 'price_base:' under 'appraisal:'"
                    )
                );
            }

            return amount;
        }
    }

    private static Diagnostic Fault(BidAmount amount, string message) =>
        new(DiagnosticCodes.BidPriceLevelMissing, Severity.Error, amount.Place, null, null, message);
}
