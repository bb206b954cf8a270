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

    /// <summary>Beta costs 80 and would save 140: a department that keeps nothing releases half of it.</summary>
    [TestMethod]
    public void AChoiceSaysWhatItsSavingsComeToOnceDepartmentsRelease()
    {
        using var study = ThreeBids
            .Study(mechanisms: "{ block-vote: { kept: 0% } }, behaviour: { released_if_nothing_kept: 50%, released_if_all_kept: 100% }")
            .Load();
        var context = new ReportContext(study.Loaded);

        var choice = new PortfolioSection().Write(context, CancellationToken.None)!;
        var mechanisms = new MechanismSection().Write(context, CancellationToken.None)!;

        Assert.Contains(
            "This counts HKD 140.00 of realisable savings as if all were released. Under Central block vote, which funds the same, departments release HKD 70.00 (50.0%), and HKD 70.00 of the value is staff time that is freed and not released; without it the choice is worth −HKD 10.00.",
            Plain(choice.Blocks.OfType<Callout>().Single().Text.English)
        );
        Assert.EndsWith(
            "It counts realisable savings as if all were released; with what departments release under Central block vote (50.0%) it is worth −HKD 10.00 without staff time.",
            Plain(choice.Finding!.English)
        );
        Assert.Contains("部門在該機制下只釋出70.00港元（50.0%）", choice.Blocks.OfType<Callout>().Single().Text.Chinese);
        Assert.AreEqual(
            "Central block vote funds what “What to fund” chooses, 1 in all, in the same scopes and years. Counted there as stated, with HKD 140.00 of realisable savings all released, they cost government −HKD 60.00 net. Here departments release HKD 70.00 of that (50.0%): without staff time that is freed and not released they are worth −HKD 10.00.",
            Plain(mechanisms.Blocks.OfType<Paragraph>().Last().Text.English)
        );
    }

    [TestMethod]
    public void WhereAllIsReleasedNothingIsHeldAgainstAChoice()
    {
        using var study = ThreeBids.Study(mechanisms: "{ block-vote: { kept: 0% } }").Load();

        var choice = new PortfolioSection().Write(new ReportContext(study.Loaded), CancellationToken.None)!;

        Assert.DoesNotContain("released", choice.Finding!.English);
    }

    [TestMethod]
    public void WithoutAMechanismAChoiceSaysThatItCountsSavingsAsReleased()
    {
        using var study = ThreeBids.Study(mechanisms: "{ departmental-envelopes: { kept: 100% } }").Load();

        var choice = new PortfolioSection().Write(new ReportContext(study.Loaded), CancellationToken.None)!;

        Assert.EndsWith("It counts HKD 140.00 of realisable savings as if all were released.", Plain(choice.Finding!.English));
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

        var rows = table.Rows.Select(row => Plain(string.Join('|', row.Cast<TextCell>().Select(cell => cell.Text.English)))).ToList();
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

    /// <summary>Benefits of 140 count half, 70, against a cost of 80.</summary>
    [TestMethod]
    public void AChoiceStandsBesideItsValueWithBenefitsLessenedAsInTheBids()
    {
        using var lessened = ThreeBids.Study(appraisal: "appraisal: { rate: 0%, benefits_realised: 50% }").Load();
        using var stated = ThreeBids.Study().Load();

        var (table, plain) = (Summary(lessened), Summary(stated));

        var row = table.Columns.Zip(table.Rows.Single()).ToDictionary(cell => cell.First.Id, cell => cell.Second);
        Assert.AreEqual(60m, ((FigureCell)row["npv"]).Figure.Value);
        Assert.AreEqual(-10m, ((FigureCell)row["npv_lessened"]).Figure.Value);
        Assert.Contains("The bids' own appraisals count 50% of them", table.Note!.English);
        Assert.DoesNotContain("npv_lessened", plain.Columns.Select(column => column.Id));
        Assert.IsNull(plain.Note);

        static ReportTable Summary(LoadedExample study) =>
            new PortfolioSection()
                .Write(new ReportContext(study.Loaded), CancellationToken.None)!
                .Blocks.OfType<ReportTable>()
                .Single(own => own.Id == "portfolio-summary");
    }

    /// <summary>The large scope of Gamma saves twice the hours for more money, so both stand on the frontier.</summary>
    [TestMethod]
    public void ChoicesOfTheSameInitiativesAreToldApartByTheirScopes()
    {
        using var study = ThreeBids.Study(amounts: ThreeBids.Amounts + "c,large,investment,0,,70\nc,large,citizen_hours,1,1,1000\n").Load();

        var hours = new PortfolioSection()
            .Write(new ReportContext(study.Loaded), CancellationToken.None)!
            .Blocks.OfType<ChartBlock>()
            .Single(chart => chart.Id == "portfolio-hours")
            .Table;

        var told = hours.Rows.Select(row => ((TextCell)row[^1]).Text).ToList();
        Assert.Contains("Gamma (full)", told.Select(own => own.English));
        Assert.Contains("Gamma (large)", told.Select(own => own.English));
        Assert.Contains("丙（large）", told.Select(own => own.Chinese));
        Assert.AreEqual("Beta", told[0].English);
    }

    /// <summary>Of Beta a part that costs 30 and brings 20 is approved; the bid asks for another.</summary>
    [TestMethod]
    public void WhatIsApprovedIsToldFromWhatItsBidAsksFor()
    {
        using var study = ThreeBids
            .Study(status: "approved")
            .Table(
                "cash_flows",
                "initiative,year,label,kind,category,recurrent,amount\nb,2005-06,works,cost,expenditure,no,30\nb,2006-07,time,benefit,notional,yes,20\n"
            )
            .Load();

        var said = new PortfolioSection()
            .Write(new ReportContext(study.Loaded), CancellationToken.None)!
            .Blocks.OfType<Paragraph>()
            .Last()
            .Text;

        Assert.AreEqual(
            "“Beta” is approved or live already: what is approved has a net present value of −HKD 10.00 (“Three break-evens”). Here stands what its bid asks for, “full”, which is another scope and worth HKD 60.00.",
            Plain(said.English)
        );
        Assert.Contains("獲批准部分的淨現值為−10.00港元", said.Chinese);
    }

    private static string Plain(string text) => text.Replace('\u00A0', ' ');

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
