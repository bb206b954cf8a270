using BenefitAnalyzer.Appraisal.Results;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Studies.Bids;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Funding.Bids;

/// <summary>What a scope of a bid asks for an item in prices of a year that is not the study's price base, and how it is brought there.</summary>
/// <param name="Prices">The year in whose prices it is asked.</param>
/// <param name="Base">The study's price base.</param>
/// <param name="Stated">Over the years looked at, in prices of <paramref name="Prices"/>.</param>
public sealed record BidPriceFigures(
    string Initiative,
    string Scope,
    BidItem Item,
    FiscalYear Prices,
    FiscalYear Base,
    Figure Stated,
    Figure Factor
)
{
    /// <summary>In the order of the tables; empty where all amounts are of the study's price base.</summary>
    public static IReadOnlyList<BidPriceFigures> Of(LoadedStudy loaded)
    {
        var study = loaded.Study;
        var first = BidFlows.FirstYear(study, loaded.Engine.Covered.Until);
        return
        [
            .. study
                .Tables.Bids.Amounts.Where(amount => amount.Prices is not null)
                .GroupBy(amount => (amount.Initiative, amount.Scope, amount.Item, Prices: amount.Prices!.Value))
                .Select(same => Of(loaded, same.Key.Initiative, same.Key.Scope, same.Key.Item, same.Key.Prices, [.. same], first)),
        ];
    }

    private static BidPriceFigures Of(
        LoadedStudy loaded,
        string initiative,
        string scope,
        BidItem item,
        FiscalYear prices,
        List<BidAmount> rows,
        FiscalYear first
    )
    {
        var study = loaded.Study;
        var bid = study.Tables.Bids.Bids.First(own => own.Initiative == initiative);
        var start = BidYear.StartOf(bid, first).BeginsIn;
        var last = first.BeginsIn + study.Funding.Years - 1;
        (string, string)[] address =
        [
            ("initiative", initiative),
            ("scope", scope),
            ("item", BidFigures.CodeOf(item)),
            ("prices", prices.ToString()),
        ];
        return new BidPriceFigures(
            initiative,
            scope,
            item,
            prices,
            BidPrices.BaseOf(study)!.Value,
            BidDefinitions.Stated.Figure(address, rows.Sum(row => row.Stated * YearsOf(row)), loaded.Data) with
            {
                Reason = LocalText.Same(rows[0].Place),
            },
            BidDefinitions.PriceFactor.Figure([("prices", prices.ToString())], BidPrices.Factor(study, prices), loaded.Data)
        );

        int YearsOf(BidAmount row) => Math.Max(0, Math.Min(start + row.UntilYear, last) - (start + row.FromYear) + 1);
    }
}
