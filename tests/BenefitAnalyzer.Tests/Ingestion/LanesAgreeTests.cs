using System.Globalization;

namespace BenefitAnalyzer.Tests.Ingestion;

/// <summary>The quick and the careful way to read a log give the same rows, codes and lines, whatever stands in the file.</summary>
/// <remarks>
/// A small file is read record by record; the same records before thousands of good ones are read by DuckDB. Each seed makes one file;
/// <c>BA_SEEDS=1000</c> tries more.
/// </remarks>
[TestClass]
public sealed class LanesAgreeTests
{
    public static IEnumerable<int> Seeds =>
        Enumerable.Range(
            1,
            int.Parse(Environment.GetEnvironmentVariable("BA_SEEDS") ?? "16", NumberStyles.None, CultureInfo.InvariantCulture)
        );

    [TestMethod]
    [DynamicData(nameof(Seeds))]
    public void ASmallAndALargeFileAreReadAlike(int seed)
    {
        var random = new Random(seed);
        var records = string.Concat(Enumerable.Range(0, 60).Select(_ => DirtyLog.Record(random, dirty: seed % 4 * 0.05)));
        using var small = DirtyLog.Study(records).Load();
        using var large = DirtyLog.Study(records + SmallLog.Padding(DirtyLog.Padding)).Load();

        var message = $"seed {seed}";
        CollectionAssert.AreEqual(small.Rejects(), large.Rejects(), message);
        CollectionAssert.AreEqual(small.Duplicates().ToList(), large.Duplicates().ToList(), message);
        CollectionAssert.AreEqual(
            small.Accepted().ToList(),
            large.Accepted().Where(row => !row.Contains("pad-", StringComparison.Ordinal)).ToList(),
            message
        );
        var (few, many) = (small.Summary.Files.Single(), large.Summary.Files.Single());
        Assert.AreEqual((few.Duplicates, few.Rejected, few.Records + 6000), (many.Duplicates, many.Rejected, many.Records), message);
        Assert.AreEqual(many.Records, many.Accepted + many.Duplicates + many.Rejected, message);
        if (seed % 4 < 3) // a file with a broken quote may have to be read with care as a whole
        {
            Assert.AreNotEqual(few.Lane, many.Lane, $"{message}: both files went the same way, so nothing was compared");
        }
    }
}
