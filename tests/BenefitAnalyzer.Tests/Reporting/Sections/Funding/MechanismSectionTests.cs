using BenefitAnalyzer.Reporting.Charts;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Reporting.Sections;
using BenefitAnalyzer.Reporting.Sections.Funding;
using BenefitAnalyzer.Tests.Funding.Bids;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Tests.Reporting.Sections.Funding;

[TestClass]
public sealed class MechanismSectionTests
{
    [TestMethod]
    public void MechanismsStandBesideEachOtherWithTheirCashByYear()
    {
        using var study = ThreeBids.Study().Load();

        var blocks = new MechanismSection().Write(new ReportContext(study.Loaded), CancellationToken.None)!.Blocks;

        var charts = blocks.OfType<ChartBlock>().ToList();
        var values = (ValueRanges)charts[0].Chart;
        CollectionAssert.AreEqual(
            new[] { "Central block vote", "Departmental envelopes", "Invest-to-save fund" },
            values.Rows.Select(row => row.Name.English).ToList()
        );
        Assert.AreEqual(60m, values.Rows[0].Value.Value);
        var cash = (MarkedLines)charts[1].Chart;
        Assert.AreEqual(-80m, cash.Series[0].Values[0]!.Value);
        // Those that the title names are ringed where they are deepest, which is not where they end.
        foreach (var series in cash.Series.Where(series => series.Marked is not null))
        {
            Assert.AreEqual(series.Values.Min(value => value!.Value), series.Values[series.Marked!.Value]!.Value);
        }

        Assert.IsNotEmpty(cash.Series.Where(series => series.Marked is not null).ToList());
        Assert.StartsWith("按各年累計支出最高時計算，", charts[1].Finding.Chinese);
        var thresholds = blocks
            .OfType<ReportTable>()
            .Single(table => table.Id == "fund-recommendation")
            .Rows.SelectMany(row => row)
            .OfType<TextCell>()
            .Select(cell => cell.Text)
            .ToList();
        Assert.Contains(new LocalText("above HKD\u00A00", "高於0港元"), thresholds);
        DrawnCharts.AssertDrawn(charts);
    }

    /// <summary>Beta costs 80 and frees time worth 140, all of which is still paid.</summary>
    [TestMethod]
    public void ARecommendationThatRestsOnStaffTimeSaysWhatItIsWithoutIt()
    {
        using var study = ThreeBids
            .Study(
                amounts: ThreeBids.Amounts.Replace("realisable", "notional", StringComparison.Ordinal),
                mechanisms: "{ block-vote: { kept: 0% } }"
            )
            .Load();

        var verdict = new MechanismSection().Write(new ReportContext(study.Loaded), CancellationToken.None)!.Finding!;

        Assert.StartsWith(
            "The rule recommends: Central block vote. It passed every test. No test of the rule looks at cash: without staff time that is freed and not released it is worth −HKD 80.00, the best of all that pass.",
            SectionText.Plain(verdict.English)
        );
        Assert.Contains("不計已騰出而未釋出的員工時間，其現值為−80.00港元", verdict.Chinese);
    }

    [TestMethod]
    public void WhatEachMechanismIsSetByIsPrintedAndWhatTheStudyLeavesOpenIsMarked()
    {
        using var study = ThreeBids
            .Study(
                mechanisms: "{ block-vote: { kept: 0% }, invest-to-save: { capital: 200 } }, behaviour: { over_claiming: 15%, released_if_nothing_kept: 55%, released_if_all_kept: 95% }"
            )
            .Load();

        var table = new MechanismSection()
            .Write(new ReportContext(study.Loaded), CancellationToken.None)!
            .Blocks.OfType<ReportTable>()
            .Single(own => own.Id == "fund-assumptions");

        var rows = table
            .Rows.Select(row => SectionText.Plain(string.Join('|', row.Cast<TextCell>().Select(cell => cell.Text.English))))
            .ToList();
        CollectionAssert.AreEqual(
            new[]
            {
                "Realisable savings claimed above what they are|15.0%|15.0%",
                "Share released where departments keep nothing|55.0%|55.0%",
                "Share released where departments keep everything|95.0%|95.0%",
                "Share of released savings that departments keep, of a fund once it is repaid|0.0%|50.0% (default)",
                "Capital of the fund||HKD 200.00",
                "Share of released savings repaid to the fund||80.0% (default)",
                "Term of a loan or contract||5 years (default)",
            },
            rows
        );
        Assert.AreEqual("0.15", ((TextCell)table.Rows[0][1]).Code);
    }

    [TestMethod]
    public void WhoKeepsAndBearsStandsInATableOfItsOwn()
    {
        using var study = ThreeBids.Study(mechanisms: "{ block-vote: { kept: 0% } }").Load();

        var blocks = new MechanismSection().Write(new ReportContext(study.Loaded), CancellationToken.None)!.Blocks;

        var table = blocks.OfType<ReportTable>().Single(own => own.Id == "fund-parties");
        var row = table.Columns.Zip(table.Rows.Single()).ToDictionary(cell => cell.First.Id, cell => cell.Second);
        Assert.AreEqual(140m, ((FigureCell)row["realised"]).Figure.Value);
        Assert.AreEqual(1m, ((FigureCell)row["released_share"]).Figure.Value);
        Assert.AreEqual(0m, ((FigureCell)row["kept_share"]).Figure.Value);
    }
}
