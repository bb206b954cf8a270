using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Studies.Initiatives;

namespace BenefitAnalyzer.Benefits.Ledger.Checks;

/// <summary>Refuses posts and cut provisions that two initiatives claim by the same entry: same office, grade, day and document.</summary>
/// <remarks>Initiatives whose <c>shares:</c> divide a service that they have in common may each claim their part of it.</remarks>
public static class RegisterClaims
{
    public static InitiativeTables WithoutRepeats(IReadOnlyList<Initiative> initiatives, InitiativeTables tables, Action<Diagnostic> report)
    {
        var known = initiatives.ToDictionary(initiative => initiative.Id);
        var posts = tables
            .Posts.GroupBy(change => (change.Office, change.Grade, change.Posts, change.DeletedOn, change.Evidence))
            .Where(same => same.Key.Evidence is not null && IsClaimedTwice([.. same.Select(change => change.Initiative)], known))
            .Select(same => same.ToList())
            .ToList();
        var cuts = tables
            .Provisions.GroupBy(cut => (cut.Vote, cut.Year, cut.Amount, cut.Evidence))
            .Where(same => same.Key.Evidence is not null && IsClaimedTwice([.. same.Select(cut => cut.Initiative)], known))
            .Select(same => same.ToList())
            .ToList();
        foreach (var same in posts)
        {
            Say(same.Select(change => (change.Place, change.Initiative)), "posts", report);
        }

        foreach (var same in cuts)
        {
            Say(same.Select(cut => (cut.Place, cut.Initiative)), "provision", report);
        }

        return tables with
        {
            Posts = [.. tables.Posts.Except(posts.SelectMany(same => same))],
            Provisions = [.. tables.Provisions.Except(cuts.SelectMany(same => same))],
        };
    }

    private static bool IsClaimedTwice(IReadOnlyList<string> claims, Dictionary<string, Initiative> known)
    {
        string[] ids = [.. claims.Distinct()];
        if (ids.Length < 2 || !ids.All(known.ContainsKey))
        {
            return false;
        }

        var common = ids.Select(id => known[id].Shares.Keys).Aggregate((all, own) => [.. all.Intersect(own)]);
        return !common.Any(service => ids.Sum(id => known[id].Shares[service]) <= 1 + 1e-9);
    }

    private static void Say(IEnumerable<(string Place, string Initiative)> claims, string what, Action<Diagnostic> report)
    {
        var named = claims.ToList();
        report(
            Diagnostic.Error(
                DiagnosticCodes.ClaimsOverlap,
                null,
                null,
                $"{string.Join(" and ", named.Select(claim => $"{claim.Place} ('{claim.Initiative}')"))} claim the same {what} by the same document: all are refused until 'shares' of a common service divide them or one row is removed"
            )
        );
    }
}
