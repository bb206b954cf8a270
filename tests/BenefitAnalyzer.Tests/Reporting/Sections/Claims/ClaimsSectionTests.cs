using BenefitAnalyzer.Benefits.Claims.Realised;
using BenefitAnalyzer.Reporting.Charts;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Reporting.Sections;
using BenefitAnalyzer.Reporting.Sections.Claims;
using BenefitAnalyzer.Studies.Costing;
using BenefitAnalyzer.Tests.Benefits.Claims.Results;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Tests.Reporting.Sections.Claims;

[TestClass]
public sealed class ClaimsSectionTests
{
    [TestMethod]
    public void TheWaterfallGoesFromClaimedToMeasured()
    {
        using var study = OnePaper.Study().Load();

        var section = new ClaimsSection().Write(new ReportContext(study.Loaded), CancellationToken.None)!;

        var block = section.Blocks.OfType<ChartBlock>().Single();
        var chart = (Waterfall)block.Chart;
        Assert.AreEqual(chart.End.Figure.Value, chart.Start.Figure.Value + chart.Steps.Sum(step => step.Figure.Value));
        Assert.HasCount(6, chart.Steps); // nothing is left unexplained
        Assert.AreEqual(
            "Of 2 yearly amounts the difference of 1 can be split by cause: of HKD 800,000 claimed, HKD 180,000 was measured; the largest part of the difference is 'delay': −HKD 286,667.",
            Plain(block.Finding.English)
        );
        Assert.AreEqual(
            "2筆年度金額中可按原因分拆差額的1筆：聲稱800,000港元，量度所得180,000港元；差額中最大一項為「延誤」：−286,667港元。",
            block.Finding.Chinese
        );
        Assert.IsNotNull(chart.Draw(Language.English));
        Assert.IsNotNull(chart.Draw(Language.TraditionalChinese));
    }

    [TestMethod]
    public void AmountsOfANoteHaveTheCurrencyAndTheDecimalsOfATable()
    {
        using var study = OnePaper
            .Study(spending: OnePaper.Spending.Replace("2004-05,720", "2004-05,1677.51", StringComparison.Ordinal))
            .Load();

        var section = new ClaimsSection().Write(new ReportContext(study.Loaded), CancellationToken.None)!;

        var table = section.Blocks.OfType<ReportTable>().Single(table => table.Id == "claims-spending");
        Assert.AreEqual("the study's costs of initiatives, as voted and spent, in prices of each year", table.Source!.English);
        Assert.AreEqual("研究的項目成本表；核准及實際支用的款額，按當年價格", table.Source.Chinese);
        var note = table.Note!;
        Assert.EndsWith("(HKD 1,678 spent, HKD 1,000 committed).", Plain(note.English));
        Assert.EndsWith("（開支1,678港元，承擔額1,000港元）。", note.Chinese);
    }

    /// <summary>The amount of the old system is told, and none of the factors that it would be split by.</summary>
    [TestMethod]
    public void ADifferenceWithoutCausesSaysWhatIsMissing()
    {
        using var study = OnePaper.Study(bases: OnePaper.Bases + "online,Old system,2005-06,measured,,,,,,90000,\n").Load();

        var section = new ClaimsSection().Write(new ReportContext(study.Loaded), CancellationToken.None)!;

        var note = section.Blocks.OfType<ReportTable>().Single(table => table.Id == "claims-years").Note!;
        Assert.StartsWith(
            "Differences are not split by cause where the study's table claim_basis lacks what they are worked out from. Old system, 2005-06: months live, volume,",
            note.English
        );
        Assert.EndsWith("of measured missing.", note.English);
        Assert.DoesNotContain("add them", note.English);
        Assert.Contains("Old system，2005至06年度：聲稱方面欠缺運作月數", note.Chinese);
        Assert.DoesNotContain("請在", note.Chinese);
    }

    [TestMethod]
    public void TheSectionLeadsWithAllClaimsThatWereMeasuredAndSaysHowManyThatAre()
    {
        using var study = OnePaper
            .Study(
                OnePaper.Annex + "online,New forms,claim,cost_avoidance,$'000,50\n",
                OnePaper.Bases + "online,Old system,2005-06,measured,,,,,,90000,\n"
            )
            .Load();

        var section = new ClaimsSection().Write(new ReportContext(study.Loaded), CancellationToken.None)!;

        Assert.AreEqual(
            "Of HKD 900,000 claimed, HKD 270,000 was measured (30.0%); 2 of 3 yearly amounts could be measured, and only those are in the sums.",
            Plain(section.Finding!.English)
        );
        Assert.AreEqual(
            "聲稱900,000港元，量度所得270,000港元（30.0%）；3筆年度金額中有2筆可以量度，只有該等金額計入總和。",
            section.Finding.Chinese
        );
        var row = section.Blocks.OfType<ReportTable>().Single(table => table.Id == "claims-measured").Rows.Single();
        CollectionAssert.AreEqual(new long[] { 3, 2, 0 }, row.OfType<CountCell>().Select(cell => cell.Count).ToList());
    }

    [TestMethod]
    public void TheSectionSaysWhichAmountsAreNotYetDue()
    {
        using var study = OnePaper
            .Study("initiative,line,category,unit,2005-06,2006-07\nonline,Counter posts,realisable,$'000,800,900\n")
            .Load();

        var finding = new ClaimsSection().Write(new ReportContext(study.Loaded), CancellationToken.None)!.Finding!;

        Assert.EndsWith("1 of 2 yearly amounts could be measured, and only those are in the sums; 1 is not yet due.", finding.English);
        Assert.EndsWith("2筆年度金額中有1筆可以量度，只有該等金額計入總和；1筆尚未到期。", finding.Chinese);
    }

    /// <summary>The ledger has the same savings in prices of each year, so that the sums would differ without a word.</summary>
    [TestMethod]
    public void TheFindingSaysInWhosePricesItsSumsAre()
    {
        using var study = OnePaper
            .Study()
            .Table("price_index", "year,index\n2004-05,100\n2005-06,100\n")
            .With("appraisal: { rate: 4%, price_base: 2004-05 }")
            .Load();

        var finding = new ClaimsSection().Write(new ReportContext(study.Loaded), CancellationToken.None)!.Finding!;

        Assert.StartsWith(
            "Of HKD 800,000 claimed, HKD 180,000 was measured (22.5%), in 2004-05 prices; 1 of 2 yearly amounts",
            Plain(finding.English)
        );
        Assert.StartsWith("聲稱800,000港元，量度所得180,000港元（22.5%），按2004至05年度價格計算；", finding.Chinese);
    }

    [TestMethod]
    public void YearsWithoutAPriceLevelAreSaidAsOneRangeAndOnlyWhereTheirRowsAreShown()
    {
        FiscalYear[] years = [.. Enumerable.Range(2006, 10).Select(year => new FiscalYear(year))];
        var prices = new PriceBase(new FiscalYear(2004), [new PriceIndex(new FiscalYear(2004), 100, null, "price_index.csv:2")], _ => { });
        foreach (var year in years)
        {
            prices.In(1, year, "claims.csv:2");
        }

        Assert.AreEqual(
            new LocalText(
                "claims; there is no price level of 2006-07 to 2015-16, so amounts in prices of those years stand unchanged",
                "聲稱；沒有2006至07年度至2015至16年度的物價水平，按該等年度價格的金額維持不變"
            ),
            PlanTables.WithMissing(new("claims", "聲稱"), prices, years, years)
        );
        Assert.AreEqual(
            new LocalText("claims", "聲稱"),
            PlanTables.WithMissing(new("claims", "聲稱"), prices, [new FiscalYear(2005)], [new FiscalYear(2005), .. years])
        );
    }

    [TestMethod]
    public void CausesThatOffsetEachOtherAreToldTogether()
    {
        using var study = OnePaper
            .Study(
                bases: "initiative,line,year,basis,volume,take_up,minutes,minute_cost,released\n"
                    + "online,Counter posts,2005-06,claimed,100000,40%,5,4,\n"
                    + "online,Counter posts,2005-06,measured,200000,10%,5,4,100%\n"
            )
            .Load();

        var section = new ClaimsSection().Write(new ReportContext(study.Loaded), CancellationToken.None)!;

        // Of two factors 2 and ¼, take-up has 800,000 × −¾ × 3/2 and volume 800,000 × 5/8.
        var finding = section.Blocks.OfType<ChartBlock>().Single().Finding;
        Assert.EndsWith(
            "causes offset each other, the largest being 'take-up' (−HKD 900,000) and 'volume' (HKD 500,000).",
            Plain(finding.English)
        );
        Assert.EndsWith("各原因互相抵銷，以「使用率」（−900,000港元）及「使用量」（500,000港元）最大。", finding.Chinese);
    }

    [TestMethod]
    public void ClaimsOfWhichNoneIsMeasuredHaveNoSum()
    {
        using var study = OnePaper.Study(bases: "initiative,line,year,basis,amount\n").Load();

        var section = new ClaimsSection().Write(new ReportContext(study.Loaded), CancellationToken.None)!;

        Assert.AreEqual("Nothing claimed could be measured yet: 0 of 2 yearly amounts were measured.", section.Finding!.English);
    }

    [TestMethod]
    public void OnlyTablesWithRowsArePrinted()
    {
        using var study = new SmallStudy()
            .Rows("2005-04-01 10:00,permit,web")
            .Table("claims", "line,unit,2005-06\nPosts,$'000,800\nThings,$'000,100\n")
            .Load();

        var section = new ClaimsSection().Write(new ReportContext(study.Loaded), CancellationToken.None)!;

        Assert.IsEmpty(section.Blocks.OfType<ChartBlock>().ToList());
        Assert.IsTrue(section.Blocks.OfType<ReportTable>().All(table => table.Rows.Count > 0));
    }

    [TestMethod]
    public void AStudyThatClaimsNothingHasNoSection()
    {
        using var study = new SmallStudy().Rows("2005-04-01 10:00,permit,web").Load();

        Assert.IsNull(new ClaimsSection().Write(new ReportContext(study.Loaded), CancellationToken.None));
    }

    private static string Plain(string text) => text.Replace('\u00A0', ' ');
}
