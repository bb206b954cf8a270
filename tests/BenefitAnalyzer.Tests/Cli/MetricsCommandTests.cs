using System.Text.Json;
using BenefitAnalyzer.Tests.Metrics.Completeness;

namespace BenefitAnalyzer.Tests.Cli;

/// <summary>What the command line prints about figures that are not whole.</summary>
[TestClass]
public sealed class MetricsCommandTests
{
    [TestMethod]
    public async Task ATableSaysAtMostPartialAndLikeForLike()
    {
        using var sample = LostFile();

        var (code, output, _) = await Metrics(sample, "table", "--where", "month=2005-04");

        Assert.AreEqual(0, code);
        Assert.Contains("at most ", output);
        Assert.Contains("partial: 1 of 18 offices missing in April 2005; like for like ", output);
    }

    [TestMethod]
    public async Task JsonHoldsBoundPartialAndLikeForLike()
    {
        using var sample = LostFile();

        var (_, output, _) = await Metrics(sample, "json", "--by", "month");

        using var rows = JsonDocument.Parse(output);
        var april = rows.RootElement.EnumerateArray().Single(row => row.GetProperty("month").GetString() == "2005-04");
        Assert.AreEqual("at-most", april.GetProperty("bound").GetString());
        Assert.AreEqual("partial: 1 of 18 offices missing in April 2005", april.GetProperty("partial").GetProperty("en").GetString());
        Assert.AreEqual(JsonValueKind.Number, april.GetProperty("like_for_like").ValueKind);
    }

    [TestMethod]
    public async Task CsvHoldsBoundAndLikeForLike()
    {
        using var sample = LostFile();

        var (_, output, _) = await Metrics(sample, "csv", "--where", "month=2005-04");

        var (headings, row) = (output.Split('\n')[0].Split(','), output.Split('\n')[1].Split(','));
        Assert.AreEqual("at-most", row[Array.IndexOf(headings, "bound")]);
        Assert.AreNotEqual("", row[Array.IndexOf(headings, "like_for_like")]);
        Assert.Contains("partial: 1 of 18 offices", output);
    }

    [TestMethod]
    [DataRow("table", "at most 50.0%")]
    [DataRow("csv", "at-most")]
    [DataRow("json", "\"bound\": \"at-most\"")]
    public async Task AnUnrecordedChannelMakesAnUpperBoundInEveryFormat(string format, string expected)
    {
        using var study = CompletenessTests.WithoutFax();
        study.Loaded.Dispose();

        var (_, output, _) = await Metrics(study, format, "--by", "service");

        Assert.Contains(expected, output);
        Assert.Contains("not recorded: fax", output);
    }

    [TestMethod]
    public async Task AMissedControlTotalStandsBesideTheFigureAndInItsExplanation()
    {
        using var study = new SmallStudy()
            .Table("controls", "source,from,until,office,measure,total\nlog,2005-01-01,2005-02-01,,transactions,3\n")
            .Rows("2005-01-10 10:00,permit,web", "2005-01-20 10:00,permit,counter")
            .Load();
        study.Loaded.Dispose();

        var (_, table, _) = await Metrics(study, "table");
        var (_, explanation, _) = await CommandRun.Of("explain", study.Folder, "take-up/A");
        var (_, list, _) = await CommandRun.Of("list", "controls", study.Folder);

        Assert.Contains("control total missed: log 2005-01-01..2005-02-01, 3 transactions expected, 2 found", table);
        Assert.Contains("control total missed", explanation);
        Assert.Contains("NO", list);
        Assert.Contains("-1", list);
    }

    [TestMethod]
    public async Task AnIngestSaysWhatShouldBeThereAndIsNot()
    {
        using var sample = LostFile();
        File.AppendAllText(
            Path.Combine(sample.Folder, "tables", "services.csv"),
            "NEW01,New service,新服務,information,IMMD,identity,,,,,web;counter,,,\n"
        );

        var (_, _, errors) = await CommandRun.Of("ingest", sample.Folder);

        var total = NumberIn(sample, "tables/controls.csv", "counters,2005-04-01,2006-04-01,KWT,transactions,", 5);
        var lost = NumberIn(sample, "truth/ingest.csv", "logs/counters/2005-04/KWT.csv,", 3);
        Assert.Contains("warning BA1401: counters: 1 of 18 offices missing in April 2005 (KWT)", errors);
        Assert.Contains(
            $"warning BA1403: control total missed: counters KWT 2005-04-01..2006-04-01, {total} transactions expected, {total - lost} found",
            errors
        );
        Assert.DoesNotContain("BA1402", errors); // the new service offers only channels that are recorded
    }

    [TestMethod]
    public async Task GrowthNeedsBothWindows()
    {
        var (code, _, errors) = await CommandRun.Of(
            "metrics",
            "x",
            "--metric",
            "volume/completed",
            "--growth-from",
            "2004-04-01..2005-04-01"
        );

        Assert.AreEqual(2, code);
        Assert.Contains("--growth-from and --growth-to go together", errors);
    }

    [TestMethod]
    public async Task GrowthAndTargetsAreTablesToRead()
    {
        using var sample = LoadedExample.HongKong();
        sample.Loaded.Dispose();

        string[] growth =
        [
            "metrics",
            sample.Folder,
            "--metric",
            "volume/completed",
            "--growth-from",
            "2004-04-01..2005-04-01",
            "--growth-to",
            "2005-04-01..2006-04-01",
        ];
        var (code, output, _) = await CommandRun.Of(growth);
        var (_, json, _) = await CommandRun.Of([.. growth, "--format", "json"]);
        var (_, targets, _) = await CommandRun.Of("list", "targets", sample.Folder);

        Assert.AreEqual(0, code);
        Assert.Contains("like-for-like", output);
        Assert.Contains("largest contributor: ", output);
        Assert.AreEqual(3, JsonDocument.Parse(json).RootElement.GetProperty("rows").GetArrayLength());
        Assert.Contains("e-option-90", targets);
    }

    private static int NumberIn(LoadedExample sample, string file, string line, int cell) =>
        int.Parse(
            File.ReadLines(Path.Combine(sample.Folder, file)).Single(one => one.StartsWith(line, StringComparison.Ordinal)).Split(',')[
                cell
            ],
            System.Globalization.CultureInfo.InvariantCulture
        );

    private static LoadedExample LostFile()
    {
        var sample = LoadedExample.HongKong();
        File.Delete(Path.Combine(sample.Folder, "logs", "counters", "2005-04", "KWT.csv"));
        sample.Load();
        sample.Loaded.Dispose();
        return sample;
    }

    private static Task<CommandRun> Metrics(LoadedExample study, string format, params string[] more) =>
        CommandRun.Of(["metrics", study.Folder, "--metric", "take-up/A", "--format", format, .. more]);
}
