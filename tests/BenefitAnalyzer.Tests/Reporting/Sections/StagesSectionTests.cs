using BenefitAnalyzer.Reporting.Sections;

namespace BenefitAnalyzer.Tests.Reporting.Sections;

[TestClass]
public sealed class StagesSectionTests
{
    /// <summary>
    /// A minute costs $1. Permits take 10 minutes at the counter and 1 online, twice each: 22 ÷ 4; a licence takes 10. Permits came to stage 2 on
    /// 4 May, which divides their take-up and not their cost.
    /// </summary>
    [TestMethod]
    public void TakeUpAndUnitCostStandBesideEachStage()
    {
        using var study = Study()
            .Table("resources", "code,capacity_minutes\nstaff,1000\n")
            .Table("resource_costs", "resource,component,annual_cost\nstaff,staff,1000\n")
            .Table("activities", "channel,resource,standard_minutes\ncounter,staff,10\nweb,staff,1\n")
            .Load();

        Golden.Verify(Text(study));
    }

    [TestMethod]
    public void WithoutCostsThereIsNoSuchColumn()
    {
        using var study = Study().Load();

        Assert.DoesNotContain("nit cost", Text(study));
    }

    private static SmallStudy Study() =>
        new SmallStudy()
            .Rows(
                "2005-05-02 10:00,permit,counter",
                "2005-05-03 10:00,permit,counter",
                "2005-05-04 10:00,permit,web",
                "2005-05-05 10:00,permit,web",
                "2005-05-06 10:00,licence,counter"
            )
            .Table("stages", "service,stage,valid_from,valid_to\npermit,1,,2005-05-03\npermit,2,2005-05-04,\nlicence,1,,\n");

    private static string Text(LoadedExample study) =>
        SectionText.Of(new StagesSection().Write(new ReportContext(study.Loaded), CancellationToken.None)!);
}
