using System.Globalization;
using BenefitAnalyzer.Statistics.Description;
using BenefitAnalyzer.Tests.Appraisal;

namespace BenefitAnalyzer.Tests.Statistics.Description;

[TestClass]
public sealed class QuantilesTests
{
    /// <summary>Oracle h4: numpy test_linear_interpolation, data 15, 20, 35, 40, 50 at p = 0.4.</summary>
    [TestMethod]
    public void TheNineTypesGiveNumPysNineAnswers()
    {
        var oracle = Published.Oracle("h4-quantile-types");
        var data = Published.Numbers(oracle["inputs"]!["numpy_case"]!["data"]);
        double[] expected = [.. oracle["expected"]!["numpy_case"]!.AsObject().Select(pair => pair.Value!.GetValue<double>())];

        double[] quantiles = [.. Enum.GetValues<QuantileType>().Select(type => Quantiles.Of(data, 0.4, type))];

        Assert.HasCount(9, quantiles);
        foreach (var (index, quantile) in quantiles.Index())
        {
            Assert.AreEqual(expected[index], quantile, 1e-12, $"type {index + 1}");
        }
    }

    /// <summary>Oracle h4: Math.NET's StatisticsTests, checked against R's quantile(type = 1 … 9).</summary>
    [TestMethod]
    public void TheNineTypesGiveTheAnswersOfR()
    {
        var oracle = Published.Oracle("h4-quantile-types");
        var data = Published.Numbers(oracle["inputs"]!["mathnet_case"]!["data"]);

        foreach (var row in oracle["expected"]!["mathnet_case"]!.AsArray())
        {
            var p = Number(row!["p"]!.GetValue<string>());
            foreach (var type in Enum.GetValues<QuantileType>())
            {
                var expected = Number(row[$"type{(int)type}"]!.GetValue<string>());
                Assert.AreEqual(expected, Quantiles.Of(data, p, type), 1e-12, $"type {(int)type} at {p}");
            }
        }
    }

    [TestMethod]
    public void AnEmptySampleHasNoQuantile() => Assert.IsTrue(double.IsNaN(Quantiles.Of([], 0.5)));

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
