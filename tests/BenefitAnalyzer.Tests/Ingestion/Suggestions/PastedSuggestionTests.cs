using BenefitAnalyzer.Ingestion.Suggestions;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Tests.Tables;

namespace BenefitAnalyzer.Tests.Ingestion.Suggestions;

/// <summary>A draft that is pasted into a study, its gaps filled, passes the check and loads its file.</summary>
[TestClass]
public sealed class PastedSuggestionTests
{
    private static readonly string Sample = Path.Combine(Repository.Root, "sample-data", "hong-kong");

    [TestMethod]
    public void TheServiceRequestsOfBoston()
    {
        const string Head = """
            study: pasted
            title: Pasted
            time_zone: America/New_York
            channels: { phone: { class: traditional }, app: { class: electronic }, web: { class: electronic }, staff: { class: internal } }

            """;
        var data = Repository.Shared("data", "boston311-2015", "boston311_2015_dev.csv.gz");

        using var loaded = Load(
            Head,
            data,
            null,
            ("Constituent Call", "phone"),
            ("Citizens Connect App", "app"),
            ("Self Service", "web"),
            ("Twitter", "web"),
            ("Employee Generated", "staff"),
            ("City Worker App", "staff"),
            ("Maximo Integration", "staff"),
            ("Closed", "completed"),
            ("Open", "pending")
        );

        var file = loaded.Summary.Files.Single();
        Assert.AreEqual((121_145, 121_145 - 197, 197), (file.Records, file.Accepted, file.Rejected)); // closed before they were opened
    }

    [TestMethod]
    public void TheReturnsOfTheUnitedKingdom()
    {
        const string Head = """
            study: pasted
            title: Pasted
            time_zone: Europe/London
            channels: { digital: { class: electronic }, other: { class: traditional } }

            """;
        var data = Repository.Shared("data", "uk-transactions", "transaction-volumes.csv");

        using var loaded = Load(Head, data, null, ("January 2014 to December 2015", "January 2014 to December 2014"));

        var file = loaded.Summary.Files.Single();
        Assert.AreEqual((0, 0), (file.Rejected, file.Duplicates));
        Assert.IsGreaterThan(6_000, file.Accepted);
    }

    [TestMethod]
    public void ADraftThatIsPastedUnreadFailsTheCheck()
    {
        using var folder = new TemporaryFolder();
        var log = Path.Combine(
            folder.With("logs/a.csv", "id,opened,service,channel\n1,03/04/2005,A,web\n2,04/04/2005,B,phone\n").Path,
            "logs",
            "a.csv"
        );
        var draft = SourceSuggestion.Of(log, null, diagnostic => Assert.Fail(diagnostic.ToString()), CancellationToken.None)!;

        var reading = StudyReader.Read(
            folder
                .With(
                    StudyReader.FileName,
                    "study: pasted\ntitle: Pasted\ntime_zone: Asia/Hong_Kong\nchannels: { web: { class: electronic } }\n"
                        + SourceDraftYaml.Of(draft)
                )
                .Path
        );

        Assert.IsNull(reading.Study);
        Assert.Contains("the format '?' has no year", string.Join('\n', reading.Diagnostics));
        Assert.Contains("unknown channel '?'", string.Join('\n', reading.Diagnostics));
    }

    /// <summary>The sheet is the second, below titles, and its headings fill two rows.</summary>
    [TestMethod]
    public void AWorkbookWithTitlesAndAFirstSheetOfNotes()
    {
        const string Head = """
            study: pasted
            title: Pasted
            time_zone: Asia/Hong_Kong
            channels: { counter: { class: traditional } }

            """;
        using var folder = new TemporaryFolder();
        folder.With(
            "tickets.xlsx",
            Workbook.WithMerged(
                [
                    (
                        "Notes",
                        [
                            ["nothing here"],
                        ]
                    ),
                    (
                        "Tickets",
                        [
                            ["Counter return"],
                            ["Month: 2005-04", null, "confidential"],
                            [],
                            ["Ticket", "Times", null, "Case", null, "Money"],
                            [null, "Opened", "Closed", "Service", "Channel", "Fee"],
                            .. Enumerable
                                .Range(1, 20)
                                .Select(at =>
                                    (object?[])[$"T{at}", new DateTime(2005, 4, at), new DateTime(2005, 4, at), "A", "Counter", 5]
                                ),
                        ]
                    ),
                ],
                "A1:F1",
                "A4:A5",
                "B4:C4",
                "D4:E4"
            )
        );

        using var loaded = Load(Head, Path.Combine(folder.Path, "tickets.xlsx"), null, ("Counter", "counter"));

        var file = loaded.Summary.Files.Single();
        Assert.AreEqual((20, 20), (file.Records, file.Accepted));
        Assert.AreEqual(
            20L * 500,
            loaded.Loaded.Database.Scalar<long>("SELECT CAST(sum(fee_cents) AS BIGINT) FROM started_rows", CancellationToken.None)
        );
    }

    /// <summary>The numbers are those of the sample's own study: truth/ingest.csv.</summary>
    [TestMethod]
    [DataRow("logs/e-channels/2004-04.csv", 236, 233, 1, 2)]
    [DataRow("logs/counters/2004-11/KWT.csv", 177, 176, 0, 1)]
    [DataRow("returns/hotline.csv", 36, 36, 0, 0)]
    public void ALogOfTheSampleLeavesNoGapWhereItsStudyIsKnown(string log, int read, int accepted, int duplicates, int rejected)
    {
        var study = StudyReader.Read(Sample).Study!;
        var yaml = File.ReadAllText(Path.Combine(Sample, StudyReader.FileName)).ReplaceLineEndings("\n");
        var head = yaml[..(yaml.IndexOf("\nsources:", StringComparison.Ordinal) + 1)];

        using var loaded = Load(
            head.Replace("  controls: tables/controls.csv\n", "", StringComparison.Ordinal), // they name the sources of the whole study
            Path.Combine(Sample, log),
            study
        );

        var file = loaded.Summary.Files.Single();
        Assert.AreEqual((read, accepted, duplicates, rejected), (file.Records, file.Accepted, file.Duplicates, file.Rejected));
    }

    /// <param name="fillings">A value or piece of a heading → what to write for its "?".</param>
    private static LoadedExample Load(string head, string data, Study? study, params (string Gap, string Filling)[] fillings)
    {
        var draft = SourceSuggestion.Of(data, study, diagnostic => Assert.Fail(diagnostic.ToString()), CancellationToken.None)!;
        var pasted = fillings.Aggregate(
            SourceDraftYaml.Of(draft),
            (text, gap) =>
            {
                Assert.Contains($"{gap.Gap}: \"?\"", text);
                return text.Replace($"{gap.Gap}: \"?\"", $"{gap.Gap}: {gap.Filling}", StringComparison.Ordinal);
            }
        );
        var block = string.Join('\n', pasted.Split('\n').Where(line => !line.TrimStart().StartsWith('#')));
        Assert.DoesNotContain("?", block, pasted);
        var example = LoadedExample.Empty().With(StudyReader.FileName, head + pasted);
        foreach (var table in study is null ? [] : Directory.GetFiles(Path.Combine(study.Folder, "tables")))
        {
            example.With($"tables/{Path.GetFileName(table)}", File.ReadAllText(table));
        }

        var target = Path.Combine(example.Folder, draft.Files);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.Copy(data, target);
        return example.Load();
    }
}
