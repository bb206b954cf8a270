using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Statistics.Description;
using BenefitAnalyzer.Tests.Appraisal;

namespace BenefitAnalyzer.Tests.Statistics.Description;

[TestClass]
public sealed class ProportionIntervalTests
{
    /// <summary>Oracle j1: Newcombe 1998, Statistics in Medicine 17:857–872, table I, methods 3, 4 and 5 (recalled, reproduced).</summary>
    [TestMethod]
    public void NewcombesTableComesOut()
    {
        var oracle = Published.Oracle("j1-newcombe-single-proportion");

        foreach (var (index, item) in oracle["inputs"]!["cases"]!.AsArray().Index())
        {
            var (count, of) = (item!["x"]!.GetValue<int>(), item["n"]!.GetValue<int>());
            void Agree(string method, (double Low, double High) interval)
            {
                var expected = Published.Numbers(oracle["expected"]![method]![index]);
                Assert.AreEqual(expected[0], interval.Low, 6e-5, $"{method} {count}/{of}");
                Assert.AreEqual(expected[1], interval.High, 6e-5, $"{method} {count}/{of}");
            }

            var wilson = Intervals.Wilson(count, of);
            Agree("wilson", ((double)wilson.Low, (double)wilson.High));
            Agree("wilson_cc", ProportionInterval.WilsonCorrected(count, of));
            Agree("clopper_pearson", ProportionInterval.ClopperPearson(count, of));
        }
    }

    /// <summary>Golden M-CI-1: Wilson score interval of 81/263, Newcombe 1998, method 3 (recalled).</summary>
    [TestMethod]
    public void TheWilsonIntervalOfTheGoldenCaseComesOut()
    {
        var golden = Published.Method("wilson-interval");

        var (low, high) = Intervals.Wilson(81, 263);

        Assert.AreEqual(golden["expected"]!["lower"]!.GetValue<string>(), $"{low:0.0000}");
        Assert.AreEqual(golden["expected"]!["upper"]!.GetValue<string>(), $"{high:0.0000}");
    }
}
