using BenefitAnalyzer.Funding.Candidates;
using BenefitAnalyzer.Funding.Portfolio.Models;
using BenefitAnalyzer.Funding.Portfolio.Reasons;
using BenefitAnalyzer.Reporting.Charts;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Reporting.Sections;
using BenefitAnalyzer.Reporting.Sections.Funding;
using BenefitAnalyzer.Tests.Funding.Bids;
using BenefitAnalyzer.Tests.Funding.Portfolio;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Tests.Reporting.Sections.Funding;

[TestClass]
public sealed class FundingSectionsTests
{
    [TestMethod]
    public void ThePortfolioSaysWhatMoreMoneyAndMoreHoursWouldBring()
    {
        using var study = ThreeBids.Study().Load();

        var blocks = new PortfolioSection().Write(new ReportContext(study.Loaded), CancellationToken.None)!.Blocks;

        Assert.StartsWith("1 of 3 initiatives are funded; expected net present value ", blocks.OfType<Callout>().Single().Text.English);
        var charts = blocks.OfType<ChartBlock>().ToList();
        var budget = (MarkedLines)charts[0].Chart;
        Assert.AreEqual(3, budget.Mark!.Place);
        Assert.AreEqual(80m, budget.Series.Single().Values[^1]!.Value);
        var hours = (FrontierDots)charts[1].Chart;
        CollectionAssert.AreEqual(new[] { 0m, 500m }, hours.Points.Select(point => point.Up.Value ?? -1).ToList());
        Assert.AreEqual(-60m, hours.Own!.Across.Value);
        AssertDrawn(charts);
    }

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
        AssertDrawn(charts);
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
            verdict.English.Replace('\u00A0', ' ')
        );
        Assert.Contains("不計已騰出而未釋出的員工時間，其現值為−80.00港元", verdict.Chinese);
    }

    [TestMethod]
    public void TheHeadlineTellsTheValueThatIsProvedAndNotTheOneAsStated()
    {
        using var study = ThreeBids.Study().Table("levers", "lever,spread,mode\nminutes,fixed,0.9\n").Load();

        var section = new PortfolioSection().Write(new ReportContext(study.Loaded), CancellationToken.None)!;

        // 140 × 0.9 − 80 = 46 where 60 is stated.
        Assert.Contains("46.00", section.Finding!.English);
    }

    [TestMethod]
    public void WhatCannotBeChosenIsSaidWithTheLimitsThatConflict()
    {
        using var study = ThreeBids
            .Study(
                "initiative,vote,start_until,mandatory\na,V,2005-06,yes\nb,V,2005-06,yes\nc,V,2005-06,no\n",
                ceilings: "ceiling,ceiling_zh,vote,from,until,amount\nblock vote,整體撥款,V,2005-06,2005-06,100\n"
            )
            .Load();
        var context = new ReportContext(study.Loaded);

        var portfolio = new PortfolioSection().Write(context, CancellationToken.None)!.Blocks.OfType<Callout>().Single().Text;
        var mechanisms = new MechanismSection().Write(context, CancellationToken.None)!.Blocks.OfType<Callout>().Single().Text;

        Assert.StartsWith("No choice keeps within all limits; these conflict: ", portfolio.English);
        Assert.Contains("「甲」必須推行", portfolio.Chinese);
        Assert.Contains("2005至06年度上限「整體撥款」", portfolio.Chinese);
        // No vote, envelope or fund has enough for both.
        Assert.StartsWith(
            "No mechanism could be run. Left out, since under its own limits nothing can be chosen: Central block vote; ",
            mechanisms.English
        );
        Assert.Contains("chances could not be judged", mechanisms.English);
    }

    [TestMethod]
    public void WhatWaitsForAnotherSaysForWhich()
    {
        var limit = new OptionLimit(LimitKind.Prerequisite, "a", null, [], 0) { Needed = "b" };
        var drop = new Drop(new Candidate("a", "D", []), DropCause.Limits, null, 1, [new Obstacle(limit, 1), new Obstacle(limit, 1)], null);

        var said = FundingWords.Of(drop, Portfolios.Years(1), (_, code) => LocalText.Same(code.ToUpperInvariant())).Text;

        Assert.AreEqual("needs 'B', which is not funded in time", said.English);
        Assert.AreEqual("有賴「B」，而該項目未有及時獲撥款", said.Chinese);
    }

    [TestMethod]
    public void AStudyWithoutBidsHasNeitherSection()
    {
        using var study = new SmallStudy().Rows("2005-04-01 09:00,permit,web").Load();
        var context = new ReportContext(study.Loaded);

        Assert.IsNull(new PortfolioSection().Write(context, CancellationToken.None));
        Assert.IsNull(new MechanismSection().Write(context, CancellationToken.None));
    }

    private static void AssertDrawn(IEnumerable<ChartBlock> charts)
    {
        foreach (var chart in charts)
        {
            Assert.IsNotNull(chart.Chart.Draw(Language.English));
            Assert.IsNotNull(chart.Chart.Draw(Language.TraditionalChinese));
        }
    }
}
