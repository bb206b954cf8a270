using BenefitAnalyzer.Statistics.Regression;
using BenefitAnalyzer.Statistics.Resampling;

namespace BenefitAnalyzer.Tests.Statistics.Regression;

[TestClass]
public sealed class NeweyWestTests
{
    /// <summary>Worked by hand: 1 + 4 + 1 + 4 = 10; products at lag 1: −2 − 2 − 2 = −6, weight ½; so 10 − 6 = 4.</summary>
    [TestMethod]
    public void BartlettWeightsFallToNothingBehindTheLastLag()
    {
        double[] scores = [1, -2, 1, -2];

        Assert.AreEqual(10, NeweyWest.Variance(scores, 0), 1e-12);
        Assert.AreEqual(4, NeweyWest.Variance(scores, 1), 1e-12);
    }

    /// <summary>Of u_t = 0.6 u_{t−1} + e_t the sum of 5,000 terms has variance 5,000 ÷ (1 − 0.6)² = 31,250.</summary>
    [TestMethod]
    public void PrewhiteningFindsTheLongRunVarianceOfAPersistentSeries()
    {
        var draws = new SeededDraws(1, 1);
        var scores = new double[5000];
        for (var t = 1; t < scores.Length; t++)
        {
            scores[t] = (0.6 * scores[t - 1]) + draws.Normal();
        }

        Assert.AreEqual(31_250, NeweyWest.PrewhitenedVariance(scores, NeweyWest.Lags(5000)), 3_500);
    }

    /// <summary>Kiefer and Vogelsang 2005, table 1: with all lags (b = 1) the critical value is near 4.8, without any it is the normal one.</summary>
    [TestMethod]
    public void FixedBCriticalValuesAreThoseOfSimulatedBrownianMotion()
    {
        Assert.AreEqual(1.96, FixedB.Critical95(0), 1e-12);
        foreach (var b in new[] { 0.1, 0.5, 1.0 })
        {
            Assert.AreEqual(Simulated(b), FixedB.Critical95(b), 0.12 * FixedB.Critical95(b), $"b = {b}");
        }
    }

    [TestMethod]
    public void RestrictedLikelihoodFindsThePersistenceOfErrorsInShortSeriesWithATrend()
    {
        var draws = new SeededDraws(7, 1);
        double sum = 0;
        const int series = 200;
        for (var number = 0; number < series; number++)
        {
            var error = draws.Normal() / 0.8;
            var rows = new List<double[]>();
            var outcome = new List<double>();
            for (var t = 0; t < 48; t++)
            {
                error = t == 0 ? error : (0.6 * error) + draws.Normal();
                rows.Add([1, t]);
                outcome.Add(3 + (0.1 * t) + error);
            }

            sum += PersistentErrors.Fit(rows, [.. outcome])!.Value.Persistence;
        }

        Assert.AreEqual(0.6, sum / series, 0.05); // the correlation of residuals would say 0.5
    }

    /// <summary>The 95 % quantile of |t| of a mean of 200 independent terms whose variance is taken over the share b of the lags.</summary>
    private static double Simulated(double b)
    {
        var draws = new SeededDraws(3, 1);
        var ratios = new double[2000];
        for (var sample = 0; sample < ratios.Length; sample++)
        {
            double[] terms = [.. Enumerable.Range(0, 200).Select(_ => draws.Normal())];
            var mean = terms.Average();
            var variance = NeweyWest.Variance([.. terms.Select(term => term - mean)], (int)(200 * b) - 1);
            ratios[sample] = Math.Abs(terms.Sum()) / Math.Sqrt(variance);
        }

        return ratios.Order().ElementAt(1900);
    }
}
