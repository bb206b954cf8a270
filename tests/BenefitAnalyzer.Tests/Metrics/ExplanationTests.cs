using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Metrics.Engine;

namespace BenefitAnalyzer.Tests.Metrics;

/// <summary>From a figure back to the lines of its files.</summary>
[TestClass]
public sealed class ExplanationTests
{
    [TestMethod]
    [DataRow("take-up/A?month=2005-04&department=IMMD&source=counters")]
    [DataRow("take-up/A?quarter=2005-Q2&source=e-channels")]
    [DataRow("take-up/A-started?fiscal_year=2005-06&service=IMM01&except.source=hotline")]
    public void TheRowsOfTheFilesAreTheDenominator(string figure)
    {
        using var sample = LoadedExample.HongKong();

        var explanation = Explain(sample, figure);

        Assert.AreEqual(explanation.Figure.Denominator, explanation.Files.Sum(file => file.Rows));
        Assert.IsLessThan(sample.Summary.Files.Count, explanation.Files.Count); // not every file of the source
    }

    [TestMethod]
    public void TheLineOfAFileHoldsARowOfTheFigure()
    {
        using var sample = LoadedExample.HongKong();

        foreach (var (file, _, line) in Explain(sample, "take-up/A-started?month=2005-04&service=IMM01").Files)
        {
            var text = File.ReadAllLines(Path.Combine(sample.Folder, file.Name))[(int)line!.Value - 1];
            Assert.Contains(",2005-04-", text, $"{file.Name}:{line}");
            Assert.Contains("IMM01", text, $"{file.Name}:{line}");
        }
    }

    [TestMethod]
    public void AReturnIsNamedBesideTheLogs()
    {
        using var sample = LoadedExample.HongKong();

        var file = Explain(sample, "volume/completed?service=EU01&month=2004-05&source=hotline").Files.Single();

        Assert.AreEqual(("returns/hotline.csv", 1L, 15L), (file.File.Name, file.Rows, file.Line!.Value)); // headings, a year, April, May
    }

    [TestMethod]
    public void AGapNamesTheFilesOfBothItsShares()
    {
        using var sample = LoadedExample.HongKong();

        var explanation = Explain(sample, "inclusion/take-up-gap?age_band=60%2B&month=2005-04");

        Assert.HasCount(2, explanation.Figure.Inputs);
        Assert.AreEqual(explanation.Figure.Inputs.Sum(input => input.Figure.Denominator), explanation.Files.Sum(file => file.Rows));
    }

    [TestMethod]
    public void TheLineIsThatOfTheRecordThatWasKept()
    {
        var pending = "a,2005-01-10 10:00,,permit,web,,pending";
        var completed = "a,2005-01-10 10:00,2005-01-11 10:00,permit,web,,completed";
        using var study = new SmallStudy()
            .File("logs/log.csv", $"id,started,completed,service,channel,customer,outcome\n{pending}\n{completed}\n")
            .Load();

        Assert.AreEqual(3, Explain(study, "take-up/A").Files.Single().Line!.Value);
    }

    [TestMethod]
    public void AFileThatChangedSinceHasNoLines()
    {
        using var study = new SmallStudy().Rows("2005-01-10 10:00,permit,web", "2005-03-10 10:00,permit,counter").Load();
        Assert.AreEqual(2, Explain(study, "take-up/A?month=2005-01").Files.Single().Line!.Value);

        File.AppendAllText(Path.Combine(study.Folder, "logs", "log.csv"), "\n");

        var found = new List<Diagnostic>();
        var after = new StudyRunner(found.Add).Explain(study.Loaded.Study, "take-up/A?month=2005-01", CancellationToken.None)!;
        Assert.IsNull(after.Files.Single().Line);
        Assert.AreEqual(DiagnosticCodes.FilesSinceIngest, found.Single().Code);
    }

    /// <summary>Failure demand is made of the completions of customers and of the failed e-attempts before them, wherever those stand.</summary>
    [TestMethod]
    public void TheAttemptsThatACompletionFollowsAreBehindItToo()
    {
        using var study = new SmallStudy()
            .Log("web", "2005-01-03 09:00,permit,web,a,failed", "2005-01-04 09:00,licence,web,a,failed")
            .Log("counter", "2005-01-10 10:00,permit,counter,a", "2005-01-11 10:00,permit,counter,b", "2005-01-12 10:00,permit,counter,")
            .Load();

        var found = Explain(study, "failure-demand?service=permit");

        Assert.AreEqual((1m, 2m), (found.Figure.Numerator, found.Figure.Denominator));
        Assert.AreEqual(
            "logs/counter.csv 2, logs/web.csv 1",
            string.Join(", ", found.Files.Select(file => $"{file.File.Name} {file.Rows}"))
        );
    }

    [TestMethod]
    [DataRow("pledge?channel=counter")]
    [DataRow("satisfaction?channel=counter")]
    public void OnlyRowsOfTheDenominatorAreBehindAShare(string figure)
    {
        using var sample = LoadedExample.HongKong();

        var found = Explain(sample, figure);

        Assert.AreEqual(found.Figure.Denominator, found.Files.Sum(file => file.Rows));
    }

    [TestMethod]
    public void ARowCountsOnceHoweverManyOfTheFiguresLookAtIt()
    {
        using var sample = LoadedExample.HongKong();

        // What was completed and the staff time of it are the same rows; arrivals and handling times stand in two views.
        var used = Explain(sample, "unit-cost/used?fiscal_year=2005-06&channel=counter");
        var completed = Explain(sample, "volume/completed?fiscal_year=2005-06&channel=counter");
        Assert.AreEqual(completed.Figure.Value, completed.Files.Sum(file => file.Rows));
        Assert.AreEqual(completed.Figure.Value, used.Files.Sum(file => file.Rows));

        var required = Explain(sample, "cashability/posts-required?office=CNW&grade=ACO&year=2005-06");
        var started = Explain(sample, "volume/started?fiscal_year=2005-06&channel=counter&office=CNW");
        Assert.AreEqual(started.Figure.Value, required.Files.Sum(file => file.Rows));
        Assert.IsTrue(required.Files.All(file => file.Rows <= file.File.Accepted));
    }

    [TestMethod]
    public void AFigureOfTheTablesHasNoLogs()
    {
        using var sample = LoadedExample.HongKong();

        Assert.IsEmpty(Explain(sample, "availability?from=2005-03-31&until=2005-04-01").Files);
    }

    [TestMethod]
    public void AMonthWithoutDataCanBeAskedAboutToo()
    {
        using var study = new SmallStudy().Rows("2005-01-10 10:00,permit,web", "2005-03-10 10:00,permit,counter").Load();

        Assert.IsEmpty(Explain(study, "take-up/A?month=2005-02").Files);
    }

    private static Explanation Explain(LoadedExample study, string figure) =>
        new StudyRunner(found => Assert.Fail(found.ToString())).Explain(study.Loaded.Study, figure, CancellationToken.None)!;
}
