using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Funding.Mechanisms;
using BenefitAnalyzer.Funding.Portfolio;
using BenefitAnalyzer.Tests.Funding.Bids;

namespace BenefitAnalyzer.Tests.Funding.Mechanisms;

[TestClass]
public sealed class StudyMechanismsTests
{
    [TestMethod]
    public void WithoutUncertaintyTheBlockVoteIsThePortfolio()
    {
        using var study = ThreeBids.Study().Load();
        var portfolio = StudyPortfolio.OfReport(study.Loaded, _ => { }, CancellationToken.None)!;

        var vote = Compare(study, []).Outcomes.Single(outcome => outcome.Mechanism == "block-vote");

        CollectionAssert.AreEqual(new[] { "b/full from 2005-06" }, vote.Funded());
        Assert.AreEqual(portfolio.Result.Value, vote.PresentValue);
    }

    [TestMethod]
    public void EnvelopesAreThoseOfTheCeilingsAndTheFundLendsWhatIsRepaid()
    {
        using var study = ThreeBids
            .Study(
                ceilings: ThreeBids
                    .Ceilings.Replace("ceiling,", "ceiling,limits,department,", StringComparison.Ordinal)
                    .Replace("vote,V", "vote,year,,V", StringComparison.Ordinal) + "of D,envelope,D,,2005-06,,180\n"
            )
            .Load();

        var outcomes = Compare(study, []).Outcomes.ToList();

        // D has 180 and can do a and b; E has no envelope. The fund has 200 for both; 80 % of 60 in two years repay 96 of a's 100, so it lends b alone.
        CollectionAssert.AreEqual(
            new[] { "a/full from 2005-06", "b/full from 2005-06" },
            outcomes.Single(outcome => outcome.Mechanism == "departmental-envelopes").Funded()
        );
        var fund = outcomes.Single(outcome => outcome.Mechanism == "invest-to-save");
        CollectionAssert.AreEqual(new[] { "b/full from 2005-06" }, fund.Funded());
        Assert.AreEqual((80m, 80m, 0m), (fund.Lending.Advances, fund.Lending.Repayments, fund.Lending.Outstanding));
    }

    [TestMethod]
    public void AnImpossibleParameterIsNamedAtItsLine()
    {
        using var study = ThreeBids.Study(mechanisms: "{ invest-to-save: { capital: -5 } }").Load();
        var said = new List<Diagnostic>();

        Assert.IsNull(StudyMechanisms.Of(study.Loaded, said.Add, CancellationToken.None));

        var fault = said.Single(one => one.Code == DiagnosticCodes.MechanismParameterImpossible);
        var lines = File.ReadAllLines(Path.Combine(study.Folder, "study.yaml"));
        Assert.AreEqual("study.yaml", fault.File);
        Assert.Contains("capital: -5", lines[(int)fault.Line!.Value - 1]);
    }

    [TestMethod]
    public void AMechanismThatCannotKeepItsLimitsIsLeftOutAndSaid()
    {
        // c brings nothing realisable: the fund would never have its money back.
        using var study = ThreeBids
            .Study("initiative,vote,start_until,mandatory\na,V,2005-06,no\nb,V,2005-06,no\nc,V,2005-06,yes\n")
            .Load();
        var said = new List<Diagnostic>();

        var mechanisms = Compare(study, said);

        Assert.IsFalse(mechanisms.Outcomes.Any(outcome => outcome.Mechanism == "invest-to-save"));
        var warning = said.Single(one =>
            one.Code == DiagnosticCodes.MechanismNotRun && one.Message.Contains("invest-to-save", StringComparison.Ordinal)
        );
        Assert.Contains("'c' is to be done in any case", warning.Message);
    }

    [TestMethod]
    public void AStudyThatListsNoMechanismIsTold()
    {
        using var study = ThreeBids.Study(mechanisms: "{}").Load();
        var said = new List<Diagnostic>();

        Assert.IsNull(StudyMechanisms.Of(study.Loaded, said.Add, CancellationToken.None));
        Assert.AreEqual(DiagnosticCodes.NoMechanisms, said.Single().Code);
    }

    private static StudyMechanisms Compare(LoadedExample study, List<Diagnostic> said)
    {
        var mechanisms = StudyMechanisms.Of(study.Loaded, said.Add, CancellationToken.None);
        Assert.IsNotNull(mechanisms, string.Join('\n', said));
        return mechanisms;
    }
}
