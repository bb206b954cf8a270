using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Metrics;
using BenefitAnalyzer.Reporting;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Reporting.Sections;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Tests.Funding.Bids;
using BenefitAnalyzer.Tests.Metrics.Promises;

namespace BenefitAnalyzer.Tests.Reporting;

[TestClass]
public sealed class ReportTemplateTests
{
    /// <summary>What only papers of their own say: what changed, what was promised, what one initiative asks for and has to account for.</summary>
    private static readonly string[] OfPapers =
    [
        "approvals",
        "background",
        "bid-amounts",
        "bid-volumes",
        "bid-appraisal",
        "changes",
        "commitments",
        "concerns",
        "due",
        "initiative",
        "initiatives",
        "purpose",
        "released",
        "remaining",
        "risks",
        "way-forward",
    ];

    [TestMethod]
    public void TheFlagshipListsEverySectionThatTellsOfTheStudyAsAWhole() =>
        CollectionAssert.AreEquivalent(
            Catalog.Of<Section>().Select(section => section.Id).Except(OfPapers).ToList(),
            ReportTemplate.Default.Sections.ToList()
        );

    [TestMethod]
    public void EverySectionStandsInATemplateThatShips()
    {
        var listed = ReportTemplate.All.SelectMany(template => template.Sections).ToHashSet();

        Assert.AreEqual("", string.Join(' ', Catalog.Of<Section>().Select(section => section.Id).Where(id => !listed.Contains(id))));
    }

    [TestMethod]
    public void SevenKindsOfReportShip() =>
        CollectionAssert.AreEqual(
            new[]
            {
                "background-brief",
                "benefit-statement",
                "channel-comparison",
                "funding-bid",
                "funding-mechanism-review",
                "progress-report",
                "scenario-comparison",
            },
            ReportTemplate.All.Select(template => template.Id).ToList()
        );

    [TestMethod]
    [DataRow(null, "name it with --initiative; there are a, b, c")]
    [DataRow("aa", "there is no initiative 'aa'; known: a, b, c")]
    public void AReportAboutOneInitiativeNeedsOneThatIsThere(string? initiative, string message)
    {
        using var study = ThreeBids.Study().Load();
        var said = new List<Diagnostic>();
        var request = new ReportRequest("funding-bid", new DirectoryInfo("unused")) { Initiative = initiative };

        var scope = request.ScopeOf(ReportTemplate.All.Single(own => own.Id == "funding-bid"), study.Loaded.Study, said.Add);

        Assert.IsNull(scope);
        Assert.AreEqual(DiagnosticCodes.ReportInitiativeMissing, said.Single().Code);
        Assert.Contains(message, said[0].Message);
    }

    [TestMethod]
    public void AStudysOwnTemplateIsAFileThatListsSections()
    {
        using var study = ThreeBids
            .Study()
            .File("templates/money.yaml", "report: money\ntitle: { en: Money, zh-Hant: 款項 }\nsections: [summary, portfolio]\n")
            .Load();
        var said = new List<Diagnostic>();
        var template = TemplateReader.Of(study.Loaded.Study, said.Add).Single(own => own.Id == "money");

        var report = ReportBuilder.Build(study.Loaded, template, null, CancellationToken.None);

        Assert.IsEmpty(said);
        Assert.AreEqual("款項", report.Title.Chinese);
        // The summary stands first and tells what the portfolio, written before it, finds.
        CollectionAssert.AreEqual(new[] { "summary", "portfolio" }, report.Sections.Select(section => section.Id).ToList());
        var finding = (TextCell)((ReportTable)report.Sections[0].Blocks[0]).Rows.Single()[1];
        Assert.StartsWith("1 of 3 initiatives are funded", finding.Text.English);
        Assert.StartsWith("3個項目中有1個獲撥款", finding.Text.Chinese);
    }

    [TestMethod]
    [DataRow("report: x\ntitle: X\nsections: [take-up, take-upp]\n", "templates/x.yaml:3", "take-up")]
    [DataRow("report: x\ntitle: X\nsections: [stages, stages]\n", "templates/x.yaml:3", "listed twice")]
    [DataRow("report: x\ntitle: X\n", "templates/x.yaml:1", "'sections' is missing")]
    public void ATemplateWithAFaultIsToldAndLeftOut(string text, string place, string message)
    {
        using var study = ThreeBids.Study().File("templates/x.yaml", text).Load();
        var said = new List<Diagnostic>();

        var templates = TemplateReader.Of(study.Loaded.Study, said.Add);

        Assert.DoesNotContain("x", templates.Select(template => template.Id));
        Assert.StartsWith(place, said.Single().ToString());
        Assert.Contains(message, said.Single().Message);
    }

    [TestMethod]
    public void OfOneNameTheStudysOwnStands()
    {
        using var study = ThreeBids
            .Study()
            .File("templates/own.yaml", "report: channel-comparison\ntitle: Ours\nsections: [take-up]\n")
            .Load();

        var template = TemplateReader.Of(study.Loaded.Study, _ => { }).Single(own => own.Id == "channel-comparison");

        Assert.AreEqual("Ours", template.Title.English);
    }

    [TestMethod]
    public void AStudySaysWhichPeriodItsReportsTellOfAndWhoeverWritesOneMaySayAnother()
    {
        using var study = OneCommittee.Study().Load();
        study.With(
            "study.yaml",
            File.ReadAllText(Path.Combine(study.Folder, "study.yaml"))
                + "reports: { period: quarter, until: 2005-01-01, against: year_before }\n"
        );
        study.Load();
        var template = TemplateReader
            .Of(study.Loaded.Study, found => Assert.Fail(found.ToString()))
            .Single(own => own.Id == "progress-report");

        var ofStudy = ReportBuilder.Build(study.Loaded, template, null, CancellationToken.None);
        var ofMonth = ReportBuilder.Build(
            study.Loaded,
            new ReportRequest("progress-report", new DirectoryInfo("unused")) { Reported = new() { Length = PeriodLength.Month } }.PeriodOf(
                template,
                found => Assert.Fail(found.ToString())
            )!,
            null,
            CancellationToken.None
        );

        Assert.AreEqual("Progress report: Oct–Dec 2004", ofStudy.Title.English);
        Assert.AreEqual("進度報告：2004年10–12月", ofStudy.Title.Chinese);
        var changes = ofStudy.Tables.Single(table => table.Id == "changes");
        Assert.AreEqual("Oct–Dec 2004 against Oct–Dec 2003", changes.Title.English);
        // What is late is asked as of the last day of the period.
        Assert.Contains("as of 31 Dec 2004", ofStudy.Tables.Single(table => table.Id == "due-commitments").Title.English);
        Assert.AreEqual("Progress report: Dec 2004", ofMonth.Title.English);
        Assert.AreEqual("Dec 2004 against Dec 2003", ofMonth.Tables.Single(table => table.Id == "changes").Title.English);
    }

    [TestMethod]
    public void AnEndWithoutALengthIsRefusedAndAPeriodWithoutDataIsTold()
    {
        using var study = OneCommittee.Study().Load();
        var said = new List<Diagnostic>();
        var template = ReportTemplate.All.Single(own => own.Id == "progress-report");
        var request = new ReportRequest("progress-report", new DirectoryInfo("unused")) { Reported = new() { Until = new(2010, 4, 1) } };

        Assert.IsNull(request.PeriodOf(template, said.Add));
        var empty = template with { Reported = request.Reported with { Length = PeriodLength.FiscalYear } };
        var made = ReportBuilder.Build(study.Loaded, empty, null, CancellationToken.None, report: said.Add);

        CollectionAssert.IsSubsetOf(
            new[] { DiagnosticCodes.ReportedPeriodLengthMissing, DiagnosticCodes.ReportedPeriodWithoutData },
            said.Select(found => found.Code).ToList()
        );
        Assert.IsFalse(made.Sections.Any(section => section.Id == "changes"));
    }
}
