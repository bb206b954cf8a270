using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Studies.Bids;

/// <summary>What a scope of a bid has of one item in one fiscal year, its rows added up.</summary>
/// <param name="Place">Where the first of its rows stands.</param>
public sealed record BidYear(BidItem Item, FiscalYear Year, decimal Amount, string Place)
{
    /// <summary>By item and year, from the first year in which the bid can start, within the years that are looked at.</summary>
    /// <param name="first">The first fiscal year that is looked at.</param>
    public static IReadOnlyList<BidYear> Of(Study study, Bid bid, string scope, FiscalYear first)
    {
        var start = StartOf(bid, first).BeginsIn;
        return
        [
            .. study
                .Tables.Bids.Amounts.Where(amount => amount.Initiative == bid.Initiative && amount.Scope == scope)
                .SelectMany(amount =>
                    Enumerable
                        .Range(start + amount.FromYear, amount.UntilYear - amount.FromYear + 1)
                        .Select(year => new BidYear(amount.Item, new FiscalYear(year), amount.Amount, amount.Place))
                )
                .Where(year => year.Year.BeginsIn < first.BeginsIn + study.Funding.Years)
                .GroupBy(year => (year.Item, year.Year.BeginsIn))
                .Select(same => same.First() with { Amount = same.Sum(year => year.Amount) })
                .OrderBy(year => year.Item)
                .ThenBy(year => year.Year.BeginsIn),
        ];
    }

    /// <summary>The first year in which a bid can start.</summary>
    /// <param name="first">The first fiscal year that is looked at.</param>
    public static FiscalYear StartOf(Bid bid, FiscalYear first) => new(Math.Max(bid.StartFrom?.BeginsIn ?? first.BeginsIn, first.BeginsIn));

    /// <summary>The scopes of an initiative, in the order of their table.</summary>
    public static IReadOnlyList<string> ScopesOf(Study study, string initiative) =>
        [.. study.Tables.Bids.Amounts.Where(amount => amount.Initiative == initiative).Select(amount => amount.Scope).Distinct()];
}
