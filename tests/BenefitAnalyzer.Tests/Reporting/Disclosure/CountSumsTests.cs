using BenefitAnalyzer.Reporting.Disclosure;

namespace BenefitAnalyzer.Tests.Reporting.Disclosure;

/// <summary>Which counts of a report add up to each other, worked by hand for two services and two channels: 7 and 5, by web 5, at counters 7.</summary>
[TestClass]
public sealed class CountSumsTests
{
    private readonly CodeSets sets = new();

    [TestMethod]
    public void PartsThatComeToTheSameByChanceAreNoTotal()
    {
        var sums = new CountSums(sets);
        sums.AddCells([Cell("S1", "web", 3), Cell("S1", "counter", 4), Cell("S2", "web", 2), Cell("S2", "counter", 3)]);
        sums.Add([ByService("S1", 7)]);
        sums.Add([ByChannel("counter", 7)]);

        AssertTrue(sums);
        Assert.IsNull(sums.Find("completed?"));

        sums.Add([ByService("S2", 5), Everything(12)]);

        AssertTrue(sums);
        Assert.AreEqual(12, sums.Counts[sums.Find("completed?")!.Value].Size);
        Assert.Contains("completed?service=S1 + completed?service=S2 = completed?", Written(sums));
    }

    [TestMethod]
    public void APrintedTotalIsNotTheSumOfTablesThatLackAPart()
    {
        var sums = new CountSums(sets);
        sums.Add([Everything(12)]);
        sums.Add([ByService("S1", 7)]);
        sums.Add([ByChannel("counter", 7)]);

        Assert.IsEmpty(sums.Sums);
    }

    [TestMethod]
    public void TablesThatDivideTheSameAreLinkedByATotalThatNobodyPrinted()
    {
        var sums = new CountSums(sets);
        sums.Add([ByService("S1", 7), ByService("S2", 5)]);
        sums.Add([ByChannel("web", 5), ByChannel("counter", 7)]);

        CollectionAssert.AreEqual(
            new[]
            {
                "completed?channel=web + completed?channel=counter = completed?",
                "completed?service=S1 + completed?service=S2 = completed?",
            },
            Written(sums)
        );
    }

    private PlacedFigure Cell(string service, string channel, int size) =>
        new([Count([sets.Of("channel", channel), sets.Of("service", service)], size)]);

    private PlacedFigure ByService(string code, int size) => new([Count([sets.Of("service", code)], size)]);

    private PlacedFigure ByChannel(string code, int size) => new([Count([sets.Of("channel", code)], size)]);

    private static PlacedFigure Everything(int size) => new([Count([], size)]);

    private static PlacedCount Count(CodeSet[] place, int size) =>
        new("completed", $"by {string.Join(", ", place.Select(set => set.Dimension))}", place, size);

    private static void AssertTrue(CountSums sums)
    {
        foreach (var sum in sums.Sums)
        {
            Assert.AreEqual(sums.Counts[sum.Whole].Size, sum.Parts.Sum(part => sums.Counts[part].Size));
        }
    }

    private static List<string> Written(CountSums sums) =>
        [
            .. sums.Sums.Select(sum =>
                $"{string.Join(" + ", sum.Parts.Select(part => sums.Counts[part].Key))} = {sums.Counts[sum.Whole].Key}"
            ),
        ];
}
