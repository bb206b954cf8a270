using System.Globalization;
using System.IO.Compression;
using BenefitAnalyzer.Metrics;

namespace BenefitAnalyzer.Tests.Ingestion;

/// <summary>Boston 311 in 2015 (City of Boston open data): published facts that one study file must reproduce.</summary>
[TestClass]
public sealed class BostonTests
{
    private static LoadedExample? boston;

    [ClassCleanup]
    public static void Cleanup() => boston?.Dispose();

    [TestMethod]
    public void TheElectronicShareOfRequestsMadeIsThePublishedOne()
    {
        string[] expected = [".2704", ".1606", ".2884", ".3501", ".3688", ".3279", ".3206", ".3726", ".3818", ".3752", ".3904", ".3952"];

        var rows = Boston.Ask("take-up/A-started", "month").Rows;

        CollectionAssert.AreEqual(
            expected,
            rows.Select(row => row.Figure.Value!.Value.ToString(".0000", CultureInfo.InvariantCulture)).ToArray()
        );
    }

    [TestMethod]
    public void OfTheRequestsClosed27764Of75441WereElectronic()
    {
        var figure = Boston.Ask("take-up/A").Rows.Single().Figure;

        Assert.AreEqual((27_764m, 75_441m), (figure.Numerator, figure.Denominator));
    }

    [TestMethod]
    public void TheRowsClosedBeforeTheyWereOpenedAreInQuarantineWithTheirLines()
    {
        var expected = ImpossibleLines().Select(line => ("logs/boston311_2015_dev.csv.gz", line, "BA1301")).ToList();

        Assert.HasCount(197, expected);
        CollectionAssert.AreEqual(expected, Boston.Quarantine().ToList());
    }

    [TestMethod]
    public void EveryRecordReadIsAccountedFor()
    {
        var file = Boston.Summary.Files.Single();

        Assert.AreEqual((121_145, 120_948, 0, 197), (file.Records, file.Accepted, file.Duplicates, file.Rejected));
    }

    [TestMethod]
    [DataRow("phone", 62_284)]
    [DataRow("app", 18_838)]
    [DataRow("web", 12_305)]
    [DataRow("twitter", 61)]
    public void ChannelsAreCountedAndStaffAreNot(string channel, int requests)
    {
        var rows = Boston.Ask(new MetricQuery("volume/started") { By = ["channel"] }).Rows;

        Assert.AreEqual(requests, rows.Single(row => row.Keys[0] == channel).Figure.Value);
        Assert.IsFalse(rows.Any(row => row.Keys[0] == "staff"));
    }

    [TestMethod]
    public void ThePledgeCoversEveryAcceptedRowWithBothTimes()
    {
        var counts = Boston.Loaded.Database.Query(
            "SELECT count(*) FROM transactions WHERE NOT fault AND completed_at IS NOT NULL AND due_at IS NOT NULL",
            row => row.GetInt64(0),
            CancellationToken.None
        );

        Assert.AreEqual(79_151, counts[0]);
    }

    [TestMethod]
    public void RequestsClosedInJanuary2016Stay() =>
        Assert.AreEqual(
            1_301,
            Boston.Loaded.Database.Scalar<long>(
                "SELECT count(*) FROM accepted WHERE completed_day >= DATE '2016-01-01'",
                CancellationToken.None
            )
        );

    private static LoadedExample Boston =>
        boston ??= LoadedExample.Of("boston", Repository.Shared("data", "boston311-2015", "boston311_2015_dev.csv.gz"), "logs");

    /// <summary>An independent count: the file has no quoted line breaks, and its times stand in the second and fourth cell.</summary>
    private static IEnumerable<long> ImpossibleLines()
    {
        using var file = File.OpenRead(Repository.Shared("data", "boston311-2015", "boston311_2015_dev.csv.gz"));
        using var text = new StreamReader(new GZipStream(file, CompressionMode.Decompress));
        text.ReadLine();
        for (long number = 2; text.ReadLine() is { } line; number++)
        {
            var cells = line.Split(',');
            if (cells[3].Length > 0 && Time(cells[3]) < Time(cells[1]))
            {
                yield return number;
            }
        }

        static DateTime Time(string text) => DateTime.ParseExact(text, "MM/dd/yyyy hh:mm:ss tt", CultureInfo.InvariantCulture);
    }
}
