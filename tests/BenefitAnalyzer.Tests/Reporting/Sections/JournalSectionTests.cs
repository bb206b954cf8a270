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
    public void AStudyWithoutAJournalHasNoSuchSection() =>
        Assert.DoesNotContain("journal", Build([]).Sections.Select(own => own.Id).ToList());

    private static Report Build(InputChange[] changes)
    {
        var study = new SmallStudy().Rows("2005-04-01 10:00,permit,web");
        if (changes.Length > 0)
        {
            study.File(
                "journal.csv",
                System.Text.Encoding.UTF8.GetString(Journal.With([], changes, new ChangeAuthor("Chan", "return of December"), When))
            );
        }

        using var loaded = study.Load();
        return ReportBuilder.Build(loaded.Loaded, ReportTemplate.Default, null, CancellationToken.None);
    }
}
