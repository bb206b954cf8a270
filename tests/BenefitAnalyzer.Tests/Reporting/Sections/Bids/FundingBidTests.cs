using BenefitAnalyzer.Reporting;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Tests.Funding.Bids;

namespace BenefitAnalyzer.Tests.Reporting.Sections.Bids;

[TestClass]
public sealed class FundingBidTests
{
    private const string Half = "a,half,investment,0,0,40\na,half,realisable,1,2,25\n";

    private const string Risks =
        "initiative,risk_en,risk_zh,likelihood,impact,response_en,response_zh,owner\n"
        + "a,Nobody comes,無人使用,low,medium,,,\n"
        + "a,It is late,延誤,high,high,Penalty in the contract,合約訂明罰則,Officer\n"
        + "b,Another one,其他,high,high,,,\n";

    [TestMethod]
    public void ABidTellsItsOptionsYearsPostsAndRisksInBothLanguages()
    {
        using var study = ThreeBids
            .Study(amounts: ThreeBids.Amounts + Half)
            .Table("risks", Risks)
            .Table("posts", "initiative,grade,posts,due_on\na,CO,1,2006-04-01\nb,CO,2,2006-04-01\n")
            .Load();

        var report = Report(study, "a");

        Assert.AreEqual("Funding bid: Alpha", report.Title.English);
        Assert.AreEqual("撥款申請：甲", report.Title.Chinese);
        Golden.Verify(SectionText.Of(report.Sections));
    }

    [TestMethod]
    public void NothingOfOtherInitiativesIsToldAndNoColumnRepeatsTheName()
    {
        using var study = ThreeBids.Study().Table("risks", Risks).Load();

        var report = Report(study, "a");

        var text = SectionText.Of(report.Sections);
        Assert.DoesNotContain("Beta", text);
        Assert.DoesNotContain("Another one", text);
        Assert.IsFalse(report.Tables.Any(table => table.Columns.Any(column => column.Id == "initiative")));
    }

    [TestMethod]
    public void ABidThatNamesNoPostSaysSo()
    {
        using var study = ThreeBids.Study().Load();

        var released = Report(study, "a").Sections.Single(section => section.Id == "released");

        Assert.StartsWith("No post is named to be deleted", released.Finding!.English);
        Assert.IsInstanceOfType<Callout>(released.Blocks.Single());
    }

    [TestMethod]
    public void SavingsThatNoPostOrProvisionBacksAreNotLeftToLookLikeCash()
    {
        using var without = ThreeBids.Study().Load();
        using var with = ThreeBids.Study().Table("posts", "initiative,grade,posts,due_on\na,CO,1,2006-04-01\n").Load();

        var warning = Warnings(without).Single();

        Assert.StartsWith("“Cash only” counts savings that Alpha states without a post to be deleted", warning.Text.English);
        Assert.StartsWith("「只計現金」包括甲所述的節省", warning.Text.Chinese);
        Assert.IsEmpty(Warnings(with));

        static List<Callout> Warnings(LoadedExample study) =>
            [.. Report(study, "a").Sections.Single(section => section.Id == "bid-appraisal").Blocks.OfType<Callout>()];
    }

    /// <summary>Three permits in the logs, one of them on the web; the small option states two electronic ones a year, the large one up to five.</summary>
    [TestMethod]
    public void StatedVolumesStandBesideWhatTheLogsHoldOfTheServices()
    {
        using var study = new SmallStudy()
            .Rows(
                "2005-04-01 09:00,permit,web",
                "2005-05-01 09:00,permit,counter",
                "2005-06-01 09:00,permit,counter",
                "2006-03-31 09:00,licence,web"
            )
            .Table("bids", "initiative,vote\na,V\n")
            .Table(
                "bid_amounts",
                "initiative,scope,item,from_year,until_year,amount\na,small,transactions,0,1,2\na,large,transactions,0,0,4\na,large,transactions,1,1,5\n"
            )
            .With("funding: { first_year: 2005-06, years: 3 }")
            .With("initiatives:\n  - { id: a, name: { en: Alpha, zh-Hant: 甲 }, status: proposed, services: [permit] }")
            .Load();

        var section = Report(study, "a").Sections.Single(own => own.Id == "bid-volumes");

        Golden.Verify(SectionText.Of(section));
    }

    /// <summary>Both options end one year sooner without the first column, and running totals begin anew with each.</summary>
    [TestMethod]
    public void RunningTotalsOfOneOptionNeedNoColumnThatNamesIt()
    {
        using var one = ThreeBids.Study().Load();
        using var two = ThreeBids.Study(amounts: ThreeBids.Amounts + Half).Load();

        Assert.IsFalse(Totals(one).Any(rule => rule.IsOfEach));
        Assert.IsTrue(Totals(two).All(rule => rule.IsOfEach));

        static IEnumerable<RunningTotal> Totals(LoadedExample study) =>
            Report(study, "a").Tables.Single(table => table.Id == "appraisal-years").Rules.OfType<RunningTotal>();
    }

    private static Report Report(LoadedExample study, string initiative)
    {
        var template = ReportTemplate.All.Single(own => own.Id == "funding-bid");
        var scope = new ReportRequest(template.Id, new DirectoryInfo("unused")) { Initiative = initiative }.ScopeOf(
            template,
            study.Loaded.Study,
            found => Assert.Fail(found.ToString())
        );
        return ReportBuilder.Build(study.Loaded, template, null, CancellationToken.None, scope: scope);
    }
}
