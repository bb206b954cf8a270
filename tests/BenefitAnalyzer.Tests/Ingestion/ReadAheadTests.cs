using BenefitAnalyzer.Ingestion.Lanes;

namespace BenefitAnalyzer.Tests.Ingestion;

[TestClass]
public sealed class ReadAheadTests
{
    [TestMethod]
    public void ItemsOfEachPartComeInTheirOrder()
    {
        var parts = Enumerable.Range(0, 5).Select(part => Enumerable.Range(0, 10_000).Select(item => (Part: part, Item: item))).ToList();

        var came = ReadAhead.Of(parts, CancellationToken.None).ToList();

        Assert.HasCount(50_000, came);
        foreach (var part in came.GroupBy(item => item.Part))
        {
            CollectionAssert.AreEqual(Enumerable.Range(0, 10_000).ToList(), part.Select(item => item.Item).ToList());
        }
    }

    [TestMethod]
    public void NoPartsHaveNoItems() => Assert.IsEmpty(ReadAhead.Of<int>([], CancellationToken.None));

    [TestMethod]
    public void AFaultIsThrownWhereTheItemsAreUsedAfterThoseBeforeIt()
    {
        var seen = 0;

        Assert.ThrowsExactly<InvalidDataException>(() =>
        {
            foreach (var _ in ReadAhead.Of([Faulty()], CancellationToken.None))
            {
                seen++;
            }
        });

        Assert.AreEqual(512, seen);
    }

    [TestMethod]
    public void AFaultOfOnePartEndsTheOthers()
    {
        var closed = false;

        Assert.ThrowsExactly<InvalidDataException>(() =>
            ReadAhead.Of([Endless(() => closed = true), Faulty()], CancellationToken.None).Count()
        );

        Assert.IsTrue(closed);
    }

    [TestMethod]
    public void WhoStopsInTheMiddleClosesTheSource()
    {
        var closed = false;

        Assert.AreEqual(0, ReadAhead.Of([Endless(() => closed = true)], CancellationToken.None).First());

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
