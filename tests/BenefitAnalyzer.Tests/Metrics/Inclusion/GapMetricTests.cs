using BenefitAnalyzer.Metrics;
using BenefitAnalyzer.Metrics.Disclosure;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Metrics.Inclusion;

namespace BenefitAnalyzer.Tests.Metrics.Inclusion;

[TestClass]
public sealed class GapMetricTests
{
    private const string TakeUp = "inclusion/take-up-gap";

    [TestMethod]
    public void AGapIsTheDistanceToTheBestGroupThatIsLargeEnough()
    {
        // middle: 90 of 120 = 75 %; old: 60 of 150 = 40 %; young: 10 of 10, but too few to be measured against.
        using var study = Ages().Load();

        var gaps = study.Ask(TakeUp, "age").Rows.ToDictionary(row => row.Keys[0]!, row => row.Figure);

        Assert.AreEqual(0m, gaps["middle"].Value);
        Assert.AreEqual(-0.35m, gaps["old"].Value);
        Assert.AreEqual(0.25m, gaps["young"].Value);
        Assert.AreEqual("take-up/A?age=middle", gaps["old"].Inputs[1].Figure.Id);
        Assert.IsNull(gaps["old"].Low, "a complete count has no sampling interval");
    }

    [TestMethod]
    public void AGapOfSamplesHasNewcombesInterval()
    {
        using var study = Ages(isSampled: true).Load();

        var gaps = study.Ask(TakeUp, "age").Rows.ToDictionary(row => row.Keys[0]!, row => row.Figure);

        // 60 of 150 against 90 of 120, worked out apart from the program by Newcombe's method 10.
        Assert.AreEqual(-0.451813, (double)gaps["old"].Low!, 1e-6);
        Assert.AreEqual(-0.233736, (double)gaps["old"].High!, 1e-6);
        Assert.IsNull(gaps["middle"].Low, "the best group is not compared with itself");
    }

    [TestMethod]
    public void EachMonthHasItsOwnBestGroup()
    {
        using var study = Ages().With(100, "web", "old", day: "2005-05-02").With(100, "counter", "middle", day: "2005-05-02").Load();

        var gaps = study.Ask(TakeUp, "month", "age").Rows.ToDictionary(row => (row.Keys[0], row.Keys[1]), row => row.Figure.Value);

        Assert.AreEqual(-0.35m, gaps[("2005-04", "old")]);
        Assert.AreEqual(0m, gaps[("2005-05", "old")]);
        Assert.AreEqual(-1m, gaps[("2005-05", "middle")]);
    }

    [TestMethod]
    public void PeopleWithoutAGroupAreNoGroupAndNeverTheBest()
    {
        using var study = Ages().With(500, "web").Load();

        var rows = study.Ask(TakeUp, "age").Rows;

        Assert.AreEqual(FigureState.NoData, rows.Single(row => row.Keys[0] is null).Figure.State);
        Assert.AreEqual(-0.35m, rows.Single(row => row.Keys[0] == "old").Figure.Value);
    }

    [TestMethod]
    public void WithoutAGroupOfAHundredThereIsNothingToMeasureAgainst()
    {
        using var study = new HandStudy().With(99, "web", "young").With(50, "counter", "old").Load();

        Assert.IsTrue(study.Ask(TakeUp, "age").Rows.All(row => row.Figure is { State: FigureState.Withheld, Value: null }));
    }

    [TestMethod]
    public void TheGapOfCompletionIsOfTheSameCohortAsCompletion()
    {
        // young: 80 of 100; old: 45 of 90 of the 100 started, of which 10 are pending.
        using var study = new HandStudy()
            .With(80, "web", "young")
            .With(20, "web", "young", outcome: "failed")
            .With(45, "web", "old")
            .With(45, "web", "old", outcome: "abandoned")
            .With(10, "web", "old", outcome: "pending")
            .Load();

        var old = study.Ask("inclusion/completion-gap", "age").Rows.Single(row => row.Keys[0] == "old").Figure;

        Assert.AreEqual(-0.3m, old.Value);
    }

    [TestMethod]
    [DataRow("month")]
    [DataRow("service")]
    public void AGapNeedsGroupsOfPeople(string by)
    {
        using var study = Ages().Load();

        Assert.AreEqual("BA3003", study.Ask(TakeUp, by).Diagnostics.Single().Code);
    }

    [TestMethod]
    public void AFigureIsFoundAgainByItsAddress()
    {
        using var study = Ages().Load();
        var address = BenefitAnalyzer.Metrics.Engine.FigureAddress.Read("inclusion/take-up-gap?age=old&channel_class=");

        Assert.AreEqual("BA3003", study.Ask(address!.Value.Query).Diagnostics.Single().Code, "what take-up refuses its gap refuses");
        address = BenefitAnalyzer.Metrics.Engine.FigureAddress.Read("inclusion/take-up-gap?age=old");
        Assert.AreEqual(-0.35m, study.Ask(address!.Value.Query).Rows.Single(row => row.Keys[0] == "old").Figure.Value);
    }

    [TestMethod]
    public void AGapIsHiddenWithTheShareThatItWouldGiveAway()
    {
        // young: 7 of 150 is small; then old, the smaller of the others, must go too, or young follows from the total.
        using var study = new HandStudy { IsPersonal = true }
            .With(7, "web", "young")
            .With(143, "counter", "young")
            .With(90, "web", "middle")
            .With(90, "counter", "middle")
            .With(40, "web", "old")
            .With(80, "counter", "old")
            .Load();

        var gaps = SmallCells.Hide(new TakeUpGap(), study.Ask(TakeUp, "age").Rows, k: 10);
        var shares = SmallCells.Hide(new BenefitAnalyzer.Metrics.TakeUp.TakeUpA(), study.Ask("take-up/A", "age").Rows, k: 10);

        CollectionAssert.AreEqual(new[] { "middle" }, Known(gaps));
        CollectionAssert.AreEqual(Known(gaps), Known(shares));
        Assert.IsEmpty(gaps.Where(row => row.Figure.State == FigureState.Suppressed).SelectMany(row => row.Figure.Inputs).ToList());
    }

    [TestMethod]
    public void EveryGapIsHiddenWhereTheBestShareIs()
    {
        // 115 of 120 are electronic: 5 are not, which is small, and every gap with its share would tell it.
        using var study = new HandStudy()
            .With(115, "web", "young")
            .With(5, "counter", "young")
            .With(60, "web", "middle")
            .With(90, "counter", "middle")
            .With(400, "web", "old")
            .With(400, "counter", "old")
            .Load();

        var gaps = SmallCells.Hide(new TakeUpGap(), study.Ask(TakeUp, "age").Rows, k: 10);

        Assert.IsTrue(gaps.All(row => row.Figure is { State: FigureState.Suppressed, Value: null, Inputs.Count: 0 }));
    }

    private static HandStudy Ages(bool isSampled = false) =>
        new HandStudy { IsSampled = isSampled }
            .With(90, "web", "middle")
            .With(30, "counter", "middle")
            .With(60, "web", "old")
            .With(90, "counter", "old")
            .With(10, "web", "young");

    private static string[] Known(IReadOnlyList<MetricRow> rows) =>
        [.. rows.Where(row => row.Figure.State == FigureState.Known).Select(row => row.Keys[0]!)];
}
