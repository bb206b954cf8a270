using System.Globalization;
using BenefitAnalyzer.Diagnostics;

namespace BenefitAnalyzer.Benefits.Cashability;

/// <summary>Claimed posts beside what can be released: one that is above its own ceiling, or together with others above the common one, is flagged.</summary>
/// <param name="Claim">The posts claimed.</param>
/// <param name="Ceiling">Whole posts that the initiative alone could release; 0 where nothing is releasable.</param>
/// <param name="TogetherClaimed">All claims of the office, grade and year.</param>
/// <param name="TogetherCeiling">Whole posts that all initiatives together could release.</param>
public sealed record CeilingCheck(ClaimedPosts Claim, long Ceiling, decimal TogetherClaimed, long TogetherCeiling)
{
    /// <summary>Posts that cannot be released: they are notional, whatever the claim calls them.</summary>
    public decimal Notional => Math.Max(0, Claim.Posts - Ceiling);

    public bool IsAbove => Claim.Posts > Ceiling || TogetherClaimed > TogetherCeiling;

    /// <summary>Checks every claim. A claim without an office is held against the ceilings of all offices.</summary>
    public static IReadOnlyList<CeilingCheck> Of(
        IReadOnlyList<ClaimedPosts> claims,
        IReadOnlyList<ReleasableCeiling> ceilings,
        Action<Diagnostic> report
    )
    {
        var checks = claims
            .Select(claim => new CeilingCheck(
                claim,
                Sum(ceilings, claim.Initiative, claim),
                claims
                    .Where(other => (other.Office, other.Grade, other.Year) == (claim.Office, claim.Grade, claim.Year))
                    .Sum(other => other.Posts),
                Sum(ceilings, null, claim)
            ))
            .ToList();
        foreach (var check in checks.Where(check => check.IsAbove))
        {
            report(Say(check));
        }

        return checks;
    }

    private static long Sum(IReadOnlyList<ReleasableCeiling> ceilings, string? initiative, ClaimedPosts claim) =>
        ceilings
            .Where(ceiling =>
                ceiling.Initiative == initiative
                && ceiling.Grade == claim.Grade
                && ceiling.Year == claim.Year
                && (claim.Office ?? ceiling.Office) == ceiling.Office
            )
            .Sum(ceiling => ceiling.Posts);

    private static Diagnostic Say(CeilingCheck check)
    {
        var claim = check.Claim;
        var where = claim.Office is null ? "" : $" of {claim.Office}";
        return Diagnostic.Warning(
            DiagnosticCodes.AboveCeiling,
            null,
            null,
            check.Claim.Posts > check.Ceiling
                ? string.Create(
                    CultureInfo.InvariantCulture,
                    $"{claim.Place}: '{claim.Initiative}' claims {claim.Posts:0.##} posts of {claim.Grade}{where} in {claim.Year}; {check.Ceiling} can be released under the wait pledges, the rest is notional"
                )
                : string.Create(
                    CultureInfo.InvariantCulture,
                    $"{claim.Place}: with other initiatives '{claim.Initiative}' claims {check.TogetherClaimed:0.##} posts of {claim.Grade}{where} in {claim.Year}; together {check.TogetherCeiling} can be released"
                )
        );
    }
}
