using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Reporting;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Samples;
using BenefitAnalyzer.Tests.Reporting.Workbooks;

namespace BenefitAnalyzer.Tests.Reporting;

/// <summary>Papers of their own, on the sample study as it is written: each number is what its address gives, in both languages.</summary>
[TestClass]
public sealed class PaperFiguresTests
{
    private static readonly Dictionary<(string, string?), Report> Papers = [];

    private static LoadedExample sample = null!;

    [ClassInitialize]
    public static void Write(TestContext _)
    {
        sample = LoadedExample.Empty();
        Directory.Delete(sample.Folder);
        var problem = SampleGenerator.Write(SampleOptions.Demo with { Rows = 8000 }, sample.Folder, null, CancellationToken.None);
        Assert.IsNull(problem);
        sample.Load();
    }

    [ClassCleanup]
    public static void Cleanup() => sample.Dispose();

    [TestMethod]
    [DataRow("progress-report", null)]
    [DataRow("background-brief", null)]
    [DataRow("funding-bid", "library-loans")]
    [DataRow("benefit-statement", "hall-booking")]
    public void EveryNumberIsWhatItsAddressGivesAnew(string template, string? initiative)
    {
        var figures = Build(template, initiative)
            .Tables.SelectMany(table => table.Rows)
            .SelectMany(row => row)
            .OfType<FigureCell>()
            .Select(cell => cell.Figure)
            .Where(figure => figure.State == FigureState.Known)
            .DistinctBy(figure => figure.Id)
            .ToList();
        var anew = new FiguresAnew(sample);

        Assert.IsNotEmpty(figures);
        foreach (var figure in figures)
        {
            Assert.AreEqual(figure.Value, anew.Of(figure.Id)?.Value, figure.Id);
        }
    }

    /// <summary>What a template lists and nothing tells would be an empty part of a paper.</summary>
    [TestMethod]
    [DataRow("progress-report", null, "journal left-out")] // no input was changed
    [DataRow("background-brief", null, "journal")]
    [DataRow("funding-bid", "hall-payment", "commitments journal")] // nothing was undertaken of it
    [DataRow("benefit-statement", "hall-booking", "journal left-out")]
    public void TheSampleHasSomethingToSayInEveryPart(string template, string? initiative, string unsaid)
    {
        var written = Build(template, initiative).Sections.Select(section => section.Id);

        var listed = ReportTemplate.All.Single(own => own.Id == template).Sections;

        Assert.AreEqual(unsaid, string.Join(' ', listed.Except(written)));
    }

    [TestMethod]
    [DataRow("progress-report", null)]
    [DataRow("background-brief", null)]
    [DataRow("funding-bid", "library-loans")]
    [DataRow("benefit-statement", "hall-booking")]
    public void EveryTextStandsInBothLanguagesAndNoTableIsCalledAsAnother(string template, string? initiative)
    {
        var report = Build(template, initiative);

        var texts = report
            .Sections.SelectMany(section => section.Blocks.OfType<Paragraph>().Select(paragraph => paragraph.Text).Append(section.Title))
            .Concat(report.Tables.SelectMany(table => table.Columns.Select(column => column.Title).Append(table.Title)))
            .Concat(report.Definitions.SelectMany(definition => new[] { definition.Name, definition.Formula }));
        Assert.AreEqual(
            "",
            string.Join('\n', texts.Where(text => text.Chinese.Length == 0 || text.English.Any(IsChinese)).Select(text => text.English))
        );
        Assert.AreEqual(report.Tables.Count(), report.Tables.Select(table => table.Id).Distinct().Count());
    }

    /// <summary>Columns that a paper about one initiative leaves out must not be missed by the formulas of its workbooks.</summary>
    [TestMethod]
    [DataRow("funding-bid", "library-loans")]
    [DataRow("funding-bid", "hall-payment")]
    [DataRow("benefit-statement", "hall-booking")]
    public void WorkbooksOfOneInitiativeAreSoundAndTheirFormulasGiveTheirNumbers(string template, string initiative)
    {
        var folder = new DirectoryInfo(Path.Combine(sample.Folder, "papers", $"{template}-{initiative}"));
        var request = new ReportRequest(template, folder) { Initiative = initiative };

        var report = new StudyRunner(found => Assert.Fail(found.ToString())).WriteReport(
            sample.Loaded.Study,
            request,
            null,
            CancellationToken.None
        );

        Assert.IsNotNull(report);
        foreach (var tag in new[] { "en", "zh-Hant" })
        {
            var book = ReadWorkbook.Of(Path.Combine(folder.FullName, $"report.{tag}.xlsx"));
            Assert.AreEqual("", string.Join('\n', book.Faults));
            Assert.AreEqual("", string.Join('\n', book.Differences()));
            Assert.IsTrue(book.Cells.Values.Any(cell => cell.Formula is not null));
        }
    }

    private static bool IsChinese(char letter) => letter is >= '\u4E00' and <= '\u9FFF';

    /// <summary>A paper, built once for all tests that read it.</summary>
    private static Report Build(string id, string? initiative)
    {
        if (Papers.TryGetValue((id, initiative), out var paper))
        {
            return paper;
        }

        var template = ReportTemplate.All.Single(own => own.Id == id);
        var scope = new ReportRequest(id, new DirectoryInfo("unused")) { Initiative = initiative }.ScopeOf(
            template,
            sample.Loaded.Study,
            found => Assert.Fail(found.ToString())
        );
        return Papers[(id, initiative)] = ReportBuilder.Build(
            sample.Loaded,
            template,
            null,
            CancellationToken.None,
            null,
            scope,
            found => Assert.Fail(found.ToString())
        );
    }
}
