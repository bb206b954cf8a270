using BenefitAnalyzer.Appraisal.Results;
using BenefitAnalyzer.Funding.Bids;
using BenefitAnalyzer.Reporting;
using BenefitAnalyzer.Reporting.Export;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Tests.Funding.Bids;

/// <summary>a asks for 100 in prices of 2003-04, whose level is 80 where that of 2005-06 is 100: 125 in the study's prices.</summary>
[TestClass]
public sealed class BidPricesTests
{
    private const string Index = "year,index\n2003-04,80\n2005-06,100\n";

    private static readonly string Asked = ThreeBids
        .Amounts.Replace("amount\n", "amount,price_base\n", StringComparison.Ordinal)
        .Replace("a,full,investment,0,,100", "a,full,investment,0,,100,2003-04", StringComparison.Ordinal);

    [TestMethod]
    public void AmountsInOtherPricesAreBroughtToTheStudysPriceBase()
    {
        using var study = Study(Asked).Load();

        var bid = BidFigures.Of(study.Loaded).First(own => own.Initiative == "a");
        var prices = BidPriceFigures.Of(study.Loaded).Single();

        Assert.AreEqual(125m, bid.Years[0].Figure.Value);
        Assert.AreEqual(60m, bid.Years[1].Figure.Value);
        Assert.AreEqual((100m, 1.25m), (prices.Stated.Value, prices.Factor.Value));
        Assert.AreEqual((new FiscalYear(2003), new FiscalYear(2005)), (prices.Prices, prices.Base));
        // −125 + 60 + 60, undiscounted: the portfolio and the appraisal see the same.
        var appraised = StudyAppraisals.OfBids(study.Loaded, _ => { }, CancellationToken.None).First(own => own.Initiative == "a/full");
        Assert.AreEqual(-5m, appraised.Views[0].NetPresentValue.Value);
        Assert.AreEqual(125m, StudyBids.Of(study.Loaded, _ => { }, CancellationToken.None)!.Problem.Candidates[0].Scopes[0].Investment[0]);
    }

    [TestMethod]
    public void WithoutAnIndexTheStatedRiseOfPricesTells()
    {
        using var study = ThreeBids.Study(amounts: Asked, appraisal: "appraisal: { rate: 0%, inflation: 10%, price_base: 2004-05 }").Load();

        Assert.AreEqual(110m, Math.Round(BidFigures.Of(study.Loaded)[0].Years[0].Figure.Value!.Value, 10));
    }

    [TestMethod]
    public void TheBidStatesBothPrices()
    {
        using var study = Study(Asked).Load();
        var template = ReportTemplate.All.Single(own => own.Id == "funding-bid") with { Sections = ["bid-amounts"] };
        var scope = new ReportRequest(template.Id, new DirectoryInfo("unused")) { Initiative = "a" }.ScopeOf(
            template,
            study.Loaded.Study,
            found => Assert.Fail(found.ToString())
        );

        var made = ReportBuilder.Build(study.Loaded, template, null, CancellationToken.None, scope: scope);

        Golden.Verify(
            string.Join(
                '\n',
                made.Sections.SelectMany(section => section.Blocks)
                    .OfType<BenefitAnalyzer.Reporting.Model.Paragraph>()
                    .SelectMany(paragraph => new[] { paragraph.Text.English, paragraph.Text.Chinese })
            )
                + "\n"
                + TableExport.Csv(made.Tables.Single(table => table.Id == "bid-prices"))
        );
    }

    [TestMethod]
    public void AFrozenBidSaysInWhichPricesItIs()
    {
        using var study = Study(Asked).Load();

        var frozen = BidBaseline.Of(study.Loaded.Study, "a", null, new DateOnly(2005, 6, 1), found => Assert.Fail(found.ToString()))!;

        Assert.AreEqual("price_base", frozen.Headings[^1]);
        Assert.AreEqual("125 $ 2005-06", string.Join(' ', frozen.Cells(frozen.Lines[0]).TakeLast(3)));
    }

    [TestMethod]
    [DataRow("year,index\n2005-06,100\n", "appraisal: { rate: 0% }", "there is no price level of 2003-04 beside one of 2005-06")]
    [DataRow(Index, "appraisal: { rate: 0%, prices: nominal }", "'prices: nominal' under 'appraisal:' says")]
    public void WhatCannotBeBroughtThereIsRefused(string index, string appraisal, string message)
    {
        using var loaded = ThreeBids.Study().Load();
        using var folder = LoadedExample.Copy(loaded.Folder);
        folder.With("tables/bid_amounts.csv", Asked).With("tables/price_index.csv", index);
        var text = File.ReadAllText(Path.Combine(folder.Folder, "study.yaml"));
        folder.With(
            "study.yaml",
            text.Replace("appraisal: { rate: 0% }", appraisal, StringComparison.Ordinal)
                .Replace("tables:\n", "tables:\n  price_index: tables/price_index.csv\n", StringComparison.Ordinal)
        );

        var reading = StudyReader.Read(folder.Folder);

        Assert.IsNull(reading.Study);
        var found = reading.Diagnostics.Single(one => one.Code == "BA5216");
        Assert.AreEqual("tables/bid_amounts.csv:2", found.File);
        Assert.Contains(message, found.Message);
    }

    private static SmallStudy Study(string amounts) => ThreeBids.Study(amounts: amounts).Table("price_index", Index);
}
