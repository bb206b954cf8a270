using System.Globalization;
using BenefitAnalyzer.Funding.Portfolio.Frontiers;
using BenefitAnalyzer.Tests.Appraisal;

namespace BenefitAnalyzer.Tests.Funding.Portfolio;

/// <summary>Published dominance tables.</summary>
[TestClass]
public sealed class EfficientFrontierTests
{
    [TestMethod]
    public void HivScreeningHasFourEfficientOptionsAndOneDominated()
    {
        var golden = Published.Method("frontier-hiv-screening");
        CostEffect[] options =
        [
            .. golden["inputs"]!
                .AsArray()
                .Select(option => new CostEffect(
                    option!["option"]!.GetValue<string>(),
                    option["cost"]!.GetValue<decimal>(),
                    option["effect_qalm"]!.GetValue<decimal>() / 12
                )),
        ];

        var frontier = EfficientFrontier.Of(options);

        CollectionAssert.AreEqual(new[] { "status quo", "one time", "5yr", "3yr", "annual" }, Names(frontier));
        Assert.AreEqual(Dominance.Dominated, frontier[^1].Dominance);
        foreach (var (name, ratio) in golden["expected"]!["icer_per_qaly_recomputed"]!.AsObject())
        {
            Assert.AreEqual(
                decimal.Parse(ratio!.GetValue<string>(), CultureInfo.InvariantCulture),
                Math.Round(frontier.Single(option => option.Option.Name == name).Ratio!.Value)
            );
        }
    }

    [TestMethod]
    public void VaHercHasAnOptionThatAMixtureBeats()
    {
        var frontier = EfficientFrontier.Of(Table("va_herc"));

        CollectionAssert.AreEqual(new[] { "UC", "B", "D", "E", "A", "C" }, Names(frontier));
        CollectionAssert.AreEqual(
            new decimal?[] { null, 5000, 12500, 20000, null, null },
            frontier.Select(option => option.Ratio).ToArray()
        );
        Assert.AreEqual((Dominance.Dominated, Dominance.ExtendedlyDominated), (frontier[4].Dominance, frontier[5].Dominance));
    }

    [TestMethod]
    public void OfTwoWithOneEffectTheDearerIsDominated()
    {
        var frontier = EfficientFrontier.Of(Table("tie"));

        Assert.AreEqual("Test & treat", frontier[0].Option.Name);
        Assert.IsTrue(frontier.Skip(1).All(option => option.Dominance == Dominance.Dominated));
    }

    private static CostEffect[] Table(string id)
    {
        var table = Published.Oracle("b3-icer-small-tables")["inputs"]![id]!;
        var (costs, effects) = (Published.Amounts(table["cost"]), Published.Amounts(table["effect"]));
        return [.. table["strategy"]!.AsArray().Select((name, at) => new CostEffect(name!.GetValue<string>(), costs[at], effects[at]))];
    }

    private static string[] Names(IReadOnlyList<FrontierOption> frontier) => [.. frontier.Select(option => option.Option.Name)];
}
