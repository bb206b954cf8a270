using BenefitAnalyzer.Benefits.Cashability;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Tests.Benefits.Cashability;

[TestClass]
public sealed class CeilingCheckTests
{
    private static readonly FiscalYear Year = new(2005);

    [TestMethod]
    public void AClaimAboveTheCeilingIsFlaggedAndItsExcessIsNotional()
    {
        var (checks, found) = Check([Claim("booking", 3)], [Ceiling("booking", 2), Ceiling(null, 2)]);

        Assert.AreEqual(1, checks[0].Notional);
        Assert.AreEqual(DiagnosticCodes.AboveCeiling, found.Single().Code);
        StringAssert.Contains(found[0].Message, "posts.csv:2: 'booking' claims 3 posts of CA of A in 2005-06; 2 can be released");
    }

    [TestMethod]
    public void AClaimWithinTheCeilingIsNotFlagged() =>
        Assert.IsEmpty(Check([Claim("booking", 2)], [Ceiling("booking", 2), Ceiling(null, 2)]).Found);

    [TestMethod]
    public void ClaimsThatFitAloneAndNotTogetherAreFlagged()
    {
        var (checks, found) = Check(
            [Claim("booking", 1), Claim("kiosk", 1)],
            [Ceiling("booking", 1), Ceiling("kiosk", 1), Ceiling(null, 1)]
        );

        Assert.HasCount(2, found);
        Assert.IsTrue(checks.All(check => check.Notional == 0));
        StringAssert.Contains(found[0].Message, "together 1 can be released");
    }

    [TestMethod]
    public void WithoutAnyCeilingEveryPostIsNotional()
    {
        var (checks, found) = Check([Claim("booking", 2) with { Office = null }], []);

        Assert.AreEqual(2, checks[0].Notional);
        Assert.HasCount(1, found);
    }

    private static (IReadOnlyList<CeilingCheck> Checks, List<Diagnostic> Found) Check(
        IReadOnlyList<ClaimedPosts> claims,
        IReadOnlyList<ReleasableCeiling> ceilings
    )
    {
        var found = new List<Diagnostic>();
        return (CeilingCheck.Of(claims, ceilings, found.Add), found);
    }

    private static ClaimedPosts Claim(string initiative, decimal posts) => new(initiative, "A", "CA", Year, posts, "posts.csv:2");

    private static ReleasableCeiling Ceiling(string? initiative, long posts) => new(initiative, "A", "CA", Year) { Posts = posts };
}
