using BenefitAnalyzer.Statistics.Decisions;
using BenefitAnalyzer.Statistics.ValueOfInformation;
using BenefitAnalyzer.Tests.Appraisal;

namespace BenefitAnalyzer.Tests.Statistics.Decisions;

[TestClass]
public sealed class DecisionTests
{
    /// <summary>Oracle b1: dampack's 10,000 draws of three options at 15 thresholds.</summary>
    [TestMethod]
    public void B1MeansAcceptabilityAndExpectedLossesAreThoseOfDampack()
    {
        var b1 = Published.Oracle("b1-dampack-example-psa");
        var (costs, effects) = Dampack();
        string[] names = ["Chemo", "Radio", "Surgery"];
        foreach (var row in b1["expected"]!["by_wtp"]!.AsArray())
        {
            var decision = OptionDraws.Of(costs, effects, row!["wtp"]!.GetValue<double>());

            var losses = names.Select((_, option) => decision.OpportunityLoss(option).Average()).ToList();
            var evpi = PerfectInformation.Of(decision);

            Near(Published.Numbers(row["mean_nmb"]), decision.Means, 1e-9);
            Near(Published.Numbers(row["ceac"]), [.. decision.Acceptability().Select(share => share.Value)], 1e-12);
            Near(Published.Numbers(row["expected_loss"]), losses, 1e-6);
            Assert.AreEqual(row["optimal"]!.GetValue<string>(), names[decision.Best]);
            Assert.AreEqual(row["evpi"]!.GetValue<double>(), evpi.Value, 1e-6);
            Assert.AreEqual(losses.Min(), evpi.Value, 1e-6, "the identity that the oracle states");
        }
    }

    /// <summary>Oracle b1: of mean costs and effects, Radio and Chemo are efficient, Surgery is a mixture's loser.</summary>
    [TestMethod]
    public void B1TheFrontierIsThatOfDampack()
    {
        var (costs, effects) = Dampack();

        var frontier = EfficientFrontier.Of([.. costs.Zip(effects, (cost, effect) => (cost.Average(), effect.Average()))]);

        CollectionAssert.AreEqual(
            new[] { "Radio", "Chemo" },
            frontier
                .Where(option => option.Status == FrontierStatus.Efficient)
                .Select(option => new[] { "Chemo", "Radio", "Surgery" }[option.Place])
                .ToArray()
        );
    }

    /// <summary>Oracle b1: dampack's published answer to which input matters most at 100,000. The oracle has no EVPPI; the order is what was published.</summary>
    [TestMethod]
    public void B1TheInputWorthKnowingMostIsTheOneThatDampackNames()
    {
        var data = PublishedDraws.Read("dampack_example_psa.csv");
        var (costs, effects) = Dampack();
        var decision = OptionDraws.Of(costs, effects, 100_000);
        var evpi = PerfectInformation.Of(decision).Value;

        var partial = data.Keys.Skip(6).ToDictionary(input => input, input => PartialInformation.Of(decision, [data[input]], 1));

        Assert.AreEqual(
            Published.Oracle("b1-dampack-example-psa")["expected"]!["published_most_influential_param_nmb_at_100000"]!.GetValue<string>(),
            partial.MaxBy(input => input.Value.Value).Key
        );
        Assert.IsTrue(partial.Values.All(one => one.Value >= 0 && one.Value < evpi && one.StandardError > 0));
    }

    /// <summary>Oracle b3: the table of VA-HERC, a tie, a single option and 100 random ones.</summary>
    [TestMethod]
    public void B3TheTablesOfDominanceAreThoseOfDampack()
    {
        var b3 = Published.Oracle("b3-icer-small-tables");
        var va = b3["inputs"]!["va_herc"]!;
        string[] names = [.. va["strategy"]!.AsArray().Select(name => name!.GetValue<string>())];
        var table = EfficientFrontier.Of(Pairs(Published.Numbers(va["cost"]), Published.Numbers(va["effect"])));
        var expected = b3["expected"]!["va_herc"]!;

        CollectionAssert.AreEqual(
            expected["order"]!.AsArray().Select(name => name!.GetValue<string>()).ToArray(),
            table.Select(option => names[option.Place]).ToArray()
        );
        CollectionAssert.AreEqual(
            expected["status"]!.AsArray().Select(status => status!.GetValue<string>()).ToArray(),
            table
                .Select(option =>
                    option.Status switch
                    {
                        FrontierStatus.Efficient => "ND",
                        FrontierStatus.Dominated => "D",
                        _ => "ED",
                    }
                )
                .ToArray()
        );
        CollectionAssert.AreEqual(new double?[] { null, 5000, 12500, 20000, null, null }, table.Select(option => option.Ratio).ToArray());
        var tie = b3["inputs"]!["tie"]!;
        var tied = EfficientFrontier.Of(Pairs(Published.Numbers(tie["cost"]), Published.Numbers(tie["effect"])));
        Assert.AreEqual(2, tied[0].Place, "Test & treat");
        Assert.IsTrue(tied.Skip(1).All(option => option.Status == FrontierStatus.Dominated));
        Assert.IsNull(EfficientFrontier.Of([(1, 2)]).Single().Ratio);
    }

    [TestMethod]
    public void B3TheFrontierOfAHundredOptionsIsThatOfDampack()
    {
        var data = PublishedDraws.Read("dampack_hund_strat.csv");
        var frontier = EfficientFrontier
            .Of(Pairs(data["Cost"], data["QALYs"]))
            .Where(option => option.Status == FrontierStatus.Efficient)
            .ToList();
        var expected = Published.Oracle("b3-icer-small-tables")["expected"]!["hund_strat_frontier"]!.AsArray();

        Assert.HasCount(expected.Count, frontier);
        foreach (var (at, option) in frontier.Index())
        {
            Assert.AreEqual(expected[at]!["strategy"]!.GetValue<string>(), $"{data["Strategy"][option.Place]}");
            Near(expected[at]!["icer"]?.GetValue<double>(), option.Ratio, 1e-6);
        }
    }

    /// <summary>Golden frontier-hiv-screening and oracle b3: Paltiel et al. 2006; effects in life months, so that ratios are per year.</summary>
    [TestMethod]
    public void FrontierHivScreening()
    {
        var golden = Published.Method("frontier-hiv-screening");
        var options = golden["inputs"]!.AsArray();
        string[] names = [.. options.Select(option => option!["option"]!.GetValue<string>())];

        var table = EfficientFrontier.Of([
            .. options.Select(option => (option!["cost"]!.GetValue<double>(), option["effect_qalm"]!.GetValue<double>() / 12)),
        ]);

        var efficient = table.Where(option => option.Status == FrontierStatus.Efficient).ToList();
        CollectionAssert.AreEqual(
            golden["expected"]!["frontier"]!.AsArray().Select(name => name!.GetValue<string>()).ToArray(),
            efficient.Select(option => names[option.Place]).ToArray()
        );
        foreach (var (name, ratio) in golden["expected"]!["icer_per_qaly_recomputed"]!.AsObject())
        {
            var printed = double.Parse(ratio!.GetValue<string>(), System.Globalization.CultureInfo.InvariantCulture);
            Assert.AreEqual(printed, efficient.Single(option => names[option.Place] == name).Ratio!.Value, 0.5, name);
        }

        Assert.AreEqual("annual", names[table.Single(option => option.Status == FrontierStatus.Dominated).Place]);
        var exact = Published.Oracle("b3-icer-small-tables")["expected"]!["hiv"]!.AsArray();
        foreach (var (at, option) in efficient.Index())
        {
            Near(exact[at]!["icer"]?.GetValue<double>(), option.Ratio, 1e-4);
        }
    }

    /// <summary>Oracle b5: BCEA's 500 draws of four ways to stop smoking.</summary>
    [TestMethod]
    public void B5SwitchingPointsAndValuesAreThoseOfBcea()
    {
        var b5 = Published.Oracle("b5-bcea-smoking")["expected"]!;
        var data = PublishedDraws.Read("bcea_smoking.csv");
        double[][] costs = [.. Enumerable.Range(1, 4).Select(option => data[$"cost_{option}"])];
        double[][] effects = [.. Enumerable.Range(1, 4).Select(option => data[$"eff_{option}"])];
        double[] grid = [.. Enumerable.Range(0, 501).Select(k => (double)k)];

        int[] best = [.. grid.Select(k => OptionDraws.Of(costs, effects, k).Best)];
        var at250 = OptionDraws.Of(costs, effects, 250);

        CollectionAssert.AreEqual(Published.Numbers(b5["kstar"]), SwitchingPoints.Of(grid, best).ToArray());
        CollectionAssert.AreEqual(Published.Numbers(b5["optimal_sequence"]), best.Distinct().Select(option => option + 1.0).ToArray());
        Near(Published.Numbers(b5["at_k250"]!["mean_nb"]), at250.Means, 1e-9);
        Near(Published.Numbers(b5["at_k250"]!["ceac_multi"]), [.. at250.Acceptability().Select(share => share.Value)], 1e-12);
        Assert.AreEqual(b5["at_k250"]!["evpi"]!.GetValue<double>(), PerfectInformation.Of(at250).Value, 1e-9);
    }

    /// <summary>Oracle b6: BCEA's cases by hand; its reference is the first option, ours stands at 0.</summary>
    [TestMethod]
    public void B6TheHandWorkedCasesOfBcea()
    {
        var b6 = Published.Oracle("b6-bcea-unit-cases");
        double[][] Columns(string name) =>
            [
                .. Enumerable
                    .Range(0, 2)
                    .Select(option => b6["inputs"]!["ib"]![name]!.AsArray().Select(row => row![option]!.GetValue<double>()).ToArray()),
            ];
        foreach (var k in Published.Numbers(b6["inputs"]!["ib"]!["k"]))
        {
            var decision = OptionDraws.Of(Columns("cost"), Columns("eff"), k);

            var incremental = decision.NetBenefits[0].Zip(decision.NetBenefits[1], (reference, own) => reference - own).ToArray();

            CollectionAssert.AreEqual(Published.Numbers(b6["expected"]!["ib"]![$"k={k}"]), incremental);
            Assert.IsTrue(Enumerable.Range(0, 2).All(option => decision.OpportunityLoss(option).All(loss => loss >= 0)));
        }

        foreach (var (at, one) in b6["inputs"]!["kstar"]!.AsArray().Index())
        {
            int[] best = [.. Published.Numbers(one!["best"]).Select(option => (int)option)];
            CollectionAssert.AreEqual(
                Published.Numbers(b6["expected"]!["kstar"]![at]),
                SwitchingPoints.Of(Published.Numbers(one["k"]), best).ToArray(),
                $"case {at}"
            );
        }
    }

    private static (double[][] Costs, double[][] Effects) Dampack()
    {
        var data = PublishedDraws.Read("dampack_example_psa.csv");
        string[] options = ["Chemo", "Radio", "Surg"];
        return ([.. options.Select(option => data[$"{option}_Cost"])], [.. options.Select(option => data[$"{option}_Eff"])]);
    }

    private static List<(double Cost, double Effect)> Pairs(double[] costs, double[] effects) => [.. costs.Zip(effects)];

    private static void Near(IReadOnlyList<double> expected, IReadOnlyList<double> actual, double relative)
    {
        foreach (var (at, value) in expected.Index())
        {
            Assert.AreEqual(value, actual[at], relative * Math.Max(1, Math.Abs(value)), $"{at}");
        }
    }

    private static void Near(double? expected, double? actual, double relative)
    {
        Assert.AreEqual(expected is null, actual is null);
        Assert.AreEqual(expected ?? 0, actual ?? 0, relative * Math.Max(1, expected ?? 0));
    }
}
