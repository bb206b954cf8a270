using System.Text;
using BenefitAnalyzer.Tests.Tables;
using static BenefitAnalyzer.Tests.Formats.LogInEveryFormat;

namespace BenefitAnalyzer.Tests.Formats;

/// <summary>The same records in every format give the same cube and the same rejects.</summary>
[TestClass]
public sealed class SameCubeTests
{
    [TestMethod]
    [DynamicData(nameof(LogInEveryFormat.Files), typeof(LogInEveryFormat))]
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
        Assert.AreEqual((303L, 301L, 2L), (loaded.Records, loaded.Accepted, loaded.Rejected));
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
        byte[] line =
        [
            .. Encoding.ASCII.GetBytes($"T950,{Time(1, 0)},{Time(1, 5)},LIB,web,completed,,"),
            .. shamShuiPo,
            (byte)',',
            (byte)',',
            (byte)'\n',
        ];
        using var example = Study("logs/log.csv", "encoding: big5")
            .With("logs/log.csv", [.. Big5.GetBytes(Delimited(',')), .. line])
            .Load();

        var found = example.Summary.Diagnostics.Single(found => found.Code == "BA1011");
        Assert.AreEqual("logs/log.csv", found.File);
        Assert.AreEqual(305L, found.Line);
        Assert.Contains("1 characters", found.Message);
        CollectionAssert.Contains(example.Quarantine().ToList(), ("logs/log.csv", 305L, "BA1103"));
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

    private static IReadOnlyList<string> Cube(LoadedExample example) =>
        example.Loaded.Database.Query(
            "SELECT CAST(c AS VARCHAR) FROM cube AS c ORDER BY 1",
            row => row.GetString(0),
            CancellationToken.None
        );
}
