using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using BenefitAnalyzer.Ingestion;
using BenefitAnalyzer.Tests.Cli;

namespace BenefitAnalyzer.Tests.Reporting.Packs;

[TestClass]
[DoNotParallelize] // takes over the console
public sealed partial class PackTests
{
    [TestMethod]
    public async Task AnAuditorComputesEveryPublishedFigureAgainFromThePackAlone()
    {
        using var study = EvidenceStudy.Load();
        var freeze = await Run("report", study.Folder, "--template", EvidenceStudy.Template, "--freeze", "--no-pdf");
        var pack = await Packed(study, "auditor");
        Assert.AreEqual(0, freeze.Code, freeze.Errors);
        Assert.Contains("study/snapshots/short-2005-03-28.zip", Names(pack));
        Directory.Delete(Path.Combine(study.Folder, "logs"), recursive: true); // nothing but the pack is looked at
        Directory.Delete(Path.Combine(study.Folder, ".benefit"), recursive: true);

        var verified = await Run("verify", pack);

        Assert.AreEqual(0, verified.Code, verified.Errors + verified.Output);
        var counted = Published().Match(verified.Output);
        Assert.AreEqual("0", counted.Groups["differ"].Value);
        Assert.IsGreaterThan(2 * 20, int.Parse(counted.Groups["all"].Value, System.Globalization.CultureInfo.InvariantCulture));
    }

    [TestMethod]
    public async Task OneChangedLineOfALogNamesTheFiguresThatItChanges()
    {
        using var study = EvidenceStudy.Load();
        var pack = await Packed(study, "auditor");
        // A visit of February at the counter becomes one on the web, and the manifest is made to fit.
        var changed = WithChangedLog(
            pack,
            Path.Combine(study.Folder, "changed.zip"),
            line =>
                line.Contains("2005-02-01 09:00", StringComparison.Ordinal)
                    ? line.Replace("counter", "web", StringComparison.Ordinal)
                    : line
        );

        var verified = await Run("verify", changed);

        Assert.AreEqual(1, verified.Code, verified.Errors);
        var differing = verified
            .Output.Split('\n')
            .Where(line => line.EndsWith("differs", StringComparison.Ordinal))
            .Select(line => line.Split(' ')[0])
            .ToList();
        Assert.Contains("take-up/A?month=2005-02", differing);
        Assert.DoesNotContain("take-up/A?month=2005-01", differing);
        Assert.DoesNotContain("take-up/A?month=2005-03", differing);
        Assert.IsTrue(verified.Output.Contains("0.322580645161  0.338709677419", StringComparison.Ordinal), verified.Output); // 20 and 21 of 62
    }

    [TestMethod]
    public async Task AChangedEntryThatTheManifestDoesNotKnowIsFoundBeforeAnythingIsLoaded()
    {
        using var study = EvidenceStudy.Load();
        var pack = await Packed(study, "auditor");
        var changed = EvidenceStudy.Tampered(
            pack,
            Path.Combine(study.Folder, "changed.zip"),
            (name, bytes) => name == "study/logs/log.csv" ? [.. bytes, .. "x\n"u8] : bytes
        );

        var verified = await Run("verify", changed);

        Assert.AreEqual(2, verified.Code);
        Assert.AreEqual(
            "changed.zip: error BA7038: 'study/logs/log.csv' was changed: its hash is not that of the manifest\n",
            verified.Errors
        );
        Assert.AreEqual("", verified.Output);
    }

    [TestMethod]
    [DataRow("colleague")]
    [DataRow("auditor")]
    [DataRow("public")]
    public async Task NoArchiveHoldsARawPersonOrTheKeyAndTheSameStudyGivesTheSameBytes(string audience)
    {
        using var study = EvidenceStudy.Load();

        var first = await Packed(study, audience);
        var second = await Packed(study, audience, "again.zip");

        CollectionAssert.AreEqual(await File.ReadAllBytesAsync(first), await File.ReadAllBytesAsync(second));
        Assert.IsTrue(
            File.ReadAllText(Path.Combine(study.Folder, "logs", "log.csv")).Contains(EvidenceStudy.RawPerson, StringComparison.Ordinal)
        );
        var key = Environment.GetEnvironmentVariable(PseudonymKey.Variable)!;
        foreach (var (name, bytes) in Contents(first))
        {
            var text = Encoding.Latin1.GetString(bytes);
            Assert.DoesNotContain(EvidenceStudy.RawPerson, text, name);
            Assert.DoesNotContain(key, text, StringComparison.OrdinalIgnoreCase, name);
            Assert.DoesNotContain(Encoding.Latin1.GetString(Convert.FromHexString(key)), text, name);
        }

        Assert.IsFalse(Names(first).Any(name => name.Contains(".benefit", StringComparison.Ordinal)));
    }

    [TestMethod]
    public async Task APublicPackHoldsNoSmallCellAndOpensAsAStudy()
    {
        using var study = EvidenceStudy.Load();
        var pack = await Packed(study, "public");
        var folder = Path.Combine(study.Folder, "open");
        ZipFile.ExtractToDirectory(pack, folder);
        var cells = File.ReadAllLines(Path.Combine(folder, "study", "counts", "months.csv"))
            .Skip(1)
            .Select(line => line.Split(','))
            .ToList();

        var ingested = await Run("ingest", Path.Combine(folder, "study"));
        var asked = await Run(
            "metrics",
            Path.Combine(folder, "study"),
            "--metric",
            "volume/completed",
            "--by",
            "channel",
            "--format",
            "csv"
        );
        var verified = await Run("verify", pack);

        // A month has twenty visits of each service at the counter, ten on the web and one by fax. The one is hidden, and so are the ten, from
        // which it could be worked out; the tens of both services stand together, the ones are left out.
        Assert.HasCount(9, cells);
        Assert.IsTrue(cells.All(cell => int.Parse(cell[4], System.Globalization.CultureInfo.InvariantCulture) >= 10));
        Assert.DoesNotContain("fax", cells.Select(cell => cell[3]));
        Assert.AreEqual(0, ingested.Code, ingested.Errors);
        Assert.Contains("counter,120", asked.Output);
        Assert.Contains("web,60", asked.Output);
        Assert.AreEqual(0, verified.Code, verified.Errors + verified.Output);
        Assert.Contains("only raw logs would give: ", verified.Output);
        Assert.Contains("completion@", verified.Output);
    }

    [TestMethod]
    public async Task SmallCountsOfSeveralServicesStandTogetherSoThatTakeUpStaysRight()
    {
        // Each month: service a 30 on the web, b and c six each, and the same at the counter.
        var rows =
            from channel in new[] { "web", "counter" }
            from service in new[] { "a", "b", "c" }
            from at in Enumerable.Range(0, service == "a" ? 30 : 6)
            select $"2005-01-{1 + at % 28:00} 10:00,{service},{channel},{EvidenceStudy.RawPerson}{service}{at}";
        using var study = new SmallStudy()
            .Services("code,name_en,name_zh\na,A,甲\nb,B,乙\nc,C,丙\n")
            .Rows([.. rows])
            .With("privacy: { pseudonymise: [customer] }")
            .Load(personal: true);
        var pack = await Packed(study, "public");
        var folder = Path.Combine(study.Folder, "open");
        ZipFile.ExtractToDirectory(pack, folder);

        var ingested = await Run("ingest", Path.Combine(folder, "study"));
        var asked = await Run("metrics", Path.Combine(folder, "study"), "--metric", "take-up/A", "--by", "month", "--format", "csv");

        Assert.AreEqual(
            """
            first_day,last_day,service,channel,volume
            2005-01-01,2005-01-31,a,counter,30
            2005-01-01,2005-01-31,a,web,30
            2005-01-01,2005-01-31,other-services,counter,12
            2005-01-01,2005-01-31,other-services,web,12

            """,
            await File.ReadAllTextAsync(Path.Combine(folder, "study", "counts", "months.csv"))
        );
        Assert.AreEqual(0, ingested.Code, ingested.Errors);
        Assert.Contains("2005-01,0.5,", asked.Output);
    }

    [TestMethod]
    public async Task CountsTooSmallForAMonthStandInTheirYearSoThatItsTakeUpStaysRight()
    {
        // Twelve months with thirty completions on the web and one at the counter by each of two services: two are too few for a month.
        var rows =
            from month in Enumerable.Range(1, 12)
            from at in Enumerable.Range(0, 32)
            select $"2005-{month:00}-{1 + at % 28:00} 10:00,{(at % 2 == 0 ? "permit" : "licence")},{(at < 30 ? "web" : "counter")},{EvidenceStudy.RawPerson}{at}";
        using var study = new SmallStudy()
            .Rows([.. rows])
            .With("fiscal_year_start: 01-01\nprivacy: { pseudonymise: [customer] }")
            .Load(personal: true);
        var pack = await Packed(study, "public");
        var folder = Path.Combine(study.Folder, "open");
        ZipFile.ExtractToDirectory(pack, folder);

        var ingested = await Run("ingest", Path.Combine(folder, "study"));
        var asked = await Run("metrics", Path.Combine(folder, "study"), "--metric", "take-up/A", "--by", "year", "--format", "csv");

        Assert.Contains(
            "2005-01-01,2005-12-31,other-services,counter,24",
            await File.ReadAllTextAsync(Path.Combine(folder, "study", "counts", "years.csv"))
        );
        Assert.AreEqual(0, ingested.Code, ingested.Errors);
        Assert.Contains("2005,0.9375,360,384,", asked.Output);
    }

    [TestMethod]
    public async Task ALogWhoseDatesOfBirthOrFormatCannotBeHandedOnStopsThePack()
    {
        using var study = EvidenceStudy.Load();
        study.Loaded.Dispose();
        using (var zip = ZipFile.Open(Path.Combine(study.Folder, "logs", "more.zip"), ZipArchiveMode.Create))
        {
            using var entry = zip.CreateEntry("a.csv").Open();
            entry.Write("id,started,completed,service,channel,customer,outcome\n"u8);
        }

        study.With(
            "study.yaml",
            (await File.ReadAllTextAsync(Path.Combine(study.Folder, "study.yaml"))).Replace(
                "logs/*.csv",
                "logs/*\n    format: csv",
                StringComparison.Ordinal
            )
        );

        var run = await Run("pack", study.Folder, "--for", "colleague", "--output", Path.Combine(study.Folder, "pack.zip"));

        Assert.AreEqual(2, run.Code);
        Assert.Contains("logs/more.zip: error BA7041: holds persons", run.Errors);
        Assert.IsFalse(File.Exists(Path.Combine(study.Folder, "pack.zip")));
    }

    [TestMethod]
    public async Task AnArchiveIsNeverOverwrittenAndASnapshotAloneSaysThatItNeedsLogs()
    {
        using var study = EvidenceStudy.Load();
        await Packed(study, "colleague");
        await Run("report", study.Folder, "--template", EvidenceStudy.Template, "--freeze", "alone", "--no-pdf");

        var again = await Run("pack", study.Folder, "--for", "colleague", "--output", Path.Combine(study.Folder, "colleague.zip"));
        var snapshot = await Run("verify", Path.Combine(study.Folder, "snapshots", "alone.zip"));

        Assert.AreEqual(2, again.Code);
        Assert.Contains("nothing was overwritten", again.Errors);
        Assert.AreEqual(0, snapshot.Code, snapshot.Errors);
        Assert.Contains("0 published figures, 0 of them come out otherwise", snapshot.Output);
        Assert.Contains("take-up/A@1", snapshot.Output);
    }

    [GeneratedRegex("(?<all>[0-9,]+) published figures, (?<differ>[0-9,]+) of them")]
    private static partial Regex Published();

    private static async Task<string> Packed(LoadedExample study, string audience, string? name = null)
    {
        study.Loaded.Dispose();
        var file = Path.Combine(study.Folder, name ?? audience + ".zip");
        string[] template = File.Exists(Path.Combine(study.Folder, "templates", "short.yaml"))
            ? ["--template", EvidenceStudy.Template]
            : [];
        var run = await Run(["pack", study.Folder, "--for", audience, "--output", file, .. template]);
        Assert.AreEqual(0, run.Code, run.Errors);
        return file;
    }

    private static Task<CommandRun> Run(params string[] args) => CommandRun.Of(args);

    private static IReadOnlyList<string> Names(string archive) => [.. Contents(archive).Select(entry => entry.Name)];

    /// <summary>Every entry, those of archives inside of the archive included.</summary>
    private static List<(string Name, byte[] Bytes)> Contents(string archive)
    {
        using var stream = File.OpenRead(archive);
        return Contents(stream);
    }

    private static List<(string Name, byte[] Bytes)> Contents(Stream archive)
    {
        var all = new List<(string, byte[])>();
        using var zip = new ZipArchive(archive, ZipArchiveMode.Read, leaveOpen: true);
        foreach (var entry in zip.Entries)
        {
            using var content = new MemoryStream();
            using (var stream = entry.Open())
            {
                stream.CopyTo(content);
            }

            all.Add((entry.FullName, content.ToArray()));
            if (entry.FullName.EndsWith(".zip", StringComparison.Ordinal))
            {
                all.AddRange(Contents(content));
            }
        }

        return all;
    }

    private static string WithChangedLog(string archive, string copy, Func<string, string> change)
    {
        const string log = "study/logs/log.csv";
        byte[] changed = [];
        return EvidenceStudy.Tampered(
            archive,
            copy,
            (name, bytes) =>
                name switch
                {
                    log => changed = Encoding.UTF8.GetBytes(string.Join('\n', Encoding.UTF8.GetString(bytes).Split('\n').Select(change))),
                    "manifest.json" => Manifest(bytes),
                    _ => bytes,
                }
        );

        byte[] Manifest(byte[] bytes)
        {
            var manifest = JsonNode.Parse(bytes)!;
            var entry = manifest["entries"]!.AsArray().Single(entry => entry!["name"]!.GetValue<string>() == log)!;
            entry["bytes"] = changed.Length;
            entry["sha256"] = Convert.ToHexStringLower(SHA256.HashData(changed));
            return Encoding.UTF8.GetBytes(manifest.ToJsonString());
        }
    }
}
