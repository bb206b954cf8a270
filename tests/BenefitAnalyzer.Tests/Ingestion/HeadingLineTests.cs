using BenefitAnalyzer.Ingestion.Files;
using BenefitAnalyzer.Ingestion.Handover;
using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Tests.Ingestion;

/// <summary>Exports put titles above their headings: a source says on which line the headings stand.</summary>
[TestClass]
public sealed class HeadingLineTests
{
    private const string Titles = "\uFEFF\"Counters, April 2005\"\nprinted on 1 May 2005, page \"1\n\n";

    /// <summary>The place of a rejected record is its line in the file, and its bytes are those from there: what quarantine shows is that record.</summary>
    [TestMethod]
    public void WhatStandsAboveTheHeadingsIsNoRecordAndLinesStayThoseOfTheFile()
    {
        const string bad = "b,never,,LIB,web,completed";
        using var study = SmallLog
            .Study(source: "heading_line: 4")
            .With("logs/a.csv", Titles + SmallLog.Heading + SmallLog.Record("a") + bad + "\n")
            .Load();

        var file = study.Summary.Files.Single();
        Assert.AreEqual((2L, 1L, 1L), (file.Records, file.Accepted, file.Rejected));
        Assert.AreEqual(("logs/a.csv", 6L, "BA1202"), study.Quarantine().Single());
        var (offset, length) = study
            .Loaded.Database.Query(
                "SELECT byte_offset, byte_length FROM quarantine",
                row => (row.GetInt64(0), row.GetInt64(1)),
                CancellationToken.None
            )
            .Single();
        var bytes = File.ReadAllBytes(Path.Combine(study.Folder, "logs", "a.csv"));
        Assert.AreEqual(bad, System.Text.Encoding.UTF8.GetString(bytes.AsSpan((int)offset, (int)length)));
    }

    [TestMethod]
    public void ACopyOfItsOwnerIsReadByTheSameStudy()
    {
        using var study = SmallLog
            .Study(source: "heading_line: 4", columns: "customer: who")
            .With("logs/a.csv", Titles + "id,started,completed,service,channel,outcome,who\n" + SmallLog.Record("a").TrimEnd() + ",Chan\n");
        var read = StudyReader.Read(study.Folder).Study!;
        var source = read.Sources.Single();
        var log = SourceFiles.Of(read, source).Single();
        var raw = log.Path + ".raw";
        File.Move(log.Path, raw);

        new StudyRunner(found => Assert.Fail(found.ToString())).Pseudonymise(
            new PseudonymiseRequest(raw, log.Path) { Columns = ["who"], Described = (read, source) },
            CancellationToken.None
        );
        File.Delete(raw);
        study.Load();

        Assert.AreEqual("a", string.Join(' ', study.Values("transaction_id")));
        Assert.DoesNotContain("printed", File.ReadAllText(log.Path));
    }

    [TestMethod]
    public void OnlyDelimitedTextHasOne()
    {
        using var study = SmallLog.Study(source: "heading_line: 2", files: "logs/*.xlsx");

        Assert.AreEqual(
            "'heading_line' is for csv and tsv, not for xlsx: use 'range'",
            StudyReader.Read(study.Folder).Diagnostics.Single().Message
        );
    }
}
