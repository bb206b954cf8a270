using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Funding.Bids;
using BenefitAnalyzer.Funding.Candidates;
using BenefitAnalyzer.Funding.Portfolio.Problems;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Tests.Funding.Bids;

[TestClass]
public sealed class StudyBidsTests
{
    private const string LeverHeading = "lever,spread,low,mode,high,mean,deviation\n";

    [TestMethod]
    public void RowsOfAnItemAddUpAndStartsAreYearsOfTheBid()
    {
        const string Amounts =
            "initiative,scope,item,from_year,until_year,amount,unit\n"
            + "a,full,running,1,3,10,$\na,full,running,2,,5,$\na,small,investment,0,,1,$'000\n";
        using var study = ThreeBids.Study("initiative,vote,start_from,start_until\na,V,2006-07,2008-09\n", Amounts).Load();

        var candidate = Bids(study).Problem.Candidates.Single();

        CollectionAssert.AreEqual(new[] { "full", "small" }, candidate.Scopes.Select(scope => scope.Id).ToList());
        CollectionAssert.AreEqual(new[] { 0m, 10, 15, 10 }, candidate.Scopes[0].Running.ToList());
        CollectionAssert.AreEqual(new[] { 1000m }, candidate.Scopes[1].Investment.ToList());
        CollectionAssert.AreEqual(new[] { "2006-07", "2007-08", "2008-09" }, candidate.Starts.Select(year => year.ToString()).ToList());
    }

    [TestMethod]
    public void EveryRuleOfTheTablesReachesTheChoice()
    {
        const string Rows =
            "initiative,vote,cluster,requires,exclusion,bundle,mandatory,sponsor\n"
            + "a,V,leisure,b:2,either,,yes,\nb,V,,,either,both,no,\nc,,,b;a:1,,both,,commercial\n";
        const string Ceilings =
            "ceiling,limits,vote,department,from,until,amount,unit\n"
            + "v,year,V,,2005-06,2006-07,1,$'000\nv,year,V,,2007-08,,2,$'000\nall of E,,,E,2005-06,,9,$\n"
            + "p,project,V,,2005-06,,7,$\nD's,envelope,,D,2005-06,,5,$\n";
        using var study = ThreeBids
            .Study(Rows, ceilings: Ceilings)
            .Table("department_shares", "department,least,most\nD,10%,60%\nE,,\n")
            .Load();

        var asked = Bids(study);

        var problem = asked.Problem;
        var (alpha, gamma) = (problem.Candidates[0], problem.Candidates[2]);
        Assert.AreEqual(("V", "leisure", true, false), (alpha.Vote, alpha.Cluster, alpha.IsMandatory, alpha.IsCommercial));
        CollectionAssert.AreEqual(new[] { new Prerequisite("b", 2) }, alpha.Prerequisites.ToList());
        CollectionAssert.AreEqual(new[] { new Prerequisite("b"), new Prerequisite("a", 1) }, gamma.Prerequisites.ToList());
        Assert.IsTrue(gamma.IsCommercial);
        Assert.AreEqual("either: a, b", $"{problem.Exclusions.Single().Name}: {string.Join(", ", problem.Exclusions.Single().Candidates)}");
        Assert.AreEqual("both: b, c", $"{problem.Bundles.Single().Name}: {string.Join(", ", problem.Bundles.Single().Candidates)}");
        CollectionAssert.AreEqual(
            new decimal?[] { 1000, 1000, 2000, 2000 },
            Enumerable.Range(2005, 4).Select(year => YearAmount.In(problem.Ceilings[0].Amounts, new FiscalYear(year))).ToList()
        );
        Assert.AreEqual(("all of E", null, "E"), (problem.Ceilings[1].Name, problem.Ceilings[1].Vote, problem.Ceilings[1].Department));
        Assert.AreEqual(("V", 7m), (problem.ProjectCeilings.Single().Vote, problem.ProjectCeilings.Single().Amounts.Single().Amount));
        CollectionAssert.AreEqual(new[] { new DepartmentShare("D", 0.1m, 0.6m), new DepartmentShare("E", 0, 1) }, problem.Shares.ToList());
        Assert.AreEqual(("D's", "D"), (asked.Envelopes.Single().Name, asked.Envelopes.Single().Department));
    }

    [TestMethod]
    public void TheHorizonIsDiscountedByTheTermsOfTheAppraisal()
    {
        using var study = ThreeBids.Study().Load();
        var horizon = Bids(study).Problem.Horizon;

        Assert.AreEqual(new FiscalYear(2005), horizon.First);
        CollectionAssert.AreEqual(new[] { 1m, 1, 1 }, horizon.Factors.ToList());
    }

    [TestMethod]
    public void EachKindOfAmountHasTheLeversThatMoveIt()
    {
        const string Levers =
            LeverHeading
            + "capital-cost,fixed,,2,,,\ncapital-cost@a,fixed,,3,,,\nrunning-cost,fixed,,5,,,\nvolume,fixed,,0.5,,,\ndisplaced,fixed,,0.7,,,\n"
            + "minutes,fixed,,1.1,,,\nstaff-cost,fixed,,1.3,,,\ntake-up,fixed,,60%,,,\n";
        using var study = ThreeBids
            .Study("initiative,vote,start_until,take_up\na,V,2005-06,40%\nb,V,2005-06,\nc,V,2005-06,0.5\n")
            .Table("levers", Levers)
            .Load();
        var said = new List<Diagnostic>();

        var rows = Bids(study, said).Problem.Draws!.Rows;

        // Take-up 60 % ÷ 40 % = 1.5 where the bid says what it assumes.
        var (use, displacement) = (0.5 * 1.5, 0.5 * 1.5 * 0.7);
        Assert.HasCount(256, rows);
        Assert.AreEqual(6, rows[17][0].Investment, 1e-12);
        Assert.AreEqual(5, rows[17][0].Running, 1e-12);
        Assert.AreEqual(use, rows[17][0].Volumes, 1e-12);
        Assert.AreEqual(displacement, rows[17][0].Displacement, 1e-12);
        Assert.AreEqual(displacement * 1.1 * 1.3, rows[17][0].Savings, 1e-12);
        Assert.AreEqual(2, rows[17][1].Investment, 1e-12);
        Assert.AreEqual(0.5, rows[17][1].Volumes, 1e-12);
        Assert.Contains(
            "state 'take_up' in the table 'bids' for b",
            said.Single(one => one.Code == DiagnosticCodes.LeverNotOfBids).Message
        );
    }

    [TestMethod]
    public void ABidMustBeOfADepartment()
    {
        using var study = ThreeBids
            .Study("initiative\nd\n", "initiative,scope,item,from_year,amount\n")
            .With("  - { id: d, name: D, status: proposed }")
            .Load();
        var said = new List<Diagnostic>();

        Assert.IsNull(StudyBids.Of(study.Loaded, said.Add, CancellationToken.None));
        Assert.AreEqual(DiagnosticCodes.BidWithoutDepartment, said.Single().Code);
    }

    [TestMethod]
    public void AStudyWithoutBidsIsTold()
    {
        using var study = new SmallStudy().Rows("2005-04-01 09:00,permit,web").Load();
        var said = new List<Diagnostic>();

        Assert.IsNull(StudyBids.Of(study.Loaded, said.Add, CancellationToken.None));
        Assert.AreEqual(DiagnosticCodes.NoBids, said.Single().Code);
    }

    private static StudyBids Bids(LoadedExample study, List<Diagnostic>? said = null)
    {
        said ??= [];
        var bids = StudyBids.Of(study.Loaded, said.Add, CancellationToken.None);
        Assert.IsNotNull(bids, string.Join('\n', said));
        return bids;
    }
}
