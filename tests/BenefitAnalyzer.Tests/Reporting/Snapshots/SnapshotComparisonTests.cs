using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Reporting.Snapshots;

namespace BenefitAnalyzer.Tests.Reporting.Snapshots;

[TestClass]
public sealed class SnapshotComparisonTests
{
    /// <summary>April: 9 of 10 before, 8 of 9 now. Were the counter's 5 said to be the same, the hidden count of the web would follow.</summary>
    [TestMethod]
    [DataRow(true, true)]
    [DataRow(true, false)]
    [DataRow(false, true)]
    public void ATableThatHidesACountBeforeOrNowIsNotCompared(bool wasHidden, bool isHidden)
    {
        FrozenFigure[] before = [Total(10), Cell("web", wasHidden ? null : 4), Cell("counter", 5), Cell("phone", wasHidden ? null : 1)];
        FrozenFigure[] now = [Total(9), Cell("web", isHidden ? null : 3), Cell("counter", 5), Cell("phone", isHidden ? null : 1)];

        var comparison = SnapshotComparison.Of(before, now, ChangeCause.Data);

        CollectionAssert.AreEqual(new[] { "volume/completed?month=2025-04" }, comparison.Changes.Select(change => change.Id).ToArray());
        CollectionAssert.AreEqual(new[] { "volume/completed by month, channel" }, comparison.NotCompared.ToArray());
    }

    [TestMethod]
    public void WhatIsSaidOfATableThatHidesACountIsTheSameWhetherItChangedOrNot()
    {
        FrozenFigure[] before = [Total(10), Cell("web", null), Cell("counter", 5), Cell("phone", null)];
        FrozenFigure[] changed = [Total(10), Cell("web", null) with { Below = 3 }, Cell("counter", 6)];

        var same = SnapshotComparison.Of(before, before, ChangeCause.Data);
        var other = SnapshotComparison.Of(before, changed, ChangeCause.Data);

        Assert.IsEmpty(other.Changes);
        CollectionAssert.AreEqual(same.NotCompared.ToArray(), other.NotCompared.ToArray());
    }

    private static FrozenFigure Total(int count) => Known("volume/completed?month=2025-04", count);

    /// <param name="count">Null where it is hidden.</param>
    private static FrozenFigure Cell(string channel, int? count)
    {
        var figure = Known($"volume/completed?month=2025-04&channel={channel}", count ?? 0);
        return count is null ? figure with { State = FigureState.Suppressed, Value = null } : figure;
    }

    private static FrozenFigure Known(string id, int count) =>
        new("volume", id, "volume/completed@1", MetricUnit.Count, FigureState.Known) { Value = count };
}
