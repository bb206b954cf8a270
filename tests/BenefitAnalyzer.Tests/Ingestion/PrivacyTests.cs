using System.Globalization;
using System.Text;
using BenefitAnalyzer.Ingestion;
using BenefitAnalyzer.Store;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Tests.Ingestion.Crash;

namespace BenefitAnalyzer.Tests.Ingestion;

/// <summary>No person stands in anything that the program writes: neither in files nor in what it prints, also when it was killed.</summary>
[TestClass]
public sealed class PrivacyTests
{
    private const int Customers = 1_000;
    private const string Remark = "SECRETREMARK";

    [TestMethod]
    [DataRow("")] // to the end
    [DataRow("committing:3:0")]
    [DataRow("committing:4:2000")]
    [DataRow("checkpoint:1:500")]
    public async Task NoneOfAThousandCustomersStandsInAnythingWritten(string kill)
    {
        using var example = Example(pseudonymise: true);

        var variables = new Dictionary<string, string?>
        {
            ["DOTNET_STARTUP_HOOKS"] = kill.Length == 0 ? null : typeof(StartupHook).Assembly.Location,
            [StartupHook.Kill] = kill,
        };
        var said = new StringBuilder();
        await Run(variables, "ingest", example.Folder);
        if (kill.Length == 0)
        {
            await Run([], "metrics", example.Folder, "--metric", "customers/distinct", "--by", "month", "--format", "json");
            await Run([], "explain", example.Folder, "take-up/A?month=2005-04");
            await Run([], "report", example.Folder, "--no-pdf");
        }

        var found = Found(example, said.ToString());
        Assert.IsEmpty(found, string.Join('\n', found));

        async Task Run(Dictionary<string, string?> with, params string[] args)
        {
            var run = await CommandProcess.Run(with, args);
            Assert.IsTrue(run.Code is 0 or 1 || kill.Length > 0, run.Errors);
            said.Append(run.Output).Append(run.Errors);
        }
    }

    [TestMethod]
    public void WhatIsStoredHoldsNoCustomerEvenWhereItIsCompressed()
    {
        using var example = Example(pseudonymise: true).Load();
        var database = example.Loaded.Database;
        var columns = database.Query(
            "SELECT table_name, column_name FROM information_schema.columns WHERE table_name IN (SELECT table_name FROM duckdb_tables())",
            row => (Table: row.GetString(0), Column: row.GetString(1)),
            CancellationToken.None
        );

        foreach (var (table, column) in columns)
        {
            var hits = database.Scalar<long>(
                $"SELECT count(*) FROM {Sql.Name(table)} WHERE CAST({Sql.Name(column)} AS VARCHAR) LIKE '%CUST-%' OR CAST({Sql.Name(column)} AS VARCHAR) LIKE '%{Remark}%'",
                CancellationToken.None
            );
            Assert.AreEqual(0L, hits, $"{table}.{column}");
        }

        Assert.IsGreaterThan(20, columns.Count);
        var codes = example.Quarantine().Select(row => row.Code).Distinct().Order(StringComparer.Ordinal);
        CollectionAssert.AreEqual(
            new[] { "BA1101", "BA1102", "BA1103", "BA1201", "BA1202", "BA1203", "BA1204", "BA1206", "BA1207", "BA1301", "BA1302" },
            codes.ToList()
        );
    }

    [TestMethod]
    public async Task TheSearchWouldFindThem()
    {
        using var example = Example(pseudonymise: false);

        var run = await CommandProcess.Run(new Dictionary<string, string?>(), "ingest", example.Folder);

        Assert.IsGreaterThan(900, Found(example, run.Output).Count);
    }

    [TestMethod]
    public async Task ANewKeyChangesEveryPseudonymAndNoFigure()
    {
        using var example = Example(pseudonymise: true);
        using var keys = new TemporaryFolder();
        var key = Path.Combine(keys.Path, "a.key");
        var yaml = File.ReadAllText(Path.Combine(example.Folder, "study.yaml"));
        example.With(
            "study.yaml",
            yaml.Replace("[customer]", $"[customer], key_holder: Digital Office, key: '{key}'", StringComparison.Ordinal)
        );

        var first = await Ingest();
        var (people, figures) = (People(), await Figures());
        var firstKey = File.ReadAllText(key);
        File.WriteAllText(key, new string('e', 64));
        var wrong = await Ingest();
        File.Delete(key);
        var none = await Ingest();
        var isMade = File.Exists(key);
        File.WriteAllText(key, firstKey);
        var second = await Ingest("--new-key");

        Assert.Contains($"note BA1010: made a new pseudonym key in {key}", first.Errors);
        Assert.AreEqual((2, ""), (wrong.Code, wrong.Output));
        Assert.Contains("error BA1007: the study was loaded with another pseudonym key", wrong.Errors);
        Assert.AreEqual((2, false), (none.Code, isMade)); // a new one would be of no use
        Assert.Contains(
            $"error BA1007: the study was loaded with a pseudonym key, and there is none in {PseudonymKey.Variable} or {key}",
            none.Errors
        );
        const string asks = "; the study names Digital Office as the holder of its key";
        Assert.Contains(asks, wrong.Errors);
        Assert.Contains(asks, first.Errors);
        Assert.Contains($"note BA1010: made a new pseudonym key in {key}", second.Errors);
        Assert.AreNotEqual(firstKey, File.ReadAllText(key));
        Assert.AreEqual(firstKey, File.ReadAllText($"{key}.old-1")); // somebody else may use it
        Assert.Contains($"The key before is kept in {key}.old-1", second.Errors);
        Assert.AreEqual(figures, await Figures());
        Assert.AreEqual(first.Output, second.Output);
        Assert.IsEmpty(People().Intersect(people));
        if (!OperatingSystem.IsWindows())
        {
            Assert.AreEqual(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(key));
        }

        Task<CommandProcess> Ingest(params string[] options) =>
            CommandProcess.Run(new Dictionary<string, string?> { [PseudonymKey.Variable] = null }, ["ingest", example.Folder, .. options]);

        async Task<string> Figures()
        {
            var all = "";
            foreach (var metric in new[] { "customers/distinct", "failure-demand", "customers/hopping", "take-up/A", "completion" })
            {
                var run = await CommandProcess.Run(
                    new Dictionary<string, string?>(),
                    "metrics",
                    example.Folder,
                    "--metric",
                    metric,
                    "--by",
                    "month"
                );
                all += run.Output;
            }

            return all;
        }

        List<string> People()
        {
            using var database = StudyDatabase.OpenForReading(StudyReader.Read(example.Folder).Study!);
            return
            [
                .. database.Query(
                    "SELECT DISTINCT CAST(customer AS VARCHAR) FROM accepted WHERE customer IS NOT NULL",
                    row => row.GetString(0),
                    CancellationToken.None
                ),
            ];
        }
    }

    [TestMethod]
    public void AColumnCannotBeHiddenAndStoredAtOnce()
    {
        using var example = SmallLog.Study(columns: "customer: id");
        var yaml = File.ReadAllText(Path.Combine(example.Folder, "study.yaml"));
        example.With("study.yaml", yaml + "\nprivacy: { pseudonymise: [customer] }\n");

        var found = StudyReader.Read(example.Folder).Diagnostics.Single();

        Assert.Contains("the column 'id' of source log is hidden as customer and would be stored as transaction_id", found.Message);
    }

    /// <summary>Customers found in the files that the program wrote and in what it said; also as UTF-16.</summary>
    private static HashSet<string> Found(LoadedExample example, string said)
    {
        var found = new HashSet<string>();
        var texts = Directory
            .EnumerateFiles(example.Folder, "*", SearchOption.AllDirectories)
            .Where(file => !file.StartsWith(Path.Combine(example.Folder, "logs"), StringComparison.Ordinal))
            .Select(File.ReadAllBytes)
            .Append(Encoding.UTF8.GetBytes(said));
        foreach (var bytes in texts)
        {
            foreach (var encoding in new[] { Encoding.UTF8, Encoding.Unicode })
            {
                foreach (var text in new[] { "CUST-", Remark })
                {
                    var sought = encoding.GetBytes(text);
                    for (var at = 0; bytes.AsSpan(at).IndexOf(sought) is >= 0 and var next; at += next + sought.Length)
                    {
                        found.Add(encoding.GetString(bytes.AsSpan(at + next, Math.Min(sought.Length * 12 / 5, bytes.Length - at - next))));
                    }
                }
            }
        }

        return found;
    }

    /// <summary>Logs of a thousand customers, plain and packed, small and large, with rejected rows of every kind that name them.</summary>
    private static LoadedExample Example(bool pseudonymise)
    {
        var example = SmallLog.Study(
            files: "logs/*.csv*",
            columns:
            [
                "customer: who",
                "handling_minutes: minutes",
                "assisted: { column: assisted, map: { Y: yes, N: no } }",
                "satisfaction: mark",
            ]
        );
        var yaml = File.ReadAllText(Path.Combine(example.Folder, "study.yaml"));
        example.With(
            "study.yaml",
            yaml + "\nperiod: { from: 2005-01-01, until: 2006-01-01 }\n" + (pseudonymise ? "privacy: { pseudonymise: [customer] }\n" : "")
        );
        var heading = SmallLog.Heading.TrimEnd() + ",who,minutes,assisted,mark,remarks\n";
        var number = 0;
        var good = string.Concat(Enumerable.Range(0, 6_000).Select(at => Row($"g{at:00000}")));
        string[] bad =
        [
            Row("short").Replace(",LIB", "", StringComparison.Ordinal),
            Row("long", mark: "3,more"),
            Row(""),
            Row("time", started: "never"),
            Row("late", started: "2005-04-01 10:00:00"),
            Row("early", started: "2003-04-01 09:00:00"),
            Row("channel", channel: "telex"),
            Row("minutes", minutes: "-5"),
            Row("assisted", assisted: "maybe"),
            Row("mark", mark: "9"),
            Row("channel", channel: "CHANNEL"),
        ];
        var broken = Row("quote").Replace(",web,", ",\"we\"b,", StringComparison.Ordinal);
        byte[] bytes =
        [
            .. Encoding.UTF8.GetBytes(heading + good + string.Concat(bad) + broken),
            .. Latin(Row("latin", channel: "w\u00E9b")),
        ];
        return example
            .With("logs/1.csv", heading + good + string.Concat(bad))
            .With("logs/2.csv", bytes)
            .With("logs/3.csv.gz", Packed(heading + good + string.Concat(bad.Skip(1))))
            .With("logs/4.csv", heading + Row("small") + string.Concat(bad))
            .With("logs/5.csv", good[..2000]); // no heading row

        string Row(
            string id,
            string started = "2005-04-01 09:00:00",
            string channel = "web",
            string minutes = "5",
            string assisted = "N",
            string mark = "3"
        ) =>
            string.Create(
                CultureInfo.InvariantCulture,
                $"{id},{started},2005-04-01 09:10:00,LIB,{channel},completed,CUST-{number++ % Customers:0000000},{minutes},{assisted},{mark},{Remark}\n"
            );

        static byte[] Latin(string row) => Encoding.Latin1.GetBytes(row);
    }

    private static byte[] Packed(string text)
    {
        using var packed = new MemoryStream();
        using (var gzip = new System.IO.Compression.GZipStream(packed, System.IO.Compression.CompressionLevel.Fastest))
        {
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }

        return packed.ToArray();
    }
}
