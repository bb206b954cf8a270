using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Reporting;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Tests.Metrics.Promises;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Tests.Reporting.Sections.Promises;

[TestClass]
public sealed class BackgroundBriefTests
{
    [TestMethod]
    public void EveryConcernStandsWithItsReplyAndFigureInBothLanguages()
    {
        using var study = OneCommittee.Study().Load();
        var said = new List<Diagnostic>();

        var report = ReportBuilder.Build(study.Loaded, Template("background-brief"), null, CancellationToken.None, report: said.Add);

        Golden.Verify(SectionText.Of(report.Sections) + string.Join('\n', said));
    }

    /// <summary>The last transaction is of 28 March; the study ends on the 31st.</summary>
    [TestMethod]
    public void ThePositionIsAsAtTheDayOnWhichItIsAskedWhatFallsDue()
    {
        using var study = OneCommittee.Study().Load();

        var report = ReportBuilder.Build(study.Loaded, Template("background-brief"), null, CancellationToken.None);

        Assert.AreEqual(new DateOnly(2005, 3, 31), report.AsOf);
        Assert.Contains("what falls due is as of 31 Mar 2005", SectionText.Of(report.Sections));
    }

    [TestMethod]
    public void WhatChangedSinceTheLastPeriodIsSaidWithItsDirectionInBothLanguages()
    {
        using var study = OneCommittee.Study().Load();

        var report = ReportBuilder.Build(study.Loaded, Template("progress-report"), null, CancellationToken.None);

        string[] told = ["changes", "initiatives", "due"];
        Golden.Verify(SectionText.Of(report.Sections.Where(section => told.Contains(section.Id))));
    }

    [TestMethod]
    public void OfBoundsThatCannotBeComparedNoMeanChangeIsPrintedEither()
    {
        using var study = OneCommittee.Study().Services("code,channels\npermit,web;counter;fax\n").Load();

        var report = ReportBuilder.Build(study.Loaded, Template("progress-report"), null, CancellationToken.None);

        var tables = report.Tables.ToDictionary(table => table.Id);
        Assert.AreEqual("not comparable", ((TextCell)RowOf("changes", "take-up/A")[^1]).Text.English);
        Assert.AreEqual("", ((TextCell)RowOf("changes-chance", "take-up/A")[1]).Text.English);
        Assert.IsInstanceOfType<FigureCell>(RowOf("changes-chance", "volume/completed")[1]);

        IReadOnlyList<Cell> RowOf(string table, string indicator) => tables[table].Rows.Single(row => ((TextCell)row[0]).Code == indicator);
    }

    [TestMethod]
    public void ASourceStandsInTheWordsOfBothLanguagesBesideWhoRaisedAConcern()
    {
        using var study = OneCommittee.Study().Table("wordings", "text_en,text_zh\npara. 3,第3段\n").Load();

        var report = ReportBuilder.Build(study.Loaded, Template("background-brief"), null, CancellationToken.None);

        var raised = (TextCell)report.Tables.Single(table => table.Id == "concerns").Rows[0][1];
        Assert.AreEqual(new LocalText("Panel, 12 Jan 2004, para. 3", "委員會，2004年1月12日，第3段"), raised.Text);
    }

    [TestMethod]
    public void APaperIsAskedOnTheDayOfItsIssue()
    {
        using var study = OneCommittee.Study().Load();
        var scope = new ReportRequest("progress-report", new DirectoryInfo("unused")) { Due = new(new DateOnly(2006, 2, 1)) }.ScopeOf(
            Template("progress-report"),
            study.Loaded.Study,
            found => Assert.Fail(found.ToString())
        );

        var report = ReportBuilder.Build(study.Loaded, Template("progress-report"), null, CancellationToken.None, scope: scope);

        Assert.AreEqual(
            "As of 1 Feb 2006, 6 matters are late and none falls due within 90 days.",
            report.Sections.Single(section => section.Id == "due").Finding!.English
        );
    }

    private static ReportTemplate Template(string id) => ReportTemplate.All.Single(template => template.Id == id);
}
