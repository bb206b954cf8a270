using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Tests.WhatIf.Scenarios;
using BenefitAnalyzer.Tests.WhatIf.Tallies;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace BenefitAnalyzer.Tests.Cli;

[TestClass]
public sealed class TallyCommandTests
{
    private static readonly string[] Question = ["arrivals", "--points", "0.5", "--weeks", "8", "--hour-cost", "250"];

    [TestMethod]
    public async Task APlanShowsSizesStrataAndHours()
    {
        using var study = Study();

        var (code, output, errors) = await CommandRun.Of(["tally", study.Folder, .. Question]);

        Assert.AreEqual("", errors);
        Assert.AreEqual(0, code);
        Golden.Verify(output);
    }

    [TestMethod]
    public async Task FilledTalliesAreShownWithoutAnInput()
    {
        using var study = Study(("tally_plan", TallyStudy.Plan), ("tally", TallyStudy.Filled));

        var (code, output, errors) = await CommandRun.Of("tally", study.Folder, "--format", "csv");

        Assert.AreEqual(0, code);
        Assert.Contains("BA5134", errors);
        Golden.Verify(output);
    }

    [TestMethod]
    public async Task FormsOfOneSeedAreTheSameBytesAndAreNeverOverwritten()
    {
        using var study = Study();
        var (first, second) = (Path.Combine(study.Folder, "first"), Path.Combine(study.Folder, "second"));

        await CommandRun.Of(["tally", study.Folder, .. Question, "--form", first]);
        await Task.Delay(TimeSpan.FromSeconds(2.1), TimeProvider.System); // archives keep times of two seconds
        await CommandRun.Of(["tally", study.Folder, .. Question, "--form", second]);
        var again = await CommandRun.Of(["tally", study.Folder, .. Question, "--form", first]);

        foreach (var file in new[] { "arrivals-2005-05-02.html", "arrivals-2005-05-02.xlsx" })
        {
            CollectionAssert.AreEqual(
                await File.ReadAllBytesAsync(Path.Combine(first, file)),
                await File.ReadAllBytesAsync(Path.Combine(second, file)),
                file
            );
        }

        Assert.AreEqual(2, again.Code);
        Assert.Contains("BA2011", again.Errors);
    }

    [TestMethod]
    public async Task AFilledFormGoesIntoTheStudyAsItIs()
    {
        using var study = Study();
        await CommandRun.Of(["tally", study.Folder, .. Question, "--form", study.Folder]);
        const string Form = "arrivals-2005-05-02.xlsx";
        study.With("study.yaml", TallyStudy.Yaml([$"  tally_plan: {Form}#tally_plan\n", $"  tally: {Form}#tally\n"]));
        var empty = StudyReader.Read(study.Folder);
        Assert.AreEqual("", string.Join('\n', empty.Diagnostics));
        Assert.IsEmpty(empty.Study!.Tables.Counters.Tally);

        Fill(Path.Combine(study.Folder, Form), arrivals: 3);
        var (code, output, errors) = await CommandRun.Of("tally", study.Folder, "--format", "json");

        Assert.AreEqual("", errors);
        Assert.AreEqual(0, code);
        Assert.Contains("\"tally/arrivals-per-hour?tally=arrivals-2005-05-02\"", output);
        Assert.Contains("\"value\": 3", output.Replace("3.0", "3", StringComparison.Ordinal));
    }

    [TestMethod]
    public async Task SensitivityRestsOnWhatWasCounted()
    {
        using var study = OneInitiative
            .Study()
            .Table("levers", "lever,spread\nvolume,tally:one\n")
            .Table("tally_plan", TallyStudy.Plan)
            .Table("tally", TallyStudy.Filled)
            .Load();
        study.Loaded.Dispose();

        var (code, output, errors) = await CommandRun.Of("sensitivity", study.Folder, "--show", "tornado", "--format", "csv");

        // 40 ± √48 people: a factor of mean 1 and deviation √48 ÷ 40 on savings of 120; 1.2816 deviations of 20.78 to either side.
        Assert.AreEqual(0, code, errors);
        Assert.Contains("-26.64", output);
        Assert.Contains(",26.64", output);
    }

    [TestMethod]
    public async Task ThePrintedFormHasASheetForEachHourInBothLanguages()
    {
        using var study = Study();
        await CommandRun.Of(["tally", study.Folder, "minutes", "--points", "1", "--form", study.Folder]);
        var page = await File.ReadAllTextAsync(Path.Combine(study.Folder, "minutes-2005-05-02.html"));

        foreach (
            var text in new[]
            {
                "Head office",
                "總辦事處",
                "Staff minutes",
                "員工時間（分鐘）",
                "☐ done",
                "完成",
                "minutes-2005-05-02-001",
                "09:00–10:00",
                "Counter 櫃位",
                "星期一",
            }
        )
        {
            Assert.Contains(text, page);
        }

        Assert.DoesNotContain("http://", page);
        Assert.DoesNotContain("https://", page);
        var sheets = page.Split("<section class=\"page\">").Length - 1;
        Assert.AreEqual(page.Split("<h2>").Length - 1, sheets - 1); // the first is the list
    }

    [TestMethod]
    public async Task TwoPrecisionsAndNothingTalliedAreRefused()
    {
        using var study = Study();

        var twice = await CommandRun.Of("tally", study.Folder, "arrivals", "--points", "1", "--precision", "5%");
        var none = await CommandRun.Of("tally", study.Folder);

        Assert.AreEqual((2, 2), (twice.Code, none.Code));
        Assert.Contains("give one of them", twice.Errors);
        Assert.Contains("BA5136", none.Errors);
    }

    private static LoadedExample Study(params (string Name, string Csv)[] tables)
    {
        var study = TallyStudy.Load(tables);
        study.Loaded.Dispose();
        return study;
    }

    /// <summary>Types a number into every line of the sheet.</summary>
    private static void Fill(string file, int arrivals)
    {
        using var document = SpreadsheetDocument.Open(file, isEditable: true);
        var book = document.WorkbookPart!;
        var id = book.Workbook!.Descendants<Sheet>().Single(sheet => sheet.Name == "tally").Id!;
        var rows = ((WorksheetPart)book.GetPartById(id!)).Worksheet!.Descendants<Row>().ToList();
        var column = rows[0].Elements<Cell>().ToList().FindIndex(cell => cell.InnerText == "arrivals");
        foreach (var row in rows.Skip(1))
        {
            row.Elements<Cell>().ElementAt(column).Append(new CellValue(arrivals));
        }
    }
}
