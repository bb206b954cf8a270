using BenefitAnalyzer.Metrics;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Metrics.Volume;

namespace BenefitAnalyzer.Tests.Metrics;

[TestClass]
public sealed class KeptRowsTests
{
    /// <summary>An engine keeps the rows of filtered questions; what it then answers must be what a new one would.</summary>
    [TestMethod]
    public void AQuestionAfterAnotherOfOtherFiltersPeriodsAndGroupsIsAnsweredAsIfAloneAsked()
    {
        using var study = new SmallStudy()
            .Rows(
                "2005-04-01 10:00,permit,web",
                "2005-04-02 10:00,permit,counter",
                "2005-05-02 10:00,permit,counter",
                "2005-05-03 10:00,licence,web",
                "2005-05-04 10:00,licence,counter"
            )
            .Load();
        var engine = new MetricEngine(study.Loaded);
        MetricQuery[] questions =
        [
            Query(["month"], "permit", null),
            Query(["month"], "licence", null),
            Query(["month"], "permit", new(new DateOnly(2005, 5, 1), new DateOnly(2005, 6, 1))),
            Query(["channel"], "permit", null),
            new(new Completed().Id) { By = ["month", "service"] },
            Query(["month"], "permit", null),
        ];

        foreach (var question in questions)
        {
            CollectionAssert.AreEqual(Answer(new MetricEngine(study.Loaded), question), Answer(engine, question));
        }
    }

    private static MetricQuery Query(string[] by, string service, BenefitAnalyzer.Units.Period? period) =>
        new(new Completed().Id)
        {
            By = by,
            Where = new Dictionary<string, string> { ["service"] = service },
            Period = period,
        };

    private static List<(string, decimal?)> Answer(MetricEngine engine, MetricQuery query) =>
        [.. engine.Run(new Completed(), query, CancellationToken.None).Rows.Select(row => (row.Figure.Id, row.Figure.Value))];
}
