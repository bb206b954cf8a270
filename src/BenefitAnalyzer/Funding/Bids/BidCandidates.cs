using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Funding.Candidates;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Studies.Bids;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Funding.Bids;

/// <summary>Rows of <c>bids</c> and <c>bid_amounts</c> as initiatives that can be chosen.</summary>
internal static class BidCandidates
{
    /// <returns>In the order of <c>bids</c>; null where one cannot be placed, which is reported.</returns>
    public static IReadOnlyList<Candidate>? Of(Study study, Horizon horizon, Action<Diagnostic> report)
    {
        var tables = study.Tables.Bids;
        var amounts = tables.Amounts.ToLookup(amount => amount.Initiative);
        var candidates = new List<Candidate>();
        foreach (var bid in tables.Bids)
        {
            var initiative = study.Initiatives.First(own => own.Id == bid.Initiative);
            if (initiative.Department is not { } department)
            {
                report(
                    Diagnostic.Error(
                        DiagnosticCodes.BidWithoutDepartment,
                        StudyReader.FileName,
                        initiative.Line,
                        $"initiative '{bid.Initiative}' asks for money and names no 'department:'"
                    )
                );
                continue;
            }

            candidates.Add(
                new Candidate(bid.Initiative, department, [.. amounts[bid.Initiative].GroupBy(amount => amount.Scope).Select(ScopeOf)])
                {
                    Vote = bid.Vote,
                    Cluster = bid.Cluster ?? ClusterOf(study, initiative.Services),
                    Starts = StartsOf(bid, horizon),
                    Prerequisites = [.. bid.Requires.Select(needed => new Prerequisite(needed.Initiative, needed.YearsBefore))],
                    IsMandatory = bid.IsMandatory,
                    IsCommercial = bid.IsCommercial,
                }
            );
        }

        return candidates.Count < tables.Bids.Count ? null : candidates;
    }

    private static Scope ScopeOf(IGrouping<string, BidAmount> rows)
    {
        return new Scope(rows.Key)
        {
            Investment = Of(BidItem.Investment),
            Running = Of(BidItem.Running),
            Realisable = Of(BidItem.Realisable),
            Notional = Of(BidItem.Notional),
            Avoidance = Of(BidItem.Avoidance),
            CitizenHours = Of(BidItem.CitizenHours),
            Transactions = Of(BidItem.Transactions),
            CommercialRevenue = Of(BidItem.CommercialRevenue),
        };

        // Rows of one item add up, so that a cost of two parts may be two rows.
        IReadOnlyList<decimal> Of(BidItem item)
        {
            var own = rows.Where(row => row.Item == item).ToList();
            return
            [
                .. Enumerable
                    .Range(0, own.Count == 0 ? 0 : own.Max(row => row.UntilYear) + 1)
                    .Select(year => own.Where(row => row.FromYear <= year && year <= row.UntilYear).Sum(row => row.Amount)),
            ];
        }
    }

    /// <summary>Empty where the bid names no bounds, which means every year.</summary>
    private static IReadOnlyList<FiscalYear> StartsOf(Bid bid, Horizon horizon)
    {
        if (bid.StartFrom is null && bid.StartUntil is null)
        {
            return [];
        }

        var first = bid.StartFrom?.BeginsIn ?? horizon.First.BeginsIn;
        var last = bid.StartUntil?.BeginsIn ?? horizon.First.BeginsIn + horizon.Years - 1;
        // One year before the horizon stands for a span that lies outside of it, so that it is not taken for "any year".
        return first > last
            ? [new FiscalYear(horizon.First.BeginsIn - 1)]
            : [.. Enumerable.Range(first, last - first + 1).Select(year => new FiscalYear(year))];
    }

    /// <summary>That of its services, where they have one and the same.</summary>
    private static string? ClusterOf(Study study, IReadOnlyList<string> services)
    {
        var own = study
            .Tables.Services.Where(service => services.Contains(service.Code))
            .Select(service => service.Cluster)
            .OfType<string>()
            .Distinct()
            .ToList();
        return own is [var one] ? one : null;
    }
}
