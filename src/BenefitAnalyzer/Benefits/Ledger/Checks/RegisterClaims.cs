using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Studies.Initiatives;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Benefits.Ledger.Checks;

/// <summary>Refuses posts and cut provisions that two initiatives claim by the same entry: same office, grade, day and document.</summary>
/// <remarks>Initiatives whose <c>shares:</c> divide a service that they have in common may each claim their part of it.</remarks>
public static class RegisterClaims
{
    private static readonly LocalText Posts = new("posts", "職位");
    private static readonly LocalText Provision = new("provision", "撥款");

    public static InitiativeTables WithoutRepeats(
        IReadOnlyList<Initiative> initiatives,
        InitiativeTables tables,
        Action<AuditFinding> report
    )
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
            Say(same.Select(change => (change.Place, change.Initiative)), initiatives, Posts, report);
        }

        foreach (var same in cuts)
        {
            Say(same.Select(cut => (cut.Place, cut.Initiative)), initiatives, Provision, report);
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

    private static void Say(
        IEnumerable<(string Place, string Initiative)> claims,
        IReadOnlyList<Initiative> initiatives,
        LocalText what,
        Action<AuditFinding> report
    )
    {
        var rows = claims.ToList();
        List<LocalText> names =
        [
            .. rows.Select(claim => claim.Initiative)
                .Distinct()
                .Select(id => initiatives.FirstOrDefault(initiative => initiative.Id == id)?.Name ?? LocalText.Same(id)),
        ];
        report(
            new AuditFinding(
                null,
                new LocalText(
                    $"{string.Join(" and ", names.Select(name => name.English))} claim the same {what.English} by the same document: all are refused.",
                    $"{string.Join("及", names.Select(name => name.Chinese))}以同一文件聲稱同一{what.Chinese}，全部不予接納。"
                ),
                Diagnostic.Error(
                    DiagnosticCodes.ClaimsOverlap,
                    null,
                    null,
                    $"{string.Join(" and ", rows.Select(claim => $"{claim.Place} ('{claim.Initiative}')"))} claim the same {what.English} by the same document: all are refused until 'shares' of a common service divide them or one row is removed"
                )
            )
        );
    }
}
