using BenefitAnalyzer.Funding.Bids;
using BenefitAnalyzer.Inputs;
using BenefitAnalyzer.Inputs.Changes;
using BenefitAnalyzer.Reporting;
using BenefitAnalyzer.Reporting.Html;
using BenefitAnalyzer.Reporting.Model;

namespace BenefitAnalyzer.Tests.Reporting.Sections;

[TestClass]
public sealed class JournalSectionTests
{
    private static readonly DateTimeOffset When = new(2005, 12, 28, 10, 0, 0, TimeSpan.FromHours(8));

    [TestMethod]
    public void ChangesOfInputsStandInEveryReportWithTheLatestFirstAndWithoutNames()
    {
        InputChange[] changes = [new("services", "permit", "stage", "1", "2"), new("settings", "seed", "value", null, "40")];

        var section = Build(changes).Sections.Single(own => own.Id == "journal");

        Assert.AreEqual(
            """
            # Changes of inputs
            ## Changes of the study's inputs: 2 of 2
            Date | Input | From | To | Why
            28 Dec 2005 | settings / seed / value |  | 40 | return of December
            28 Dec 2005 | services / permit / stage | 1 | 2 | return of December
            # 輸入資料的更改
            ## 研究輸入資料的更改：2項中的2項
            日期 | 輸入資料 | 更改前 | 更改後 | 原因
            2005年12月28日 | settings / seed / value |  | 40 | return of December
            2005年12月28日 | services / permit / stage | 1 | 2 | return of December

            """.ReplaceLineEndings("\n"),
            SectionText.Of(section)
        );
    }

    [TestMethod]
    public void ThePagePrintsTwentyAndTheTableHoldsAll()
    {
        var changes = Enumerable.Range(1, 30).Select(number => new InputChange("services", $"s{number}", "stage", "1", "2"));

        var report = Build([.. changes]);

        var table = report.Tables.Single(own => own.Id == "journal");
        Assert.HasCount(30, table.Rows);
        Assert.AreEqual("Changes of the study's inputs: 20 of 30", table.Title.English);
        var page = HtmlWriter.Write(report, CancellationToken.None);
        Assert.Contains("services / s11 /", page);
        Assert.DoesNotContain("services / s10 /", page);
    }

    [TestMethod]
    public void AChangeIsAboutTheInitiativeThatItsRowNames()
    {
        var added = new JournalEntry(null, "claims / Posts 2005-06", "Posts 2005-06", "", "paper=Bid; initiative=halls; amount=5", "");

        Assert.IsTrue(added.Names("halls"));
        Assert.IsFalse(added.Names("hall"));
        Assert.IsTrue((added with { New = "5", Row = "halls Posts 2005-06" }).Names("halls"));
    }

    [TestMethod]
    public void WhyABidWasFrozenIsSaidInBothLanguages()
    {
        using var study = new SmallStudy()
            .Rows("2005-04-01 10:00,permit,web")
            .File("journal.csv", JournalOf([new("claims", "Posts", null, null, "paper=Bid")], BidBaseline.Reason.English))
            .Load();

        var table = ReportBuilder
            .Build(study.Loaded, ReportTemplate.Default, null, CancellationToken.None)
            .Tables.Single(own => own.Id == "journal");

        Assert.AreEqual(BidBaseline.Reason, ((TextCell)table.Rows[0][^1]).Text);
    }

    [TestMethod]
    public void AStudyWithoutAJournalHasNoSuchSection() =>
        Assert.DoesNotContain("journal", Build([]).Sections.Select(own => own.Id).ToList());

    private static string JournalOf(InputChange[] changes, string reason) =>
        System.Text.Encoding.UTF8.GetString(Journal.With([], changes, new ChangeAuthor("Chan", reason), When));

    private static Report Build(InputChange[] changes)
    {
        var study = new SmallStudy().Rows("2005-04-01 10:00,permit,web");
        if (changes.Length > 0)
        {
            study.File("journal.csv", JournalOf(changes, "return of December"));
        }

        using var loaded = study.Load();
        return ReportBuilder.Build(loaded.Loaded, ReportTemplate.Default, null, CancellationToken.None);
    }
}
