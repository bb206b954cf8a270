using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Reporting.Sections;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Tests.Reporting.Sections;

[TestClass]
public sealed class SummarySectionTests
{
    [TestMethod]
    public void WhatDecidesOnMoneyStandsFirstAndTheRestInTheOrderOfTheReport()
    {
        var table = Summary("services", "take-up", "published", "ledger", "mechanisms");

        CollectionAssert.AreEqual(new[] { "mechanisms", "ledger", "take-up", "services", "published" }, Parts(table));
        Assert.IsNull(table.Note);
    }

    [TestMethod]
    public void NoMoreThanFifteenAreListedAndTheNoteSaysOfHowMany()
    {
        var table = Summary([.. Enumerable.Range(1, 19).Select(number => $"part-{number}"), "ledger"]);

        Assert.HasCount(15, table.Rows);
        Assert.AreEqual("ledger", Parts(table)[0]);
        Assert.AreEqual("The 15 most important of 20: the others stand at the head of their parts.", table.Note!.English);
    }

    private static string[] Parts(ReportTable table) => [.. table.Rows.Select(row => ((TextCell)row[0]).Code)];

    private static ReportTable Summary(params string[] ids)
    {
        using var study = new SmallStudy().Rows("2005-04-01 10:00,permit,web").Load();
        var context = new ReportContext(study.Loaded);
        foreach (var id in ids)
        {
            context.Add(new ReportSection(id, LocalText.Same(id), []) { Finding = LocalText.Same("found") });
        }

        return (ReportTable)new SummarySection().Write(context, CancellationToken.None)!.Blocks.Single();
    }
}
