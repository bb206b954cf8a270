using BenefitAnalyzer.Reporting.Charts;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Reporting.Sections;
using BenefitAnalyzer.Reporting.Sections.Funding;
using BenefitAnalyzer.Tests.Funding.Bids;

namespace BenefitAnalyzer.Tests.Reporting.Sections.Funding;

[TestClass]
public sealed class PortfolioSectionTests
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
        DrawnCharts.AssertDrawn(charts);
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
            SectionText.Plain(said.English)
        );
        Assert.Contains("獲批准部分的淨現值為−10.00港元", said.Chinese);
    }

    [TestMethod]
    public void TheHeadlineTellsTheValueThatIsProvedAndNotTheOneAsStated()
    {
        using var study = ThreeBids.Study().Table("levers", "lever,spread,mode\nminutes,fixed,0.9\n").Load();

        var section = new PortfolioSection().Write(new ReportContext(study.Loaded), CancellationToken.None)!;

        // 140 × 0.9 − 80 = 46 where 60 is stated.
        Assert.Contains("46.00", section.Finding!.English);
    }
}
