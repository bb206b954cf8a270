namespace BenefitAnalyzer.Tests.Metrics.Time;

[TestClass]
public sealed class CustomerMeanTests
{
    /// <summary>By hand: 10 and 20 minutes are 15 on the mean; the third says nothing.</summary>
    [TestMethod]
    public void TheMeanIsSecondsOverThoseWithATime()
    {
        using var study = LoadedExample.Write(
            (
                "study.yaml",
                """
                study: small
                title: Small
                time_zone: Asia/Hong_Kong
                channels:
                  web: { class: electronic }
                sources:
                  - name: log
                    files: logs/*.csv
                    personal: no
                    columns:
                      transaction_id: id
                      started_at: { column: started, format: "yyyy-MM-dd HH:mm" }
                      service: service
                      channel: channel
                      customer_minutes: minutes
                """
            ),
            (
                "logs/a.csv",
                "id,started,service,channel,minutes\n1,2005-05-02 10:00,permit,web,10\n2,2005-05-02 10:00,permit,web,20\n3,2005-05-02 10:00,permit,web,\n"
            )
        );

        var figure = study.Ask("time/customer-mean").Rows.Single().Figure;

        Assert.AreEqual((900m, 1800m, 2m), (figure.Value, figure.Numerator, figure.Denominator));
    }
}
