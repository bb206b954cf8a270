using System.Text.Json.Nodes;
using BenefitAnalyzer.Funding.Portfolio.Problems;
using BenefitAnalyzer.Funding.Portfolio.Solving;
using BenefitAnalyzer.Tests.Appraisal;

namespace BenefitAnalyzer.Tests.Funding.Portfolio;

/// <summary>Published knapsacks (J. Burkardt, FSU KNAPSACK_01), each as a vote of one year; ranking by ratio misses seven of the eight.</summary>
[TestClass]
public sealed class KnapsackTests
{
    [TestMethod]
    [DataRow("P01", 309)]
    [DataRow("P02", 51)]
    [DataRow("P03", 150)]
    [DataRow("P04", 107)]
    [DataRow("P05", 900)]
    [DataRow("P06", 1735)]
    [DataRow("P07", 1458)]
    [DataRow("P08", 13549094)]
    public void TheKnownOptimumIsFoundAndProved(string id, int optimum)
    {
        var oracle = Published.Oracle("g1-fsu-knapsack");
        var instance = oracle["inputs"]!["instances"]![id]!;

        var result = Portfolios.Solve(Problem(instance));

        Assert.AreEqual(PortfolioStatus.Proved, result.Status);
        Assert.AreEqual(optimum, result.Value);
        Assert.AreEqual(optimum, result.Bound);
        Assert.AreEqual(oracle["expected"]!["optimum"]![id]!.GetValue<decimal>(), result.NetPresentValue);
    }

    /// <summary>A saving of profit + weight for an investment of the weight is worth the profit.</summary>
    private static PortfolioProblem Problem(JsonNode instance)
    {
        var (weights, profits) = (Published.Amounts(instance["weights"]), Published.Amounts(instance["profits"]));
        return new PortfolioProblem(
            Portfolios.Years(1),
            [.. weights.Zip(profits).Select((item, at) => Portfolios.Project($"I{at:00}", item.First, item.First + item.Second))]
        )
        {
            Ceilings = [Portfolios.Vote(instance["capacity"]!.GetValue<decimal>())],
        };
    }
}
