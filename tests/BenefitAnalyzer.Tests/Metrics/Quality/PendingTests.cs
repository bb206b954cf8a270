using BenefitAnalyzer.Metrics.Quality;

namespace BenefitAnalyzer.Tests.Metrics.Quality;

[TestClass]
public sealed class PendingTests
{
    /// <summary>Of seven attempts two are not finished: four of the other five were completed, and the two may still be.</summary>
    [TestMethod]
    public void CompletionSaysWhatIsStillPending()
    {
        using var study = new SmallStudy()
            .Rows(
                "2005-05-02 10:00,permit,web,,completed",
                "2005-05-02 11:00,permit,web,,completed",
                "2005-05-02 12:00,permit,web,,completed",
                "2005-05-02 13:00,permit,web,,completed",
                "2005-05-02 14:00,permit,web,,abandoned",
                "2005-05-02 15:00,permit,web,,pending",
                "2005-05-02 16:00,permit,web,,pending"
            )
            .Load();

        var figure = study.Ask("completion").Rows.Single().Figure;

        Assert.AreEqual(0.8m, figure.Value);
        Assert.AreEqual(
            ("28.6% still pending or not known how they ended", "28.6%仍待辦或未知結果"),
            (figure.Reason!.English, figure.Reason.Chinese)
        );
    }

    [TestMethod]
    public void AFewPendingAreNotSaidToBeNone() =>
        Assert.AreEqual("less than 0.1% still pending or not known how they ended", new Completion().Covers(0.9996m).English);
}
