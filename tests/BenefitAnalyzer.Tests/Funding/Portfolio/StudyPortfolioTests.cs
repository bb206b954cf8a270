using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Funding.Portfolio;
using BenefitAnalyzer.Funding.Portfolio.Reasons;
using BenefitAnalyzer.Funding.Portfolio.Results;
using BenefitAnalyzer.Funding.Portfolio.Solving;
using BenefitAnalyzer.Studies.Bids;
using BenefitAnalyzer.Tests.Funding.Bids;
using BenefitAnalyzer.WhatIf.Scenarios;
using BenefitAnalyzer.WhatIf.Scenarios.Results;

namespace BenefitAnalyzer.Tests.Funding.Portfolio;

[TestClass]
public sealed class StudyPortfolioTests
{
    [TestMethod]
    public void TheBestWithinTheVoteIsChosenAndEveryOtherHasItsReason()
    {
        using var study = ThreeBids.Study().Load();

        var portfolio = Ask(study);

        CollectionAssert.AreEqual(new[] { "b/full from 2005-06" }, Portfolios.Names(portfolio.Result));
        Assert.AreEqual(60m, portfolio.Result.Value);
        Assert.AreEqual(PortfolioStatus.Proved, portfolio.Result.Status);
        var (alpha, gamma) = (portfolio.Drops[0], portfolio.Drops[1]);
        Assert.AreEqual((DropCause.Limits, 20m, 40m), (alpha.Cause, alpha.Value, alpha.LossIfDone));
        Assert.AreEqual(80m, alpha.Obstacles.Single().By);
        CollectionAssert.AreEqual(new[] { "b" }, alpha.Displaces.ToList());
        Assert.AreEqual((DropCause.NegativeAlone, -30m), (gamma.Cause, gamma.Value));
        Assert.IsTrue(gamma.IsBestOnHours);
        Assert.IsFalse(alpha.IsBestOnHours);
    }

    [TestMethod]
    public void TheBudgetSaysAtWhichSizeTheNextOneComesIn()
    {
        using var study = ThreeBids.Study().Load();

        var portfolio = Ask(study);

        // b needs 80, both need 180: with 75 % nothing can be done, with 200 % both.
        Assert.AreEqual("block vote", portfolio.Swept);
        CollectionAssert.AreEqual(
            new[] { 0m, 0, 0, 60, 60, 60, 60, 80 },
            portfolio.Budget.Select(point => point.Result.Value ?? -1).ToList()
        );
        // Gamma costs 50 less nothing realisable for its 500 hours; b brings 60.
        CollectionAssert.AreEqual(
            new[] { (-60m, 0m), (50m, 500m) },
            portfolio.Hours.Points.Select(point => (point.NetGovernmentCost, point.CitizenHours)).ToList()
        );
    }

    [TestMethod]
    public void TheObjectiveOfTheQuestionStandsInPlaceOfTheStudysOwn()
    {
        using var study = ThreeBids.Study().Load();

        var portfolio = Ask(study, new PortfolioQuestion(FundingObjective.RealisableSavings, null));

        Assert.AreEqual(140m, portfolio.Result.Value);
    }

    [TestMethod]
    public void LimitsThatCannotBeKeptAreNamed()
    {
        using var study = ThreeBids
            .Study("initiative,vote,start_until,mandatory\na,V,2005-06,yes\nb,V,2005-06,yes\nc,V,2005-06,no\n")
            .Load();
        var said = new List<Diagnostic>();

        Assert.IsFalse(StudyPortfolio.Of(study.Loaded, PortfolioQuestion.OfReport, said.Add, CancellationToken.None)!.IsChosen);

        var message = said.Single(one => one.Severity == Severity.Error).Message;
        Assert.Contains("ceiling 'block vote' of 100 in 2005-06", message);
        Assert.Contains("'a' is to be done in any case", message);
        Assert.Contains("'b' is to be done in any case", message);
    }

    [TestMethod]
    [DataRow("a,V,b\nb,V,a\nc,V,\n", "", null)] // wait for each other for no year: they start together
    [DataRow("a,V,\nb,V,\nc,V,\n", "D,60%\nE,60%\n", DiagnosticCodes.ShareImpossible)]
    [DataRow("a,V,\nb,V,\nc,V,\n", "D,60%\nE,40%\n", null)]
    public void RulesThatNothingCanKeepAreTold(string rows, string shares, string? code)
    {
        using var study = ThreeBids
            .Study("initiative,vote,requires\n" + rows)
            .Table("department_shares", "department,least\n" + shares)
            .Load();
        var said = new List<Diagnostic>();

        StudyPortfolio.Of(study.Loaded, PortfolioQuestion.OfReport, said.Add, CancellationToken.None);

        Assert.AreEqual(code, said.Find(one => one.Severity == Severity.Error)?.Code);
    }

    [TestMethod]
    public void AnUnknownCeilingAndADownsideWithoutDrawsAreTold()
    {
        using var study = ThreeBids.Study().Load();

        Assert.AreEqual(DiagnosticCodes.CeilingUnknown, Fault(new PortfolioQuestion(null, "blok vote")));
        Assert.AreEqual(DiagnosticCodes.NoLevers, Fault(new PortfolioQuestion(FundingObjective.WorstDraws, null)));

        string Fault(PortfolioQuestion question)
        {
            var said = new List<Diagnostic>();
            Assert.IsNull(StudyPortfolio.Of(study.Loaded, question, said.Add, CancellationToken.None));
            return said.Single(one => one.Severity == Severity.Error).Code;
        }
    }

    /// <summary>With twice the vote both a and b are funded; a then costs 150 and is worth −30, so that b stays alone.</summary>
    [TestMethod]
    [DataRow(80, "ceiling=2")]
    [DataRow(60, "ceiling@V=2", "capital-cost@a=1.5")]
    [DataRow(105, "ceiling=2", "delay=-1", "released=1", "volume@b=0.5")] // a saves 3 × 60 for 100, b 3 × 35 for 80
    public void AFigureUnderOtherAssumptionsIsFoundAgainByItsAddress(int value, params string[] settings)
    {
        using var study = ThreeBids.Study().Load();
        var choice = new ScenarioChoice(null, settings);
        var said = new List<Diagnostic>();
        var address = ScenarioAddress.Of("portfolio/value", choice);

        var portfolio = StudyPortfolio.Of(
            choice.Of(study.Loaded, ScenarioBids.Kinds, said.Add)!,
            PortfolioQuestion.OfReport,
            said.Add,
            CancellationToken.None
        );
        var figure = new PortfolioFamily().Find(study.Loaded, address, said.Add, CancellationToken.None);

        Assert.AreEqual((decimal)value, portfolio!.Result.Value);
        Assert.AreEqual((address, (decimal?)value), (figure!.Id, figure.Value));
        Assert.AreEqual(60m, new PortfolioFamily().Find(study.Loaded, "portfolio/value", said.Add, CancellationToken.None)!.Value);
    }

    [TestMethod]
    public void AnObjectiveStandsInTheAddress()
    {
        using var study = ThreeBids.Study().Load();
        var address = PortfolioAddress.Of("portfolio/value", new PortfolioQuestion(FundingObjective.RealisableSavings, "block vote"));

        var figure = new PortfolioFamily().Find(study.Loaded, address, found => Assert.Fail(found.ToString()), CancellationToken.None)!;

        Assert.AreEqual("portfolio/value?objective=realisable-savings&swept=block%20vote", figure.Id);
        Assert.AreEqual(140m, figure.Value);
    }

    [TestMethod]
    public void ALeverThatMovesNoBidIsRemarked()
    {
        using var study = ThreeBids.Study().Load();
        var said = new List<Diagnostic>();

        Assert.IsNotNull(new ScenarioChoice(null, ["fee=2"]).Of(study.Loaded, ScenarioBids.Kinds, said.Add));
        Assert.IsNull(new ScenarioChoice("slow", []).Of(study.Loaded, ScenarioBids.Kinds, said.Add));

        Assert.AreEqual("BA5070, BA5061", string.Join(", ", said.Select(one => one.Code)));
    }

    private static StudyPortfolio Ask(LoadedExample study, PortfolioQuestion? question = null)
    {
        var said = new List<Diagnostic>();
        var portfolio = StudyPortfolio.Of(study.Loaded, question ?? PortfolioQuestion.OfReport, said.Add, CancellationToken.None);
        Assert.IsNotNull(portfolio, string.Join('\n', said));
        return portfolio;
    }
}
