using BenefitAnalyzer.Metrics.Engine;

namespace BenefitAnalyzer.Tests.Metrics.Completeness;

/// <summary>A total known from elsewhere finds what is missing although nobody expected it by office and month.</summary>
[TestClass]
public sealed class ControlTotalTests
{
    private const string Headings = "source,from,until,office,measure,total\n";

    [TestMethod]
    public void ATotalThatIsMissedMarksEveryFigureThatMayHoldWhatIsMissing()
    {
        using var study = Study(Headings + "log,2005-01-01,2005-02-01,,transactions,2\nlog,2005-02-01,2005-03-01,,transactions,3\n");

        var checks = new MetricEngine(study.Loaded).Controls;
        var months = study.Ask("take-up/A", "month").Rows;

        Assert.AreEqual(
            "2 2 True, 3 2 False",
            string.Join(", ", checks.Select(check => $"{check.Control.Total:0} {check.Found.Value:0} {check.IsMet}"))
        );
        Assert.AreEqual(-1, checks[1].Difference);
        Assert.IsNull(months[0].Figure.Partial);
        Assert.AreEqual(
            "control total missed: log 2005-02-01..2005-03-01, 3 transactions expected, 2 found",
            months[1].Figure.Partial?.English
        );
        Assert.IsNotNull(study.Ask("volume/completed").Rows.Single().Figure.Partial);
        Assert.IsNotNull(study.Ask("volume/completed", "service").Rows[0].Figure.Partial);
    }

    [TestMethod]
    public void ATotalOfALongTimeMarksOnlyWhatFinerTotalsDoNotProve()
    {
        using var study = Study(Headings + "log,2005-01-01,2005-03-01,,transactions,5\nlog,2005-01-01,2005-02-01,,transactions,2\n");

        var months = study.Ask("volume/completed", "month").Rows;

        Assert.IsNull(months[0].Figure.Partial); // its own total is met
        Assert.IsNotNull(months[1].Figure.Partial);
    }

    [TestMethod]
    public void ATotalThatBeginsInsideAMonthIsComparedByDay()
    {
        using var study = Study(Headings + "log,2005-01-15,2005-02-15,,transactions,2\n");

        Assert.AreEqual(2, new MetricEngine(study.Loaded).Controls.Single().Found.Value); // 20 January and 10 February
    }

    [TestMethod]
    public void TheFigureThatWasFoundHasAnIdThatExplainsIt()
    {
        using var study = Study(Headings + "log,2005-01-01,2005-03-01,,transactions,5\n");
        var found = new MetricEngine(study.Loaded).Controls.Single().Found;

        var explanation = new StudyRunner(problem => Assert.Fail(problem.ToString())).Explain(
            study.Loaded.Study,
            found.Id,
            CancellationToken.None
        );

        Assert.AreEqual((4m, 4L), (explanation!.Figure.Value, explanation.Files.Sum(file => file.Rows)));
    }

    [TestMethod]
    public void EveryControlTotalOfTheSampleIsMet()
    {
        using var sample = LoadedExample.HongKong();

        var checks = new MetricEngine(sample.Loaded).Controls;

        Assert.HasCount(198, checks);
        Assert.IsTrue(checks.All(check => check.IsMet));
    }

    private static LoadedExample Study(string controls) =>
        new SmallStudy()
            .Table("controls", controls)
            .Rows(
                "2005-01-10 10:00,permit,web",
                "2005-01-20 10:00,permit,counter",
                "2005-02-10 10:00,permit,web",
                "2005-02-20 10:00,permit,counter"
            )
            .Load();
}
