using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Statistics.Distributions;
using BenefitAnalyzer.Statistics.Sampling;
using BenefitAnalyzer.WhatIf.Levers;

namespace BenefitAnalyzer.Tests.WhatIf.Levers;

[TestClass]
public sealed class LeverTests
{
    private const int Draws = 1 << 14;

    private static readonly Lever[] Three =
    [
        new("wage", new NormalDistribution(200_000, 10_000)),
        new("take-up", new PertDistribution(0.3, 0.6, 0.8)),
        new("overrun", new LogNormalDistribution(0.1, 0.3)),
    ];

    private static readonly CorrelationGroup Group = new("costs", [new CorrelatedPair("wage", "overrun", 0.6)]);

    [TestMethod]
    public void RankCorrelationsComeOutAsStatedAndOthersAreZero()
    {
        var drawn = Draw(Set(Three, Group), Lock(Three));

        // Levers in ordinal order: overrun, take-up, wage.
        Assert.AreEqual(0.6, Spearman(drawn[0], drawn[2]), 0.005);
        Assert.AreEqual(0, Spearman(drawn[0], drawn[1]), 0.01);
        Assert.AreEqual(200_000, drawn[2].Average(), 20);
    }

    [TestMethod]
    public void ANewLeverLeavesTheDrawsOfAllOthersBitIdentical()
    {
        var before = Lock(Three);
        Lever[] more = [new("a-new-one", new UniformDistribution(0, 1)), .. Three];

        var old = Draw(Set(Three, Group), before);
        var now = Draw(Set(more, Group), before.With(more.Select(lever => lever.Id)));

        foreach (var at in Enumerable.Range(0, 3))
        {
            CollectionAssert.AreEqual(old[at], now[at + 1]);
        }
    }

    [TestMethod]
    public void ARemovedLeverAndAnotherOrderOfListingLeaveAllOthersBitIdentical()
    {
        var locked = Lock(Three);

        var all = Draw(Set(Three, Group), locked);
        var reversed = Draw(Set([.. Three.Reverse()], Group with { Pairs = [new CorrelatedPair("overrun", "wage", 0.6)] }), locked);
        var without = Draw(Set([Three[0], Three[2]], Group), locked);

        CollectionAssert.AreEqual(all[1], reversed[1]);
        CollectionAssert.AreEqual(all[2], reversed[2]);
        CollectionAssert.AreEqual(all[0], without[0]);
        CollectionAssert.AreEqual(all[2], without[1]);
    }

    [TestMethod]
    public void MoreDrawsLeaveEarlierOnesAsTheyAre()
    {
        var sampler = new LeverSampler(Set(Three), Lock(Three), SamplingMethod.ScrambledSobol, 7, 64);
        var (few, many) = (new double[3 * 64], new double[3 * 1024]);

        sampler.Fill(0, 64, few);
        sampler.Fill(0, 1024, many);

        CollectionAssert.AreEqual(few[64..128], many[1024..1088]);
    }

    [TestMethod]
    public void TheLockGrowsOnlyAndARemovedLeverKeepsItsPlace()
    {
        var first = LeverLock.Empty.With(["b", "a"]);
        var second = first.With(["c", "a"]);

        CollectionAssert.AreEqual(new[] { "a", "b", "c" }, second.Ids.ToArray());
        Assert.AreEqual(1, second.DimensionOf("b"));
        Assert.IsNull(second.DimensionOf("unknown"));
        CollectionAssert.AreEqual(second.Ids.ToArray(), LeverLock.Read(second.Lines(), "levers.lock", Fail)!.Ids.ToArray());
    }

    [TestMethod]
    public void BeyondTheLastDimensionALeverTakesRandomNumbersAndNoOneElses()
    {
        var full = LeverLock.Empty.With(Enumerable.Range(0, SobolSequence.Dimensions).Select(at => $"lever-{at}")).With(["z-one-more"]);

        Assert.IsNull(full.DimensionOf("z-one-more"));
        Assert.AreEqual(
            UniformDraws.Of(SamplingMethod.Plain, 7, "z-one-more", null, 1).At(3),
            UniformDraws.Of(SamplingMethod.ScrambledSobol, 7, "z-one-more", full.DimensionOf("z-one-more"), 1).At(3)
        );
    }

    [TestMethod]
    public void WhatIsImpossibleIsSaidWithWhatIsAllowed()
    {
        var found = new List<Diagnostic>();
        Lever[] wrong = [.. Three, new("price", new TriangularDistribution(5, 3, 9)) { Place = "study.yaml" }, Three[0]];
        CorrelationGroup[] groups =
        [
            Group,
            new("others", [new CorrelatedPair("wage", "take-up", 1.2), new CorrelatedPair("wage", "unknown", 0.1)]),
            new("contrary", [new("x", "y", 0.9), new("y", "z", 0.9), new("x", "z", -0.9), new("z", "x", 0.1)]),
        ];

        var set = LeverSet.Of([.. wrong, Any("x"), Any("y"), Any("z")], groups, found.Add);
        LeverLock.Read(["# levers", "1 a", "3 b"], "levers.lock", found.Add);
        LeverLock.Read(["1 a", "2 a"], "levers.lock", found.Add);

        Assert.IsNull(set);
        Golden.Verify(string.Join('\n', found));
    }

    /// <summary>The nearest that the diagnostic prints can be typed in its place.</summary>
    [TestMethod]
    public void TheNearestCorrelationsArePossible()
    {
        var found = new List<Diagnostic>();
        CorrelatedPair[] contrary = [new("x", "y", 0.9), new("y", "z", 0.9), new("x", "z", -0.9)];

        var refused = LeverSet.Of([Any("x"), Any("y"), Any("z")], [new("contrary", contrary)], found.Add);
        var printed = found.Single().Message.Split(": ")[^1].Split(", ").Select(pair => pair.Split(' '));
        CorrelatedPair[] nearest =
        [
            .. printed.Select(cells => new CorrelatedPair(
                cells[0],
                cells[2],
                double.Parse(cells[3], System.Globalization.CultureInfo.InvariantCulture)
            )),
        ];

        Assert.IsNull(refused);
        Assert.IsNotNull(LeverSet.Of([Any("x"), Any("y"), Any("z")], [new("nearest", nearest)], Fail));
    }

    private static Lever Any(string id) => new(id, new UniformDistribution(0, 1));

    private static LeverSet Set(Lever[] levers, params CorrelationGroup[] groups) => LeverSet.Of(levers, groups, Fail)!;

    private static LeverLock Lock(Lever[] levers) => LeverLock.Empty.With(levers.Select(lever => lever.Id));

    private static void Fail(Diagnostic diagnostic) => Assert.Fail(diagnostic.ToString());

    private static double[][] Draw(LeverSet set, LeverLock locked)
    {
        var sampler = new LeverSampler(set, locked, SamplingMethod.ScrambledSobol, 7, Draws);
        var columns = new double[set.Levers.Count * Draws];
        sampler.Fill(0, Draws, columns);
        return [.. Enumerable.Range(0, set.Levers.Count).Select(lever => columns[(lever * Draws)..((lever + 1) * Draws)])];
    }

    private static double Spearman(double[] one, double[] other)
    {
        static double[] Ranks(double[] values)
        {
            var order = Enumerable.Range(0, values.Length).ToArray();
            Array.Sort((double[])values.Clone(), order);
            var ranks = new double[values.Length];
            foreach (var (rank, at) in order.Index())
            {
                ranks[at] = (rank + 0.5) / values.Length;
            }

            return ranks;
        }

        return Ranks(one).Zip(Ranks(other), (x, y) => 12 * (x - 0.5) * (y - 0.5)).Average();
    }
}
