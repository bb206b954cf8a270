using BenefitAnalyzer.Metrics;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Metrics.Growth;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Tests.Metrics.Growth;

/// <summary>Growth of the UK's transactions as published, and what is refused.</summary>
[TestClass]
public sealed class GrowthTests
{
    private const string Before = "2013-04-01..2014-04-01";
    private const string After = "2014-07-01..2015-07-01";
    private static LoadedExample? uk;

    [ClassCleanup]
    public static void Cleanup() => uk?.Dispose();

    [TestMethod]
    public void NaiveGrowthStandsBesideLikeForLikeGrowthAndGrowthWithoutTheLargestContributor()
    {
        var result = Ask(Uk, "volume/completed", Before, After);

        Assert.AreEqual(
            """
            Naive 1551948160 2379851670 53.35%
            LikeForLike 1464698364 2378704268 62.40%
            WithoutLargest 1070185967 1268514619 18.53%
            """,
            string.Join('\n', result.Rows.Select(row => $"{row.Basis} {row.Before.Value:0} {row.After.Value:0} {Percent(row.Change)}"))
        );
        Assert.AreEqual(530, result.Rows[1].Change.Services);
        Assert.AreEqual("Stamp Duty Reserve Tax transactions", result.Largest);
        Assert.AreEqual(result.Largest, result.Rows[2].Without);
    }

    [TestMethod]
    public void LikeForLikeTakeUpIsOverTheServicesThatReportItInBothWindows()
    {
        var row = Ask(Uk, "take-up/A", Before, After).Rows.Single(row => row.Basis == GrowthBasis.LikeForLike);

        Assert.AreEqual(325, row.Change.Services);
        Assert.AreEqual(("79.31%", "88.29%"), (Percent(row.Before), Percent(row.After)));
        Assert.AreEqual(MetricUnit.PercentagePoints, row.Change.Unit);
        Assert.AreEqual(row.After.Value - row.Before.Value, row.Change.Value);
    }

    [TestMethod]
    public void ServicesWithMoreDigitalThanVolumeAreNamedAndKept()
    {
        var result = Ask(Uk, "take-up/A", Before, After);
        var after = result.Rows.Single(row => row.Basis == GrowthBasis.Naive).After;

        Assert.HasCount(5, result.Flagged);
        Assert.AreEqual("87.92%", Percent(after));
        Assert.AreEqual(
            "covers 98.2% of the transactions; 5 services report more digital transactions than transactions; they are kept",
            after.Reason?.English
        );
    }

    [TestMethod]
    [DataRow("2013-04-01..2014-04-01", "2013-07-01..2014-07-01", "BA3009")] // nine months in common
    [DataRow("2014-07-01..2015-07-01", "2013-04-01..2014-04-01", "BA3009")] // the wrong way round
    [DataRow("2013-01-01..2014-01-01", "2014-07-01..2014-10-01", "BA3010")] // a year and a quarter
    public void GrowthBetweenWindowsThatCannotBeComparedIsRefused(string before, string after, string code)
    {
        var result = Ask(Uk, "volume/completed", before, after);

        Assert.IsEmpty(result.Rows);
        Assert.AreEqual(code, result.Diagnostics.Single().Code);
    }

    [TestMethod]
    public void WhatDoesNotAddUpOverServicesHasNoGrowth() =>
        Assert.AreEqual("BA3003", Ask(Uk, "customers/distinct", Before, After).Diagnostics.Single().Code);

    [TestMethod]
    public void EveryFigureOfGrowthCanBeExplainedByItsId()
    {
        var figures = Ask(Uk, "volume/completed", Before, After)
            .Rows.SelectMany(row => new[] { row.Before, row.After, row.Change })
            .Concat(Ask(Uk, "take-up/A", Before, After).Rows.SelectMany(row => new[] { row.Before, row.After, row.Change }))
            .ToList();
        var study = Uk.Loaded.Study;

        foreach (var figure in figures)
        {
            var explanation = new StudyRunner(found => Assert.Fail(found.ToString())).Explain(study, figure.Id, CancellationToken.None);

            Assert.AreEqual(figure.Value, explanation?.Figure.Value, figure.Id);
            Assert.AreEqual("returns/transaction-volumes.csv", explanation!.Files.Single().File.Name);
        }

        Assert.HasCount(figures.Count, figures.Select(figure => figure.Id).Distinct().ToList());
    }

    [TestMethod]
    public void LikeForLikeLeavesOutAServiceThatCameOrWent()
    {
        using var study = new SmallStudy()
            .Services("code\npermit\nlicence\nnew\n")
            .Rows([
                .. Enumerable.Repeat("2004-06-01 10:00,permit,web", 4),
                .. Enumerable.Repeat("2004-06-01 10:00,licence,counter", 2),
                .. Enumerable.Repeat("2005-06-01 10:00,permit,web", 6),
                .. Enumerable.Repeat("2005-06-01 10:00,new,web", 12),
            ])
            .Load();

        var rows = Ask(study, "volume/completed", "2004-04-01..2005-04-01", "2005-04-01..2006-04-01").Rows;

        Assert.AreEqual((6m, 18m, 2m), (rows[0].Before.Value, rows[0].After.Value, rows[0].Change.Value)); // three times as many
        Assert.AreEqual((4m, 6m, 0.5m), (rows[1].Before.Value, rows[1].After.Value, rows[1].Change.Value)); // half as many again
        Assert.HasCount(2, rows); // one service is left: without it there is nothing
    }

    private static GrowthResult Ask(LoadedExample study, string metric, string before, string after) =>
        new GrowthEngine(new MetricEngine(study.Loaded)).Run(
            Catalog.Of<Metric>().Single(known => known.Id == metric),
            new GrowthQuery(metric, Window(before), Window(after)),
            CancellationToken.None
        );

    private static Period Window(string text) => PeriodText.Read(text)!.Value;

    private static string Percent(Figure figure) => FormattableString.Invariant($"{100 * figure.Value:0.00}%");

    private static LoadedExample Uk =>
        uk ??= LoadedExample.Of("uk", Repository.Shared("data", "uk-transactions", "transaction-volumes.csv"), "returns");
}
