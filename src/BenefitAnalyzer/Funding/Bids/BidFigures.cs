using BenefitAnalyzer.Appraisal.Results;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Studies.Bids;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Funding.Bids;

/// <summary>What the scopes of bids state by year, as figures.</summary>
/// <param name="Initiative">Code of the initiative that asks for money.</param>
public sealed record BidFigures(string Initiative, string Scope, IReadOnlyList<(BidYear Year, Figure Figure)> Years)
{
    /// <summary>One for each scope, in the order of the tables.</summary>
    public static IReadOnlyList<BidFigures> Of(LoadedStudy loaded)
    {
        var study = loaded.Study;
        var first = BidFlows.FirstYear(study, loaded.Engine.Covered.Until);
        return
        [
            .. study.Tables.Bids.Bids.SelectMany(bid =>
                BidYear
                    .ScopesOf(study, bid.Initiative)
                    .Select(scope => new BidFigures(
                        bid.Initiative,
                        scope,
                        [.. BidYear.Of(study, bid, scope, first).Select(year => (year, FigureOf(bid, scope, year, loaded.Data)))]
                    ))
            ),
        ];
    }

    /// <summary>What an item is called in addresses.</summary>
    internal static string CodeOf(BidItem item) => BidWords.Of(item).English.ToLowerInvariant().Replace(' ', '-');

    private static Figure FigureOf(Bid bid, string scope, BidYear year, string data)
    {
        var isMoney = year.Item is not (BidItem.CitizenHours or BidItem.Transactions);
        return (isMoney ? BidDefinitions.Amount : BidDefinitions.Quantity).Figure(
            [("initiative", bid.Initiative), ("scope", scope), ("item", CodeOf(year.Item)), ("year", year.Year.ToString())],
            year.Amount,
            data
        ) with
        {
            Reason = LocalText.Same(year.Place),
        };
    }
}
