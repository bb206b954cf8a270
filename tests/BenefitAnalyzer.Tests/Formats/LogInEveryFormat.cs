using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using BenefitAnalyzer.Tests.Tables;
using DuckDB.NET.Data;

namespace BenefitAnalyzer.Tests.Formats;

/// <summary>The same records in every format that a study can read, persons and their dates of birth among them.</summary>
internal static class LogInEveryFormat
{
    private static readonly string[] Headings =
    [
        "id",
        "started",
        "completed",
        "service",
        "channel",
        "outcome",
        "minutes",
        "office",
        "customer",
        "birth",
    ];

    /// <summary>What raw ids of persons begin with.</summary>
    public const string RawPerson = "PERSON-";

    /// <summary>Good records and two bad ones: an unknown channel, and a completion before the start. A third is bad where dates of birth are read.</summary>
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
                    $"{RawPerson}{at % 90:00}",
                    at % 7 == 0
                        ? null
                        : new DateTime(1931 + at % 60, 1 + at % 12, 1 + at % 28).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                }
            ),
        ["T900", Time(1, 0), Time(1, 5), "LIB", "pigeon", "completed", null, null, null, null],
        ["T901", Time(2, 0), Time(1, 0), "LIB", "web", "completed", null, null, null, null],
        ["T902", Time(2, 0), Time(2, 5), "LIB", "web", "completed", null, null, $"{RawPerson}99", "2039-01-01"],
    ];

    public static IEnumerable<object[]> Files =>
        [
            ["logs/log.tsv", "", (Func<byte[]>)(() => Encoding.UTF8.GetBytes(Delimited('\t')))],
            ["logs/log.csv", "delimiter: ';'", (Func<byte[]>)(() => Encoding.UTF8.GetBytes(Delimited(';')))],
            ["logs/log.csv", "encoding: utf-16", (Func<byte[]>)(() => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Delimited(','))])],
            ["logs/log.csv", "encoding: utf-16", (Func<byte[]>)(() => [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Delimited(','))])],
            ["logs/log.csv", "encoding: utf-16", (Func<byte[]>)(() => Encoding.BigEndianUnicode.GetBytes(Delimited(',')))], // no mark
            [
                "logs/log.csv.gz",
                "encoding: utf-16",
                (Func<byte[]>)(
                    () =>
                        Packed(
                            stream => new GZipStream(stream, CompressionLevel.Fastest),
                            [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Delimited(','))]
                        )
                ),
            ],
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

    public static Encoding Big5
    {
        get
        {
            Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
            return Encoding.GetEncoding("big5");
        }
    }

    private const string FixedLayout =
        "layout: { id: 1-4, started: 5-23, completed: 24-42, service: 43-45, channel: 46-52, outcome: 53-61, minutes: 62-66, office: 67-76, customer: 77-85, birth: 86-95 }";

    public static string Time(int day, int minute) =>
        new DateTime(2005, 4, 1, 9, 0, 0)
            .AddDays(day % 60)
            .AddMinutes(minute)
            .ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    /// <summary>A study in a folder of its own, without its log.</summary>
    /// <param name="source">Keys of the source.</param>
    /// <param name="columns">Further mappings, each on a line of its own.</param>
    /// <param name="more">Further sections.</param>
    public static LoadedExample Study(string file, string source, string columns = "", string more = "") =>
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
                      {{columns.ReplaceLineEndings("\n      ")}}
                {{more}}
                """
            );

    public static string Delimited(char delimiter) =>
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
        int[] widths = [4, 19, 19, 3, 7, 9, 5, 10, 9, 10];
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
            using (var writer = new StreamWriter(archive.CreateEntry("2005/april/log.csv").Open()))
            {
                writer.Write(Delimited(','));
            }

            // As macOS packs it: no file of the log.
            using var beside = new StreamWriter(archive.CreateEntry("__MACOSX/2005/april/._log.csv").Open());
            beside.Write("attributes");
        }

        return stream.ToArray();
    }

    /// <param name="content">That of the log in UTF-8 where none is given.</param>
    private static byte[] Packed(Func<Stream, Stream> pack, byte[]? content = null)
    {
        using var packed = new MemoryStream();
        using (var stream = pack(packed))
        {
            stream.Write(content ?? Encoding.UTF8.GetBytes(Delimited(',')));
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
                                    : at is 1 or 2 or 9 ? DateTime.Parse(cell, CultureInfo.InvariantCulture)
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
            $"SET threads = 1; COPY (SELECT * FROM read_csv('{Path.Combine(folder.Path, "log.csv")}', header = true, types = {{'id': 'VARCHAR', 'started': 'TIMESTAMP', 'completed': 'TIMESTAMP', 'minutes': 'DOUBLE', 'birth': 'DATE'}})) TO '{target}' (FORMAT parquet)";
        command.ExecuteNonQuery();
        return File.ReadAllBytes(target);
    }
}
