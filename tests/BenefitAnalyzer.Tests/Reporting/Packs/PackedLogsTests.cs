using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using BenefitAnalyzer.Tests.Cli;
using BenefitAnalyzer.Tests.Formats;

namespace BenefitAnalyzer.Tests.Reporting.Packs;

/// <summary>Logs about persons go along in any format, and say the same.</summary>
[TestClass]
public sealed class PackedLogsTests
{
    private const string Privacy = """
        groups: { age_band: { name: Age, values: [young, middle, old] } }
        privacy: { pseudonymise: [customer], smallest_cell: 10 }
        """;

    private const string Persons = """
        customer: customer
        age_band: { column: birth, format: yyyy-MM-dd, bands: { young: 18, middle: 40, old: 60 } }
        """;

    [TestMethod]
    [DynamicData(nameof(LogInEveryFormat.Files), typeof(LogInEveryFormat))]
    public async Task AStudyOfThePackHasTheSameRowsWhateverFormatItsLogHas(string file, string source, Func<byte[]> content)
    {
        using var study = LogInEveryFormat.Study(file, source, Persons, Privacy).With(file, content()).Load();
        var rows = study.Accepted();
        var cube = Cube(study);
        var rejected = study.Quarantine().Select(one => one.Code).Order().ToList();

        var pack = await Pack.Of(study, "colleague");
        using var copy = Unpacked(pack);

        CollectionAssert.AreEqual(rows.ToList(), copy.Accepted().ToList());
        CollectionAssert.AreEqual(cube, Cube(copy));
        Assert.AreEqual((303L, 300L, 3L), CountsOf(copy));
        // The date of birth that gives no age is withheld; a cell that no rule accepts stands there instead.
        CollectionAssert.AreEqual(
            rejected.Select(code => code == "BA1209" ? "BA1103" : code).Order().ToList(),
            copy.Quarantine().Select(one => one.Code).Order().ToList()
        );
        foreach (var (name, bytes) in Pack.Contents(pack))
        {
            var text = Encoding.Latin1.GetString(bytes);
            Assert.DoesNotContain(LogInEveryFormat.RawPerson, text, name);
            Assert.DoesNotContain("1951-09-21", text, name); // the date of birth of T020
        }
    }

    [TestMethod]
    public async Task APackSaysWhichLogsWereWrittenAnewAndIsVerified()
    {
        using var study = LogInEveryFormat
            .Study("logs/*.jsonl", "", Persons, Privacy)
            .With("logs/a b.jsonl", Line("T1", "PERSON-1", "1950-02-01", "other: 1"))
            .With("templates/short.yaml", "report: short\ntitle: { en: Short, zh-Hant: 簡短 }\nsections: [take-up]\n")
            .Load();

        var pack = await Pack.Of(study, "auditor");
        var verified = await CommandRun.Of("verify", pack);

        var manifest = JsonNode.Parse(Pack.Contents(pack).Single(entry => entry.Name == "manifest.json").Bytes)!;
        var rewritten = manifest["rewritten"]!["files"]!.AsArray().Single()!;
        Assert.AreEqual("study/packed/log/00001-a_b.jsonl.csv", rewritten["name"]!.GetValue<string>());
        Assert.AreEqual("logs/a b.jsonl", rewritten["from"]!.GetValue<string>());
        Assert.DoesNotContain("study/logs/a b.jsonl", Pack.Names(pack));
        Assert.AreEqual(0, verified.Code, verified.Errors + verified.Output);
        Assert.Contains("1 logs were written anew as CSV", verified.Output);
    }

    [TestMethod]
    public async Task TimesOfTypedCellsStayTheInstantsThatTheyAre()
    {
        // 1:30 comes twice on that night; a local time means the first, an offset says which. The last does not exist.
        string[] times = ["2005-10-30T00:30:00Z", "2005-10-30T01:30:00Z", "2005-10-30 01:30:00", "30/10/2005 09:15", "2005-03-27T01:30:00"];
        using var study = LogInEveryFormat.Study("logs/log.jsonl", "");
        await Replaced(study, "Asia/Hong_Kong", "Europe/London");
        await Replaced(study, "\"yyyy-MM-dd HH:mm:ss\"", "dd/MM/yyyy HH:mm");
        study
            .With(
                "logs/log.jsonl",
                string.Concat(
                    times.Select(
                        (time, at) => Line($"T{at}", "", "", "a: 1").Replace("2005-04-01 09:00:00", time, StringComparison.Ordinal)
                    )
                )
            )
            .Load();
        var rows = study.Accepted();
        Assert.HasCount(4, rows);

        using var copy = Unpacked(await Pack.Of(study, "colleague"));

        CollectionAssert.AreEqual(rows.ToList(), copy.Accepted().ToList());
        CollectionAssert.AreEqual(new[] { "BA1205" }, copy.Quarantine().Select(one => one.Code).ToList());
    }

    [TestMethod]
    public async Task ARecordThatItsEncodingCannotExpressIsRejectedFromTheCopyToo()
    {
        // 深水埗 as the code page of Hong Kong writes it: the last character lies where code page 950 has none.
        byte[] line =
        [
            .. "T950,2005-04-01 09:00:00,,LIB,web,completed,,"u8,
            .. LogInEveryFormat.Big5.GetBytes("深水"),
            0xFB,
            0xFD,
            .. ",,\n"u8,
        ];
        using var study = LogInEveryFormat
            .Study("logs/log.csv", "encoding: big5")
            .With("logs/log.csv", [.. LogInEveryFormat.Big5.GetBytes(LogInEveryFormat.Delimited(',')), .. line])
            .Load();
        var rejected = study.Quarantine();
        Assert.Contains(("logs/log.csv", 305L, "BA1103"), rejected);

        using var copy = Unpacked(await Pack.Of(study, "colleague"));

        CollectionAssert.AreEqual(rejected.ToList(), copy.Quarantine().ToList());
    }

    [TestMethod]
    public async Task FilesThatDifferOnlyInWhatIsLeftOutAreStillTwoFiles()
    {
        using var study = LogInEveryFormat
            .Study("logs/*.jsonl", "", "customer: customer", "privacy: { pseudonymise: [customer] }")
            .With("logs/a.jsonl", Line("T1", "PERSON-1", "1950-02-01", "counter: 1"))
            .With("logs/b.jsonl", Line("T1", "PERSON-1", "1950-02-01", "counter: 2"));
        await Replaced(study, "transaction_id: id", "");
        study.Load();
        Assert.HasCount(2, study.Accepted());

        using var copy = Unpacked(await Pack.Of(study, "colleague"));

        Assert.HasCount(2, copy.Accepted());
    }

    [TestMethod]
    public async Task APersonInSeveralColumnsIsOnePseudonym()
    {
        using var study = LogInEveryFormat
            .Study("logs/log.csv", "", "customer: { columns: [customer, office], join: ' at ' }", "privacy: { pseudonymise: [customer] }")
            .With("logs/log.csv", LogInEveryFormat.Delimited(',').Replace("灣仔", "PERSON-X", StringComparison.Ordinal));
        await Replaced(study, "office: office", "");
        study.Load();
        var rows = study.Accepted();

        var pack = await Pack.Of(study, "colleague");
        using var copy = Unpacked(pack);

        CollectionAssert.AreEqual(rows.ToList(), copy.Accepted().ToList());
        Assert.IsFalse(
            Pack.Contents(pack).Any(entry => Encoding.UTF8.GetString(entry.Bytes).Contains("PERSON-", StringComparison.Ordinal))
        );
    }

    /// <summary>One source knows the customer and the other does not: neither may bring the raw file along.</summary>
    [TestMethod]
    public async Task AFileThatTwoSourcesReadIsWrittenOnceForEach()
    {
        using var study = LogInEveryFormat
            .Study("logs/log.csv", "", "", "privacy: { pseudonymise: [customer] }")
            .With("logs/log.csv", LogInEveryFormat.Delimited(','));
        await Replaced(study, "sources:\n", "sources:\n" + await EntryOf(study, "again", "      customer: customer\n"));
        await Replaced(study, "files: logs/log.csv\n", "files: logs/log.csv\n    personal: no\n");
        study.Load();
        var rows = study.Accepted();

        var pack = await Pack.Of(study, "colleague");
        using var copy = Unpacked(pack);

        CollectionAssert.AreEqual(rows.ToList(), copy.Accepted().ToList());
        CollectionAssert.IsSubsetOf(
            new[] { "study/packed/again/00001-log.csv.csv", "study/packed/log/00001-log.csv.csv" },
            Pack.Names(pack).ToList()
        );
        Assert.IsFalse(
            Pack.Contents(pack)
                .Any(entry => Encoding.UTF8.GetString(entry.Bytes).Contains(LogInEveryFormat.RawPerson, StringComparison.Ordinal))
        );
    }

    [TestMethod]
    public async Task APatternThatWouldMeetWhatWasWrittenForAnotherSourceStopsThePack()
    {
        using var study = LogInEveryFormat
            .Study("logs/log.jsonl", "", Persons, Privacy)
            .With("logs/log.jsonl", Line("T1", "PERSON-1", "1950-02-01", "other: 1"));
        var text = await File.ReadAllTextAsync(Path.Combine(study.Folder, "study.yaml"));
        study.With(
            "study.yaml",
            text.Replace(
                "sources:\n",
                """
                sources:
                  - name: returns
                    kind: counts
                    files: "**/*.csv"
                    columns:
                      period_start: { column: from, format: yyyy-MM-dd }
                      period_end: { column: until, format: yyyy-MM-dd }
                      service: service
                      volume: volume

                """,
                StringComparison.Ordinal
            )
        );

        var run = await CommandRun.Of("pack", study.Folder, "--for", "colleague", "--output", Path.Combine(study.Folder, "pack.zip"));

        Assert.AreEqual(2, run.Code);
        Assert.Contains("error BA7041: holds rows of another source, and '**/*.csv' of 'returns' would read it", run.Errors);
        Assert.IsFalse(File.Exists(Path.Combine(study.Folder, "pack.zip")));
    }

    private static string Line(string id, string customer, string birth, string other) =>
        $$"""{ "id": "{{id}}", "started": "2005-04-01 09:00:00", "service": "LIB", "channel": "web", "outcome": "completed", "customer": "{{customer}}", "birth": "{{birth}}", "{{other.Replace(":", "\":", StringComparison.Ordinal)}} }"""
        + "\n";

    /// <summary>The source of a study under another name, with one more mapping.</summary>
    private static async Task<string> EntryOf(LoadedExample study, string name, string mapping)
    {
        var text = await File.ReadAllTextAsync(Path.Combine(study.Folder, "study.yaml"));
        var entry = text[text.IndexOf("  - name: log", StringComparison.Ordinal)..text.IndexOf("privacy:", StringComparison.Ordinal)];
        return entry.Replace("name: log", $"name: {name}", StringComparison.Ordinal).TrimEnd() + "\n" + mapping;
    }

    private static async Task Replaced(LoadedExample study, string old, string now)
    {
        var text = await File.ReadAllTextAsync(Path.Combine(study.Folder, "study.yaml"));
        study.With("study.yaml", text.Replace(old, now, StringComparison.Ordinal));
    }

    private static (long Records, long Accepted, long Rejected) CountsOf(LoadedExample study)
    {
        var file = study.Summary.Files.Single();
        return (file.Records, file.Accepted, file.Rejected);
    }

    private static List<string> Cube(LoadedExample example) =>
        [
            .. example.Loaded.Database.Query(
                "SELECT CAST(c AS VARCHAR) FROM cube AS c ORDER BY 1",
                row => row.GetString(0),
                CancellationToken.None
            ),
        ];

    private static LoadedExample Unpacked(string pack)
    {
        using var folder = new TemporaryFolder();
        ZipFile.ExtractToDirectory(pack, folder.Path);
        return LoadedExample.Copy(Path.Combine(folder.Path, "study")).Load();
    }
}
