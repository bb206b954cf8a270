namespace BenefitAnalyzer.Tests.Metrics.Time;

[TestClass]
public sealed class CustomerMeanTests
{
    /// <summary>By hand: 10 and 20 minutes are 15 on the mean; the third says nothing.</summary>
    [TestMethod]
    public void TheMeanIsSecondsOverThoseWithATime()
    {
        using var study = new SmallStudy()
            .Column("customer_minutes: minutes")
            .File(
                "logs/a.csv",
                """
                id,started,completed,service,channel,customer,outcome,minutes
                1,2005-05-02 10:00,2005-05-02 10:10,permit,web,,completed,10
                2,2005-05-02 10:00,2005-05-02 10:20,permit,web,,completed,20
                3,2005-05-02 10:00,2005-05-02 10:20,permit,web,,completed,

                """.ReplaceLineEndings("\n")
            )
            .Load();

        var figure = study.Ask("time/customer-mean").Rows.Single().Figure;

        Assert.AreEqual((900m, 1800m, 2m), (figure.Value, figure.Numerator, figure.Denominator));
    }
}
