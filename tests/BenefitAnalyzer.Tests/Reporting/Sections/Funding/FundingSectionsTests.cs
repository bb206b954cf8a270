using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Reporting.Sections;
using BenefitAnalyzer.Reporting.Sections.Funding;
using BenefitAnalyzer.Tests.Funding.Bids;

namespace BenefitAnalyzer.Tests.Reporting.Sections.Funding;

[TestClass]
public sealed class FundingSectionsTests
{
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
    public void AStudyWithoutBidsHasNeitherSection()
    {
        using var study = new SmallStudy().Rows("2005-04-01 09:00,permit,web").Load();
        var context = new ReportContext(study.Loaded);

        Assert.IsNull(new PortfolioSection().Write(context, CancellationToken.None));
        Assert.IsNull(new MechanismSection().Write(context, CancellationToken.None));
    }
}
