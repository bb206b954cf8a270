using System.Text;

namespace BenefitAnalyzer.Tests.Ingestion;

/// <summary>However a file is packed, cut and encoded, its records are the same, and each keeps its line.</summary>
[TestClass]
public sealed class FormatsTests
{
    private const string Bad = "x,never,2005-04-01 09:10:00,LIB,web,completed\n";
    private static readonly byte[] Plain = Encoding.UTF8.GetBytes(
        SmallLog.Heading + SmallLog.Record("a") + Bad + SmallLog.Record("b", service: "圖書館")
    );

    [TestMethod]
    public void AZstFileIsReadAsTheFileInIt()
    {
        using var compressor = new ZstdSharp.Compressor();

        using var study = SmallLog.Study(files: "logs/*.csv.zst").With("logs/april.csv.zst", compressor.Wrap(Plain).ToArray()).Load();

        AssertSame(study, "logs/april.csv.zst");
    }

    [TestMethod]
    [DataRow(".gz", "gzip")]
    [DataRow(".zst", "zstd")]
    [DataRow(".zip", "zip")]
    public void AFileThatIsOnlyNamedAsIfItWerePackedSaysSo(string ending, string packing)
    {
        using var study = SmallLog.Study(files: "logs/*.csv" + ending).With("logs/april.csv" + ending, Plain).Load();

        Assert.AreEqual(
            $"logs/april.csv{ending}: error BA1002: cannot be read: it is not packed as {packing}, though its name ends in {ending}: rename it, or pack it",
            study.Summary.Diagnostics.Single().ToString()
        );
    }

    [TestMethod]
    public void AByteOrderMarkIsNoPartOfTheFirstHeading()
    {
        using var study = SmallLog.Study().With("logs/april.csv", [0xEF, 0xBB, 0xBF, .. Plain]).Load();

        AssertSame(study, "logs/april.csv");
    }

    [TestMethod]
    public void LinesMayEndTheWindowsWay()
    {
        var text = Encoding.UTF8.GetString(Plain).Replace("\n", "\r\n", StringComparison.Ordinal);

        using var study = SmallLog.Study().With("logs/april.csv", text).Load();

        AssertSame(study, "logs/april.csv");
    }

    [TestMethod]
    public void ATabEndsACellOfTsv()
    {
        var text = Encoding.UTF8.GetString(Plain).Replace(',', '\t');

        using var study = SmallLog.Study(source: "format: tsv", files: "logs/*.tsv").With("logs/april.tsv", text).Load();

        AssertSame(study, "logs/april.tsv");
    }

    [TestMethod]
    public void ALastLineNeedsNoEnd()
    {
        using var study = SmallLog.Study().With("logs/april.csv", Plain[..^1]).Load();

        AssertSame(study, "logs/april.csv");
    }

    [TestMethod]
    public void ABlankLineIsNoRecordButCountsAsALine()
    {
        var text = Encoding.UTF8.GetString(Plain).Replace(Bad, "\n\n" + Bad + "\n", StringComparison.Ordinal);

        using var study = SmallLog.Study().With("logs/april.csv", text).Load();

        AssertSame(study, "logs/april.csv", badLine: 5);
    }

    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public void ACompatibilityIdeographBecomesTheOneThatIsTyped(bool isLarge)
    {
        // U+FA08 stands for 行 (U+884C) in text that came out of a PDF.
        var padding = isLarge ? SmallLog.Padding(id => SmallLog.Record(id)) : "";

        using var study = SmallLog
            .Study()
            .With(
                "logs/april.csv",
                SmallLog.Heading + SmallLog.Record("a", service: "\uFA08政") + SmallLog.Record("b", service: "行政") + padding
            )
            .Load();

        CollectionAssert.AreEqual(new[] { "行政", "行政" }, study.Values("service").Take(2).ToList());
    }

    private static void AssertSame(LoadedExample study, string file, long badLine = 3)
    {
        CollectionAssert.AreEqual(new[] { "a LIB", "b 圖書館" }, study.Values("transaction_id || ' ' || service").ToList());
        Assert.AreEqual((file, badLine, "BA1202"), study.Quarantine().Single());
        var loaded = study.Summary.Files.Single();
        Assert.AreEqual((3L, 2L, 0L, 1L), (loaded.Records, loaded.Accepted, loaded.Duplicates, loaded.Rejected));
    }
}
