using BenefitAnalyzer.Metrics;
using BenefitAnalyzer.Metrics.Disclosure;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Metrics.Inclusion;
using BenefitAnalyzer.Metrics.TakeUp;
using BenefitAnalyzer.Metrics.Volume;
using CsCheck;

namespace BenefitAnalyzer.Tests.Metrics.Disclosure;

[TestClass]
public sealed class SmallCellsTests
{
    private static readonly FigureOrigin Origin = new("", new Dictionary<string, string>(), "");

    [TestMethod]
    public void ACountBelowTheLimitIsHiddenAndTheNextSmallestWithIt()
    {
        var rows = SmallCells.Hide(new Completed(), [Count(4, "a"), Count(90, "b"), Count(30, "c")], k: 10);

        CollectionAssert.AreEqual(new decimal?[] { null, 90, null }, rows.Select(row => row.Figure.Value).ToArray());
        Assert.AreEqual(10, rows[0].Figure.Below);
        Assert.IsNull(rows[2].Figure.Below, "a cell hidden to protect another may be large");
    }

    [TestMethod]
    public void NothingIsHiddenWhereZeroOrTheLimitItselfIsCounted()
    {
        var rows = SmallCells.Hide(new Completed(), [Count(0, "a"), Count(10, "b")], k: 10);

        Assert.IsTrue(rows.All(row => row.Figure.State == FigureState.Known));
    }

    [TestMethod]
    [DataRow(3, 50)]
    [DataRow(47, 50)]
    [DataRow(4, 8)]
    public void AShareWithASmallPartRemainderOrBaseIsHiddenWithItsParts(int part, int all)
    {
        var figure = SmallCells.Hide(new TakeUpA(), [new MetricRow(["a"], Share(part, all))], k: 10)[0].Figure;

        Assert.AreEqual(FigureState.Suppressed, figure.State);
        Assert.IsNull(figure.Numerator ?? figure.Denominator ?? figure.Value);
    }

    [TestMethod]
    public void NoHiddenCellOfATableIsAloneInItsRowOrColumn() =>
        Gen.Int[0, 40]
            .Array[12]
            .Sample(counts =>
            {
                var rows = counts.Select((count, at) => Count(count, $"r{at / 4}", $"c{at % 4}")).ToList();

                var published = SmallCells.Hide(new Completed(), rows, k: 10);

                return published
                    .SelectMany(row => new[] { (row, "row " + row.Keys[0]), (row, "column " + row.Keys[1]) })
                    .GroupBy(item => item.Item2)
                    .All(line => IsSafe([.. line.Select(item => item.row.Figure)]));
            });

    [TestMethod]
    public void AGapIsPublishedExactlyWhereItsShareAndTheBestAre() =>
        Gen.Select(Gen.Int[0, 160], Gen.Int[0, 160])
            .Array[5]
            .Where(groups => groups.All(group => group.Item1 + group.Item2 > 0))
            .Sample(groups =>
            {
                var shares = groups
                    .Select(
                        (group, at) =>
                            new MetricRow([$"g{at}"], Share(group.Item1, group.Item1 + group.Item2) with { Id = $"take-up/A?age=g{at}" })
                    )
                    .ToList();
                var gap = new TakeUpGap();
                var study = Studies.StudySample.Read(Studies.StudySample.Text).Study! with
                {
                    Groups = [new("age", new("Age", "年齡"), [])],
                };
                var gaps = gap.Derive(study, new MetricQuery(gap.Id) { By = ["age"] }, shares);

                var shown = SmallCells.Hide(new TakeUpA(), shares, k: 10).ToDictionary(row => row.Figure.Id, row => row.Figure.State);
                var published = SmallCells.Hide(gap, gaps, k: 10);

                return published
                    .Index()
                    .All(row =>
                        row.Item.Figure.State == FigureState.Withheld
                        || row.Item.Figure.State
                            == FigureState.Known
                            == gaps[row.Index].Figure.Inputs.All(input => shown[input.Figure.Id] == FigureState.Known)
                    );
            });

    /// <summary>A lone hidden cell is safe only where nothing else in its line could be hidden with it.</summary>
    private static bool IsSafe(IReadOnlyList<Figure> line) =>
        line.Count(figure => figure.State == FigureState.Suppressed) != 1
        || line.All(figure => figure.State == FigureState.Suppressed || figure.Value == 0);

    private static MetricRow Count(int count, params string[] keys) =>
        new(
            keys,
            new Figure("f", "volume/completed@1", MetricUnit.Count, Origin)
            {
                Value = count,
                Numerator = count,
                Transactions = count,
            }
        );

    private static Figure Share(int part, int all) =>
        new("f", "take-up/A@1", MetricUnit.Rate, Origin)
        {
            Value = (decimal)part / all,
            Numerator = part,
            Denominator = all,
            Transactions = all,
        };
}
