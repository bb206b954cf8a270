using BenefitAnalyzer.Ingestion.Lanes;

namespace BenefitAnalyzer.Tests.Ingestion;

[TestClass]
public sealed class ReadAheadTests
{
    [TestMethod]
    public void ItemsComeInTheirOrder() =>
        CollectionAssert.AreEqual(
            Enumerable.Range(0, 10_000).ToList(),
            ReadAhead.Of(Enumerable.Range(0, 10_000), CancellationToken.None).ToList()
        );

    [TestMethod]
    public void AFaultIsThrownWhereTheItemsAreUsedAfterThoseBeforeIt()
    {
        var seen = 0;

        Assert.ThrowsExactly<InvalidDataException>(() =>
        {
            foreach (var _ in ReadAhead.Of(Faulty(), CancellationToken.None))
            {
                seen++;
            }
        });

        Assert.AreEqual(512, seen);
    }

    [TestMethod]
    public void WhoStopsInTheMiddleClosesTheSource()
    {
        var closed = false;

        Assert.AreEqual(0, ReadAhead.Of(Endless(() => closed = true), CancellationToken.None).First());

        Assert.IsTrue(closed);
    }

    private static IEnumerable<int> Faulty()
    {
        for (var at = 0; at < 512; at++)
        {
            yield return at;
        }

        throw new InvalidDataException("broken");
    }

    private static IEnumerable<int> Endless(Action close)
    {
        try
        {
            for (var at = 0; ; at++)
            {
                yield return at;
            }
        }
        finally
        {
            close();
        }
    }
}
