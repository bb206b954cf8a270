using System.Text.Json;
using System.Text.Json.Nodes;
using BenefitAnalyzer.Tests.Cli;

namespace BenefitAnalyzer.Tests.Reporting.Snapshots;

[TestClass]
public sealed class SnapshotTests
{
    private const string Name = "short-2005-03-28";

    [TestMethod]
    public async Task AFrozenReportIsWrittenAgainByteForByteWithoutLogsAndDatabase()
    {
        using var study = EvidenceStudy.Load();
        var paper = await Frozen(study);
        study.Loaded.Dispose();
        Directory.Delete(Path.Combine(study.Folder, "logs"), recursive: true);
        Directory.Delete(Path.Combine(study.Folder, ".benefit"), recursive: true);
        File.Delete(Path.Combine(study.Folder, "study.yaml"));
        var again = Path.Combine(study.Folder, "again");

        var run = await CommandRun.Of("report", study.Folder, "--from-snapshot", Name, "--output", again, "--no-pdf");

        Assert.AreEqual(0, run.Code, run.Errors);
        var files = EvidenceStudy.FilesOf(again);
        CollectionAssert.AreEquivalent(EvidenceStudy.FilesOf(paper), files);
        CollectionAssert.IsSubsetOf(
            new[]
            {
                "index.html",
                "report.en.docx",
                "report.en.xlsx",
                "tables/take-up-by-month.csv",
                "tables/take-up-by-month.json",
                "charts/take-up.en.svg",
                "charts/take-up.en.png",
            },
            files.Keys.ToList()
        );
    }

    [TestMethod]
    public async Task FreezingTheSameReportAgainChangesNothingAndAnotherOneOfTheNameIsRefused()
    {
        using var study = EvidenceStudy.Load();
        await Frozen(study);
        var snapshot = Path.Combine(study.Folder, "snapshots", Name + ".zip");
        var first = await File.ReadAllBytesAsync(snapshot);

        await Frozen(study);
        var second = await File.ReadAllBytesAsync(snapshot);
        await AddAVisit(study);
        var run = await CommandRun.Of("report", study.Folder, "--template", EvidenceStudy.Template, "--freeze", Name, "--no-pdf");

        CollectionAssert.AreEqual(first, second);
        Assert.AreEqual(2, run.Code);
        Assert.Contains("snapshots/short-2005-03-28.zip: error BA7022", run.Errors);
        CollectionAssert.AreEqual(first, await File.ReadAllBytesAsync(snapshot));
    }

    [TestMethod]
    public async Task AReportBesideASnapshotTellsWhichFiguresOneMoreVisitChanged()
    {
        using var study = EvidenceStudy.Load();
        await Frozen(study);
        await AddAVisit(study);
        var paper = Path.Combine(study.Folder, "paper-2");

        var run = await CommandRun.Of(
            "report",
            study.Folder,
            "--template",
            EvidenceStudy.Template,
            "--compare-with",
            Name,
            "--output",
            paper,
            "--no-pdf"
        );

        Assert.AreEqual(0, run.Code, run.Errors);
        Assert.Contains("(other data)", run.Output);
        using var table = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(paper, "tables", "since-snapshot.json")));
        var march = table
            .RootElement.GetProperty("rows")
            .EnumerateArray()
            .Single(row => row.GetProperty("dimensions").GetProperty("figure_id").GetString() == "take-up/A?month=2005-03");
        Assert.AreEqual("data", march.GetProperty("dimensions").GetProperty("cause").GetString());
        Assert.AreEqual(0.32258, march.GetProperty("before").GetDouble(), 1e-5);
        Assert.AreEqual(63, march.GetProperty("now").GetProperty("denominator").GetInt32());
        var ids = table
            .RootElement.GetProperty("rows")
            .EnumerateArray()
            .Select(row => row.GetProperty("dimensions").GetProperty("figure_id").GetString())
            .ToList();
        Assert.DoesNotContain("take-up/A?month=2005-01", ids);
        Assert.Contains("自2005年3月28日報告以來的變動", await File.ReadAllTextAsync(Path.Combine(paper, "index.html")));
    }

    /// <summary>Costs are not in the logs: that a table was edited must not be told as a change of the program.</summary>
    [TestMethod]
    public async Task AnEditedTableIsTheCauseOfWhatItChanges()
    {
        using var study = EvidenceStudy.Load();
        study.With(
            "templates/short.yaml",
            "report: short\ntitle: { en: Short, zh-Hant: 簡短 }\nsections: [take-up, claimed-against-realised]\n"
        );
        study.With(
            "study.yaml",
            (await File.ReadAllTextAsync(Path.Combine(study.Folder, "study.yaml"))).Replace(
                "tables:\n",
                "tables:\n  initiative_costs: tables/initiative_costs.csv\n",
                StringComparison.Ordinal
            ) + "initiatives: [{ id: halls, name: { en: Halls, zh-Hant: 會堂 }, status: live, launched: 2005-01-01, services: [permit] }]\n"
        );
        const string costs = "initiative,year,line,stage,amount\nhalls,2004-05,system,provision,90\nhalls,2004-05,system,actual,";
        study.With("tables/initiative_costs.csv", costs + "100\n");
        await Frozen(study);
        study.With("tables/initiative_costs.csv", costs + "120\n");

        var run = await CommandRun.Of("report", study.Folder, "--template", EvidenceStudy.Template, "--compare-with", Name, "--no-pdf");

        Assert.AreEqual(0, run.Code, run.Errors);
        Assert.Contains("(same data and definition: tables or settings of the study changed)", run.Output);
        Assert.DoesNotContain("the program changed", run.Output);
    }

    /// <summary>A progress report has changes of its own, beside those since a snapshot; all of it can be frozen.</summary>
    [TestMethod]
    public async Task AProgressReportCanStandBesideASnapshot()
    {
        using var study = EvidenceStudy.Load();
        study.Loaded.Dispose();
        string[] ask = ["report", study.Folder, "--template", "progress-report", "--no-pdf"];
        Assert.AreEqual(0, (await CommandRun.Of([.. ask, "--freeze", "first"])).Code);
        await AddAVisit(study);

        var run = await CommandRun.Of([.. ask, "--compare-with", "first", "--freeze", "second"]);

        Assert.AreEqual(0, run.Code, run.Errors);
        Assert.IsTrue(File.Exists(Path.Combine(study.Folder, "snapshots", "second.zip")));
    }

    [TestMethod]
    public async Task AChangedVersionOfADefinitionShowsAsABreakAndIsNotCompared()
    {
        using var study = EvidenceStudy.Load();
        await Frozen(study);
        var snapshot = Path.Combine(study.Folder, "snapshots", Name + ".zip");
        var older = Path.Combine(study.Folder, "snapshots", "older.zip");
        EvidenceStudy.Tampered(snapshot, older, WithEarlierTakeUp);

        var run = await CommandRun.Of("report", study.Folder, "--template", EvidenceStudy.Template, "--compare-with", "older", "--no-pdf");

        Assert.AreEqual(0, run.Code, run.Errors);
        Assert.Contains("break: other definition, not comparable", run.Output);
        Assert.DoesNotContain("other data", run.Output);
        var csv = await File.ReadAllTextAsync(
            Path.Combine(study.Folder, "reports", EvidenceStudy.Template, "tables", "since-snapshot.csv")
        );
        Assert.Contains("take-up/A@0 → take-up/A@2", csv);
    }

    [TestMethod]
    public async Task ASnapshotThatWasChangedIsNotWrittenAgain()
    {
        using var study = EvidenceStudy.Load();
        await Frozen(study);
        var changed = EvidenceStudy.Tampered(
            Path.Combine(study.Folder, "snapshots", Name + ".zip"),
            Path.Combine(study.Folder, "snapshots", "changed.zip"),
            (name, bytes) => name == "report/tables/take-up-by-month.csv" ? [.. bytes, (byte)'\n'] : bytes
        );
        var again = Path.Combine(study.Folder, "again");

        var run = await CommandRun.Of("report", study.Folder, "--from-snapshot", changed, "--output", again, "--no-pdf");

        Assert.AreEqual(2, run.Code, run.Errors);
        Assert.Contains("changed.zip: error BA7038: 'report/tables/take-up-by-month.csv' was changed", run.Errors);
        Assert.IsFalse(Directory.Exists(again));
    }

    [TestMethod]
    [DataRow("../outside")]
    [DataRow(".hidden")]
    [DataRow("a/b")]
    public async Task ANameThatLeadsElsewhereIsRefused(string name)
    {
        using var study = EvidenceStudy.Load();

        var run = await CommandRun.Of("report", study.Folder, "--template", EvidenceStudy.Template, "--freeze", name, "--no-pdf");

        Assert.AreEqual(2, run.Code);
        Assert.Contains("BA7021", run.Errors);
    }

    /// <summary>The snapshot as a program would have written it whose definition of take-up had another version.</summary>
    private static byte[] WithEarlierTakeUp(string entry, byte[] bytes) =>
        entry switch
        {
            "figures.json" => Earlier(bytes),
            "manifest.json" => ManifestOf(bytes),
            _ => bytes,
        };

    private static byte[] frozen = [];

    private static byte[] Earlier(byte[] figures)
    {
        frozen = System.Text.Encoding.UTF8.GetBytes(
            System.Text.Encoding.UTF8.GetString(figures).Replace("take-up/A@2", "take-up/A@0", StringComparison.Ordinal)
        );
        return frozen;
    }

    private static byte[] ManifestOf(byte[] bytes)
    {
        var manifest = JsonNode.Parse(bytes)!;
        var entry = manifest["entries"]!.AsArray().Single(entry => entry!["name"]!.GetValue<string>() == "figures.json")!;
        entry["sha256"] = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(frozen));
        return System.Text.Encoding.UTF8.GetBytes(manifest.ToJsonString());
    }

    private static async Task<string> Frozen(LoadedExample study)
    {
        study.Loaded.Dispose();
        var paper = Path.Combine(study.Folder, "paper");
        var run = await CommandRun.Of(
            "report",
            study.Folder,
            "--template",
            EvidenceStudy.Template,
            "--freeze",
            "--output",
            paper,
            "--no-pdf"
        );
        Assert.AreEqual(0, run.Code, run.Errors);
        Assert.Contains($"{Name}.zip (SHA-256 ", run.Output);
        return paper;
    }

    private static async Task AddAVisit(LoadedExample study)
    {
        study.With(
            "logs/more.csv",
            "id,started,completed,service,channel,customer,outcome\nmore,2005-03-02 10:00,2005-03-02 10:00,permit,web,PERSON-900,completed\n"
        );
        var run = await CommandRun.Of("ingest", study.Folder);
        Assert.AreEqual(0, run.Code, run.Errors);
    }
}
