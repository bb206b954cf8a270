using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using BenefitAnalyzer.Tests.Tables;
using DuckDB.NET.Data;

namespace BenefitAnalyzer.Tests.Formats;

/// <summary>The same records in every format give the same cube and the same rejects.</summary>
[TestClass]
public sealed class SameCubeTests
{
    private static readonly string[] Headings = ["id", "started", "completed", "service", "channel", "outcome", "minutes", "office"];

    /// <summary>Good records and two bad ones: an unknown channel, and a completion before the start.</summary>
    private static readonly string?[][] Records =
    [
        .. Enumerable
            .Range(0, 300)
            .Select(at =>
                new[]
                {
                    $"T{at:000}",
                    Time(at, 0),
                    Time(at, 5 + (at % 40)),
                    at % 3 == 0 ? "LIB" : "TAX",
                    at % 4 == 0 ? "counter" : "web",
                    at % 11 == 0 ? "failed" : "completed",
                    at % 5 == 0 ? null : (1.5 + at % 9).ToString(CultureInfo.InvariantCulture),
                    at % 4 == 0 ? "灣仔" : null,
                }
            ),
        ["T900", Time(1, 0), Time(1, 5), "LIB", "pigeon", "completed", null, null],
        ["T901", Time(2, 0), Time(1, 0), "LIB", "web", "completed", null, null],
    ];

    public static IEnumerable<object[]> Files =>
        [
            ["logs/log.tsv", "", (Func<byte[]>)(() => Encoding.UTF8.GetBytes(Delimited('\t')))],
            ["logs/log.csv", "delimiter: ';'", (Func<byte[]>)(() => Encoding.UTF8.GetBytes(Delimited(';')))],
            ["logs/log.csv", "encoding: utf-16", (Func<byte[]>)(() => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Delimited(','))])],
            ["logs/log.csv", "encoding: utf-16", (Func<byte[]>)(() => [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Delimited(','))])],
            ["logs/log.csv", "encoding: big5", (Func<byte[]>)(() => Big5.GetBytes(Delimited(',')))],
            ["logs/log.zip", "", (Func<byte[]>)Zipped],
            ["logs/log.csv.gz", "", (Func<byte[]>)(() => Packed(stream => new GZipStream(stream, CompressionLevel.Fastest)))],
            ["logs/log.csv.zst", "", (Func<byte[]>)(() => Packed(stream => new ZstdSharp.CompressionStream(stream, leaveOpen: false)))],
            ["logs/log.jsonl", "", (Func<byte[]>)(() => Encoding.UTF8.GetBytes(JsonLines()))],
            ["logs/log.dat", FixedLayout, (Func<byte[]>)(() => Encoding.UTF8.GetBytes(FixedWidth(Encoding.UTF8)))],
            ["logs/log.dat", FixedLayout + "\n    encoding: big5", (Func<byte[]>)(() => Big5.GetBytes(FixedWidth(Big5)))],
            ["logs/log.xlsx", "sheet: Log", (Func<byte[]>)Sheet],
            ["logs/log.parquet", "", (Func<byte[]>)Parquet],
        ];

    [TestMethod]
    [DynamicData(nameof(Files))]
    public void EveryFormatGivesTheCubeThatCsvGives(string file, string source, Func<byte[]> content)
    {
        using var csv = Study("logs/log.csv", "").With("logs/log.csv", Delimited(',')).Load();
        using var other = Study(file, source).With(file, content()).Load();

        CollectionAssert.AreEqual(Cube(csv).ToList(), Cube(other).ToList());
        CollectionAssert.AreEqual(
            csv.Quarantine().Select(rejected => rejected.Code).ToList(),
            other.Quarantine().Select(rejected => rejected.Code).ToList()
        );
        var loaded = other.Summary.Files.Single();
        Assert.AreEqual((302L, 300L, 2L), (loaded.Records, loaded.Accepted, loaded.Rejected));
    }

    [TestMethod]
    [DataRow("latin-1", 28591, "Café")]
    [DataRow("windows-1252", 1252, "Café – 5 €")]
    public void AWesternEncodingGivesTheCubeThatUtf8Gives(string encoding, int codePage, string office)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var text = Delimited(',').Replace("灣仔", office, StringComparison.Ordinal);
        using var utf8 = Study("logs/log.csv", "").With("logs/log.csv", text).Load();
        using var western = Study("logs/log.csv", $"encoding: {encoding}")
            .With("logs/log.csv", Encoding.GetEncoding(codePage).GetBytes(text))
            .Load();

        CollectionAssert.AreEqual(Cube(utf8).ToList(), Cube(western).ToList());
        Assert.IsTrue(Cube(western).Any(cell => cell.Contains(office, StringComparison.Ordinal)));
    }

    [TestMethod]
    public void ACharacterThatBig5LacksIsFlaggedAndRejectsOnlyTheRecordThatNeedsIt()
    {
        // 深水埗 as the code page of Hong Kong writes it: the last character lies where code page 950 has none.
        byte[] shamShuiPo = [.. Big5.GetBytes("深水"), 0xFB, 0xFD];
        byte[] line = [.. Encoding.ASCII.GetBytes($"T950,{Time(1, 0)},{Time(1, 5)},LIB,web,completed,,"), .. shamShuiPo, (byte)'\n'];
        using var example = Study("logs/log.csv", "encoding: big5")
            .With("logs/log.csv", [.. Big5.GetBytes(Delimited(',')), .. line])
            .Load();

        var found = example.Summary.Diagnostics.Single(found => found.Code == "BA1011");
        Assert.AreEqual("logs/log.csv", found.File);
        Assert.AreEqual(304L, found.Line);
        Assert.Contains("1 characters", found.Message);
        CollectionAssert.Contains(example.Quarantine().ToList(), ("logs/log.csv", 304L, "BA1103"));
    }

    [TestMethod]
    public void MergedHeadingRowsOfARangeAreJoined()
    {
        object?[][] rows =
        [
            [null, "Monthly log of the office"],
            [null, "Request", null, null, "Result"],
            [null, "id", "started", "service", "channel"],
            [null, "T1", new DateTime(2005, 4, 1, 9, 0, 0), "LIB", "web"],
            [null, "Total", null, null, null],
        ];
        using var example = LoadedExample
            .Empty()
            .With(
                "study.yaml",
                """
                study: small
                title: Small
                time_zone: Asia/Hong_Kong
                channels: { web: { class: electronic } }
                sources:
                  - name: log
                    files: logs/*.xlsx
                    range: B2:E4
                    heading_rows: 2
                    columns:
                      transaction_id: Request / id
                      started_at: { column: Request / started, format: "yyyy-MM-dd HH:mm:ss" }
                      service: Request / service
                      channel: Result / channel
                """
            )
            .With("logs/log.xlsx", Workbook.WithMerged([("Log", rows)], "B2:D2"))
            .Load();

        Assert.AreEqual(1L, example.Summary.Files.Single().Accepted, string.Join('\n', example.Summary.Diagnostics));
    }

    [TestMethod]
    public void ATimeWithAnOffsetIsAnInstantWhateverTheMachinesZone()
    {
        var line =
            """{"id":"T1","started":"2005-03-31T16:30:00Z","completed":"2005-04-01T00:45:00+08:00","service":"LIB","channel":"web","outcome":"completed"}""";
        using var example = Study("logs/log.jsonl", "").With("logs/log.jsonl", line + "\n").Load();

        var row = example
            .Loaded.Database.Query(
                "SELECT started_day, completed_day, completed_at - started_at FROM accepted",
                row => (row.GetFieldValue<DateOnly>(0), row.GetFieldValue<DateOnly>(1), row.GetFieldValue<TimeSpan>(2)),
                CancellationToken.None
            )
            .Single();
        Assert.AreEqual((new DateOnly(2005, 4, 1), new DateOnly(2005, 4, 1), TimeSpan.FromMinutes(15)), row);
    }

    [TestMethod]
    [DataRow("logs/log.jsonl", "not json\n{\"id\":1", "BA1104")]
    [DataRow("logs/log.xlsx", "no workbook", "BA1002")]
    [DataRow("logs/log.parquet", "no parquet", "BA1002")]
    [DataRow("logs/log.zip", "no archive", "BA1002")]
    public void AFileThatIsNotOfItsFormatIsNamedAndNothingElseIsHarmed(string file, string content, string code)
    {
        using var example = Study(file, "").With(file, content).Load();

        var codes = example.Summary.Diagnostics.Select(found => found.Code).Concat(example.Quarantine().Select(rejected => rejected.Code));
        CollectionAssert.Contains(codes.ToList(), code);
    }

    private static Encoding Big5
    {
        get
        {
            Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
            return Encoding.GetEncoding("big5");
        }
    }

    private const string FixedLayout =
        "layout: { id: 1-4, started: 5-23, completed: 24-42, service: 43-45, channel: 46-52, outcome: 53-61, minutes: 62-66, office: 67-76 }";

    private static string Time(int day, int minute) =>
        new DateTime(2005, 4, 1, 9, 0, 0)
            .AddDays(day % 60)
            .AddMinutes(minute)
            .ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    private static LoadedExample Study(string file, string source) =>
        LoadedExample
            .Empty()
            .With(
                "study.yaml",
                $$"""
                study: small
                title: Small
                time_zone: Asia/Hong_Kong
                channels:
                  web: { class: electronic }
                  counter: { class: traditional }
                sources:
                  - name: log
                    files: {{file}}
                    {{source}}
                    columns:
                      transaction_id: id
                      started_at: { column: started, format: "yyyy-MM-dd HH:mm:ss" }
                      completed_at: { column: completed, format: "yyyy-MM-dd HH:mm:ss" }
                      service: service
                      channel: channel
                      outcome: outcome
                      handling_minutes: minutes
                      office: office
                """
            );

    private static string Delimited(char delimiter) =>
        string.Concat(Records.Prepend(Headings).Select(record => string.Join(delimiter, record) + "\n"));

    private static string JsonLines() =>
        string.Concat(
            Records.Select(record =>
                JsonSerializer.Serialize(
                    Headings
                        .Zip(record)
                        .Where(cell => cell.Second is not null)
                        .ToDictionary(
                            cell => cell.First,
                            cell =>
                                cell.First == "minutes" ? double.Parse(cell.Second!, CultureInfo.InvariantCulture) : (object)cell.Second!
                        )
                ) + "\n"
            )
        );

    private static string FixedWidth(Encoding encoding)
    {
        int[] widths = [4, 19, 19, 3, 7, 9, 5, 10];
        return string.Concat(
            Records.Select(record =>
                string.Concat(
                        record
                            .Zip(widths)
                            .Select(cell => (cell.First ?? "") + new string(' ', cell.Second - encoding.GetByteCount(cell.First ?? "")))
                    )
                    .TrimEnd() + "\r\n"
            )
        );
    }

    private static byte[] Zipped()
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var writer = new StreamWriter(archive.CreateEntry("2005/april/log.csv").Open());
            writer.Write(Delimited(','));
        }

        return stream.ToArray();
    }

    private static byte[] Packed(Func<Stream, Stream> pack)
    {
        using var packed = new MemoryStream();
        using (var stream = pack(packed))
        {
            stream.Write(Encoding.UTF8.GetBytes(Delimited(',')));
        }

        return packed.ToArray();
    }

    private static byte[] Sheet() =>
        Workbook.WithSheets(
            (
                "Notes",
                [
                    ["nothing"],
                ]
            ),
            (
                "Log",
                [
                    Headings,
                    .. Records.Select(record =>
                        record
                            .Select(
                                (cell, at) =>
                                    cell is null ? null
                                    : at is 1 or 2 ? DateTime.Parse(cell, CultureInfo.InvariantCulture)
                                    : at == 6 ? double.Parse(cell, CultureInfo.InvariantCulture)
                                    : (object)cell
                            )
                            .ToArray()
                    ),
                ]
            )
        );

    private static byte[] Parquet()
    {
        using var folder = new TemporaryFolder();
        folder.With("log.csv", Delimited(','));
        var target = Path.Combine(folder.Path, "log.parquet");
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText =
            $"SET threads = 1; COPY (SELECT * FROM read_csv('{Path.Combine(folder.Path, "log.csv")}', header = true, types = {{'id': 'VARCHAR', 'started': 'TIMESTAMP', 'completed': 'TIMESTAMP', 'minutes': 'DOUBLE'}})) TO '{target}' (FORMAT parquet)";
        command.ExecuteNonQuery();
        return File.ReadAllBytes(target);
    }

    private static IReadOnlyList<string> Cube(LoadedExample example) =>
        example.Loaded.Database.Query(
            "SELECT CAST(c AS VARCHAR) FROM cube AS c ORDER BY 1",
            row => row.GetString(0),
            CancellationToken.None
        );
}
