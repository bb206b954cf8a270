using System.Text;
using System.Text.Json;
using BenefitAnalyzer.Reporting.Export;
using BenefitAnalyzer.Reporting.Model;

namespace BenefitAnalyzer.Tests.Reporting.Export;

[TestClass]
public sealed class ReportFolderTests
{
    private DirectoryInfo folder = null!;

    [TestInitialize]
    public void MakeFolder() => folder = Directory.CreateTempSubdirectory("benefit-report-");

    [TestCleanup]
    public void RemoveFolder() => folder.Delete(recursive: true);

    [TestMethod]
    public void AReportBecomesAPageItsTablesAndItsCharts()
    {
        var steps = new List<StageProgress>();

        ReportFolder.Write(SampleReport.OneMonth, folder, new Steps(steps), CancellationToken.None);

        var files = folder
            .GetFiles("*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(folder.FullName, file.FullName))
            .ToList();
        Assert.Contains("index.html", files);
        Assert.Contains(Path.Combine("tables", "volumes.csv"), files);
        Assert.Contains(Path.Combine("tables", "take-up-by-age-numbers.json"), files);
        Assert.Contains(Path.Combine("charts", "take-up-by-age.zh-Hant.svg"), files);
        Assert.Contains(Path.Combine("charts", "take-up-by-age.en.png"), files);
        Assert.HasCount(files.Count, steps);
        Assert.AreEqual(files.Count, (int)steps[^1].Total!);
    }

    [TestMethod]
    public void ACsvOpensInExcelAndItsTextIsNeverRunAsAFormula()
    {
        var table = new ReportTable(
            "t",
            new("T", "表"),
            [
                new("name", new("Name", "名稱"), false),
                new("take_up", new("Take-up", "使用率"), true),
                new("change", new("Change", "變動"), true),
            ],
            [
                [
                    new TextCell("=1+1", new("=1+1", "櫃位")),
                    new FigureCell(SampleFigures.Share("a", 1, 4)),
                    new FigureCell(SampleFigures.Of("change?a", -0.05m, BenefitAnalyzer.Metrics.Figures.MetricUnit.PercentagePoints)),
                ],
                [
                    TextCell.Same("b"),
                    new FigureCell(SampleFigures.Hidden("a", 10) with { Numerator = 7 }),
                    new FigureCell(SampleFigures.NoData("change?b")),
                ],
            ]
        );
        var stream = new MemoryStream();

        TableCsv.Write(table, stream);

        CollectionAssert.AreEqual(Encoding.UTF8.GetPreamble(), stream.ToArray()[..3]);
        Assert.AreEqual(
            "name,name.en,name.zh-Hant,take_up,take_up.note,change,change.note\r\n"
                + "\"'=1+1\",\"'=1+1\",櫃位,0.25,,-0.05,\r\n"
                + "b,b,b,,suppressed; below 10,,no-data\r\n",
            Encoding.UTF8.GetString(stream.ToArray()[3..])
        );
    }

    [TestMethod]
    public void JsonTellsAllThatIsKnownOfAFigureAndNothingOfAHiddenOne()
    {
        var table = SampleReport.Full.Tables.First(table => table.Id == "kinds");
        var stream = new MemoryStream();

        TableJson.Write(SampleReport.Full, table, stream);

        var rows = JsonDocument.Parse(stream.ToArray()).RootElement.GetProperty("rows");
        var exact = rows[0].GetProperty("take_up");
        Assert.AreEqual("exact", rows[0].GetProperty("dimensions").GetProperty("kind").GetString());
        Assert.AreEqual(0.638m, exact.GetProperty("value").GetDecimal());
        Assert.AreEqual(638, exact.GetProperty("numerator").GetInt32());
        Assert.AreEqual(1000, exact.GetProperty("denominator").GetInt32());
        Assert.AreEqual("take-up/A@1", exact.GetProperty("definition").GetString());
        Assert.AreEqual("take-up/A?service=renewal&month=2005-06", exact.GetProperty("figure").GetString());
        Assert.AreEqual("at-most", rows[2].GetProperty("take_up").GetProperty("bound").GetString());
        Assert.AreEqual("suppressed", rows[6].GetProperty("take_up").GetProperty("state").GetString());
        Assert.AreEqual(JsonValueKind.Null, rows[6].GetProperty("take_up").GetProperty("value").ValueKind);
    }

    [TestMethod]
    public void ACancelledReportStops()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();

        Assert.ThrowsExactly<OperationCanceledException>(() => ReportFolder.Write(SampleReport.OneMonth, folder, null, source.Token));
    }

    private sealed class Steps(List<StageProgress> steps) : IProgress<StageProgress>
    {
        public void Report(StageProgress value) => steps.Add(value);
    }
}
