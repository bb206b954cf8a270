using BenefitAnalyzer.Appraisal;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Statistics.Distributions;
using BenefitAnalyzer.Statistics.Precision;
using BenefitAnalyzer.Statistics.Sampling;
using BenefitAnalyzer.Studies.Appraising;
using BenefitAnalyzer.Studies.CashFlows;
using BenefitAnalyzer.Tests.Appraisal;
using BenefitAnalyzer.WhatIf.Draws;
using BenefitAnalyzer.WhatIf.Levers;

namespace BenefitAnalyzer.Tests.WhatIf.Draws;

[TestClass]
public sealed class DrawEngineTests
{
    private const int Draws = 1024;

    /// <summary>Each of 256 draws of three initiatives under the three conventions: the same flow with the drawn levers, appraised in decimals.</summary>
    [TestMethod]
    [DataRow(FlowTiming.YearZero, false)]
    [DataRow(FlowTiming.EndOfYear, false)]
    [DataRow(FlowTiming.MidYear, true)]
    [DataRow(FlowTiming.YearZero, true)]
    public void ADrawIsWhatAppraisalComputesForThatCashFlow(FlowTiming timing, bool isRateDrawn)
    {
        var settings = new AppraisalSettings { Rate = 0.04m, Timing = timing };
        var model = DrawSample.Model(3, settings, isRateDrawn ? "rate" : null);
        var drawn = DrawSample.Run(model, Draws);
        var levers = new double[DrawSample.Levers.Length * 256];
        DrawSample.Sampler(Draws).Fill(256, 256, levers);

        for (var draw = 0; draw < 256; draw++)
        {
            double[] values = [.. Enumerable.Range(0, DrawSample.Levers.Length).Select(lever => levers[(lever * 256) + draw])];
            var alone = new DrawEngine(model, DrawSample.Set).At(values);
            for (var initiative = 0; initiative < 3; initiative++)
            {
                var own = isRateDrawn ? settings with { Rate = (decimal)Value("rate", values) } : settings;
                var exact = Published.Appraise(With(DrawSample.Flow(initiative), values), own);
                AssertSame(exact, drawn, initiative, 256 + draw, $"draw {draw} of {initiative}");
                CollectionAssert.AreEqual(
                    exact.Views.Reverse().Select(view => view.Plain.Lasting).ToList(),
                    Enumerable.Range(0, 3).Select(view => LastingOf(alone, initiative, view)).ToList(),
                    $"draw {draw} of {initiative}"
                );
            }
        }
    }

    [TestMethod]
    public void TheSameBytesComeOutOnOneTwoAndEightThreads()
    {
        var model = DrawSample.Model(5, new AppraisalSettings { Rate = 0.04m });

        var one = DrawSample.Run(model, 1 << 14, threads: 1);
        foreach (var threads in new[] { 2, 8 })
        {
            var several = DrawSample.Run(model, 1 << 14, threads);
            for (var initiative = 0; initiative < 5; initiative++)
            {
                CollectionAssert.AreEqual(one.NetPresentValue[initiative], several.NetPresentValue[initiative]);
                CollectionAssert.AreEqual(one.BenefitCostRatio[initiative], several.BenefitCostRatio[initiative]);
                CollectionAssert.AreEqual(one.PaybackYears[initiative], several.PaybackYears[initiative]);
                CollectionAssert.AreEqual(one.BrokenEven[initiative], several.BrokenEven[initiative]);
            }
        }
    }

    [TestMethod]
    public void MeansOfDrawsThatAreNotKeptAreThoseOfDrawsThatAre()
    {
        var model = DrawSample.Model(3, new AppraisalSettings { Rate = 0.04m });
        var kept = DrawSample.Run(model, 1 << 13);
        var source = DrawSample.Sampler(1 << 13);

        var one = new DrawEngine(model, DrawSample.Set).Means(source.Fill, 1 << 13, 1, CancellationToken.None);
        var eight = new DrawEngine(model, DrawSample.Set).Means(source.Fill, 1 << 13, 8, CancellationToken.None);

        CollectionAssert.AreEqual(one.NetPresentValue.ToArray(), eight.NetPresentValue.ToArray());
        Assert.AreEqual(one.Portfolio, eight.Portfolio);
        Assert.AreEqual(kept.NetPresentValue.Sum(values => values.Average()), one.Portfolio.Value, 1e-6 * Math.Abs(one.Portfolio.Value));
        foreach (var (at, mean) in one.NetPresentValue.Index())
        {
            var expected = ReplicateMean.Of(kept.NetPresentValue[at]);
            Assert.AreEqual(expected.Value, mean.Value, 1e-9 * Math.Abs(expected.Value));
            Assert.AreEqual(expected.StandardError, mean.StandardError, 1e-6 * expected.StandardError);
            CollectionAssert.AreEqual(kept.BrokenEven[at], one.BrokenEven[at]);
        }
    }

    [TestMethod]
    public void DrawsThatAreKeptAreThoseOfTheirSource()
    {
        var sampler = DrawSample.Sampler(1 << 12);
        var kept = KeptDraws.Of(sampler.Fill, sampler.Levers, 1 << 12, 2, CancellationToken.None);
        var (expected, found) = (new double[sampler.Levers * 256], new double[sampler.Levers * 256]);

        sampler.Fill(512, 256, expected);
        kept(512, 256, found);

        CollectionAssert.AreEqual(expected, found);
    }

    [TestMethod]
    public void AnotherInitiativeOrLeverLeavesEveryOtherCurveBitIdentical()
    {
        var settings = new AppraisalSettings { Rate = 0.04m };
        var few = DrawSample.Run(DrawSample.Model(2, settings), Draws);
        var model = DrawSample.Model(3, settings);
        Lever[] more = [.. DrawSample.Levers, new Lever("a-new-one", new UniformDistribution(0, 1))];
        var set = LeverSet.Of(more, DrawSample.Set.Groups, _ => { })!;
        var added = model with { Initiatives = [model.Initiatives[2], model.Initiatives[0], model.Initiatives[1]] };

        var many = DrawSample.Run(added, Draws, set: set);

        CollectionAssert.AreEqual(few.NetPresentValue[0], many.NetPresentValue[1]);
        CollectionAssert.AreEqual(few.NetPresentValue[1], many.NetPresentValue[2]);
        CollectionAssert.AreEqual(few.PaybackYears[1], many.PaybackYears[2]);
    }

    /// <summary>With one cost and one benefit a view, and with more, an initiative is computed by different loops.</summary>
    [TestMethod]
    public void AnInitiativeWithoutALineIsWhatItIsWithALineOfZero()
    {
        var model = DrawSample.Model(1, new AppraisalSettings { Rate = 0.04m });
        FlowTerm[] paired = [.. model.Initiatives[0].Terms.Where(term => term.Levers.Count > 0)];
        FlowTerm[] listed = [.. paired, new(FlowKind.Cost, FlowCategory.Expenditure, new double[DrawSample.Years], [])];

        var one = DrawSample.Run(model with { Initiatives = [new DrawnInitiative("a", paired)] }, Draws);
        var other = DrawSample.Run(model with { Initiatives = [new DrawnInitiative("b", listed)] }, Draws);

        CollectionAssert.AreEqual(one.NetPresentValue[0], other.NetPresentValue[0]);
        CollectionAssert.AreEqual(one.BrokenEven[0], other.BrokenEven[0]);
        Assert.IsLessThan(
            1e-9,
            one.PaybackYears[0].Zip(other.PaybackYears[0]).Max(pair => pair.First == pair.Second ? 0 : Math.Abs(pair.First - pair.Second))
        );
    }

    [TestMethod]
    public void AFlowThatAddsUpToZeroBreaksEvenThoughDoublesDoNot()
    {
        // 0.1 + 0.2 − 0.3 is 5.6e-17 in doubles, and −0.3 + 0.1 + 0.2 a trifle below 0.
        FlowTerm[] terms =
        [
            new(FlowKind.Cost, FlowCategory.Expenditure, [0.3, 0, 0], []),
            new(FlowKind.Benefit, FlowCategory.Realisable, [0, 0.1, 0.2], []),
        ];
        var model = new DrawModel([new DrawnInitiative("thirds", terms)], [1, 1, 1], FlowTiming.YearZero);

        var results = new DrawEngine(model, DrawSample.Set).At(DrawSample.Set.Means());

        Assert.AreEqual(2, LastingOf(results, 0, 2));
        Assert.AreEqual(2, results.PaybackYears[0][0], 1e-9);
    }

    [TestMethod]
    public void AnUnknownLeverIsNamed()
    {
        var model = DrawSample.Model(1, new AppraisalSettings { Rate = 0.04m }, "inflation");
        var set = LeverSet.Of([.. DrawSample.Levers.Where(lever => lever.Id != "wage")], [], _ => { })!;

        var found = model.Check(set).ToList();

        Assert.HasCount(2, found);
        Assert.IsTrue(found.TrueForAll(one => one.Code == DiagnosticCodes.UnknownLever));
        Assert.Contains("i0 depends on lever wage", found[0].Message);
        Assert.Contains("the discount rate depends on lever inflation", found[1].Message);
        Assert.IsEmpty(DrawSample.Model(1, new AppraisalSettings { Rate = 0.04m }, "rate").Check(DrawSample.Set));
    }

    [TestMethod]
    public void OnlyInitiativesThatDependOnALeverUseIt()
    {
        var model = DrawSample.Model(2, new AppraisalSettings { Rate = 0.04m });
        var free = model.Initiatives[1] with { Terms = [.. model.Initiatives[1].Terms.Where(term => !term.Levers.Contains("take-up"))] };

        var engine = new DrawEngine(model with { Initiatives = [model.Initiatives[0], free] }, DrawSample.Set);

        CollectionAssert.AreEqual(new[] { 0 }, engine.UsersOf("take-up").ToArray());
        CollectionAssert.AreEqual(new[] { 0, 1 }, engine.UsersOf("wage").ToArray());
        Assert.IsEmpty(engine.UsersOf("rate"));
    }

    /// <summary>The first year that the draw is counted in; null where in none.</summary>
    private static int? LastingOf(DrawResults results, int initiative, int view)
    {
        var years = results.Years;
        var first = Enumerable
            .Range(0, years)
            .Where(year => results.BrokenEven[initiative][((view * years) + year) * UniformDraws.Replicates] > 0);
        return first.Cast<int?>().FirstOrDefault();
    }

    private static void AssertSame(ProjectAppraisal exact, DrawResults drawn, int initiative, int draw, string message)
    {
        Assert.AreEqual((double)exact.NetPresentValue!.Value, drawn.NetPresentValue[initiative][draw], 0.005, message);
        Assert.AreEqual((double?)exact.BenefitCostRatio ?? double.NaN, drawn.BenefitCostRatio[initiative][draw], 1e-9, message);
        var payback = (double?)exact.Views[0].Plain.PaybackYears(exact.Timing) ?? double.PositiveInfinity;
        Assert.AreEqual(payback, drawn.PaybackYears[initiative][draw], 1e-9, message);
    }

    private static CashFlow With(CashFlow flow, double[] values) =>
        flow with
        {
            Lines =
            [
                .. flow.Lines.Select(line =>
                    line with
                    {
                        Amount =
                            line.Amount
                            * (decimal)
                                DrawSample
                                    .LeversOf(new CashFlowItem(line.Label, line.Kind, line.Category, line.IsRecurrent))
                                    .Aggregate(1.0, (product, lever) => product * Value(lever, values)),
                    }
                ),
            ],
        };

    private static double Value(string lever, double[] values) => values[DrawSample.Set.IndexOf(lever)!.Value];
}
