using BenefitAnalyzer.Metrics.Figures;

namespace BenefitAnalyzer.Tests.Metrics.Customers;

/// <summary>A failed e-attempt without a customer cannot be followed to a counter: what follows attempts says so.</summary>
[TestClass]
public sealed class LinkableAttemptsTests
{
    [TestMethod]
    [DataRow("failure-demand")]
    [DataRow("failure-demand/attempts")]
    public void AttemptsThatNameNobodyGiveNoExactZero(string metric)
    {
        using var study = Study("", "", "");

        var figure = study.Ask(metric).Rows.Single().Figure;

        Assert.AreEqual(FigureState.Withheld, figure.State);
        Assert.AreEqual("withheld: only 0.0% of the failed e-attempts name a customer", figure.Reason?.English);
    }

    [TestMethod]
    public void AttemptsOfWhichSomeNameTheirCustomerGiveALeastValue()
    {
        using var study = Study("P1", "P2", "");

        var figure = study.Ask("failure-demand").Rows.Single().Figure;

        // P1 failed on the web and completed at the counter; two other visits had no attempt.
        Assert.AreEqual((1m, 3m, FigureBound.AtLeast), (figure.Numerator, figure.Denominator, figure.Bound));
        Assert.AreEqual(2m / 3, study.Ask("customers/linkable-attempts").Rows.Single().Figure.Value);
    }

    [TestMethod]
    public void AttemptsThatAllNameTheirCustomerGiveAnExactValue()
    {
        using var study = Study("P1", "P2", "P9");

        Assert.AreEqual(FigureBound.Exact, study.Ask("failure-demand").Rows.Single().Figure.Bound);
    }

    /// <summary>Attempts of another service or month do not count against a row.</summary>
    [TestMethod]
    public void OnlyAttemptsThatARowMayFollowCount()
    {
        using var study = Study("P1", "P2", "");

        var byService = study.Ask("failure-demand", "service").Rows.ToDictionary(row => row.Keys[0]!, row => row.Figure);

        Assert.AreEqual(FigureState.Withheld, byService["licence"].State); // its one attempt names nobody
        Assert.AreEqual((FigureState.Known, FigureBound.Exact), (byService["permit"].State, byService["permit"].Bound));
    }

    /// <summary>Three failed attempts on the web, the last for another service, and three visits to the counter.</summary>
    private static LoadedExample Study(string first, string second, string third) =>
        new SmallStudy()
            .Rows(
                $"2005-04-01 10:00,permit,web,{first},failed",
                $"2005-04-01 11:00,permit,web,{second},abandoned",
                $"2005-04-01 12:00,licence,web,{third},failed",
                "2005-04-02 10:00,permit,counter,P1",
                "2005-04-02 11:00,permit,counter,P3",
                "2005-04-02 12:00,licence,counter,P4"
            )
            .Load();
}
