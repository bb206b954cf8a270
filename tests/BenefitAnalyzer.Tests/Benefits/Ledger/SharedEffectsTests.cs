using BenefitAnalyzer.Benefits.Ledger.Lines;
using BenefitAnalyzer.Diagnostics;

namespace BenefitAnalyzer.Tests.Benefits.Ledger;

[TestClass]
public sealed class SharedEffectsTests
{
    [TestMethod]
    public void OnASecondClaimToTheSameMinutesBothAreRefusedAndTheOtherIsNamed()
    {
        var made = new LedgerCase().With("halls").With("portal").Frees("halls", 250_000).Frees("portal", 200_000).CanRelease(2);

        var ledger = made.Build();

        Assert.HasCount(0, ledger.Lines);
        Assert.AreEqual(
            "study.yaml:0: error BA4303: 'halls' and 'portal' claim the same minutes of 'permit': 450,000 of 250,000 displaced in 1 cells; all are refused until 'shares' of each divide them",
            made.Found.Single(found => found.Code == DiagnosticCodes.ClaimsOverlap).ToString()
        );
    }

    [TestMethod]
    public void SharesDivideTheMinutesAndNothingIsRefused()
    {
        var made = new LedgerCase()
            .With("halls", ("permit", 0.6))
            .With("portal", ("permit", 0.4))
            .Frees("halls", 250_000)
            .Frees("portal", 250_000);

        var ledger = made.Build();

        Assert.HasCount(0, ledger.Refused);
        Assert.AreEqual(360_000m, ledger.Lines.Where(line => line.Initiative == "halls").Sum(line => line.Amount));
        Assert.AreEqual(600_000m, ledger.Total);
    }

    [TestMethod]
    public void SharesOfMoreThanAllAreRefusedAsIfThereWereNone()
    {
        var made = new LedgerCase().With("halls", ("permit", 0.6)).With("portal", ("permit", 0.5)).Frees("halls", 100).Frees("portal", 100);

        Assert.HasCount(1, made.Build().Refused);
    }

    [TestMethod]
    public void ClaimsOnDifferentServicesOfficesOrMonthsDoNotMeet()
    {
        var made = new LedgerCase()
            .With("halls")
            .With("portal")
            .Frees("halls", 100)
            .Frees("portal", 100, "licence")
            .Frees("portal", 100, office: "north")
            .Frees("portal", 100, month: 5);

        Assert.HasCount(0, made.Build().Refused);
    }

    [TestMethod]
    public void ThePostsOfOneDocumentCannotBeClaimedByTwoInitiatives()
    {
        var made = new LedgerCase()
            .With("halls")
            .With("portal")
            .Frees("halls", 250_000)
            .Frees("portal", 250_000, "licence")
            .CanRelease(4)
            .Deletes("halls", 1)
            .Deletes("portal", 1);

        Assert.AreEqual(0m, made.Sum(BenefitCategory.Realisable));
        Assert.Contains("tables/posts.csv:2 ('halls') and tables/posts.csv:3 ('portal') claim the same posts", made.Found[0].Message);
    }
}
