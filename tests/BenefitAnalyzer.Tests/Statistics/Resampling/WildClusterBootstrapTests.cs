using BenefitAnalyzer.Statistics.Resampling;

namespace BenefitAnalyzer.Tests.Statistics.Resampling;

[TestClass]
public sealed class WildClusterBootstrapTests
{
    private static readonly double[] Weights = [-Math.Sqrt(1.5), -1, -Math.Sqrt(0.5), Math.Sqrt(0.5), 1, Math.Sqrt(1.5)];

    /// <summary>
    /// Two treated and three comparison clusters of one observation each. All 6⁵ samples are gone through here, with t of two means whose variances
    /// are Σ residual² ÷ n² each, times G ÷ (G − 1) × (n − 1) ÷ (n − 2); draws come as close to that share as 4,999 of them can.
    /// </summary>
    [TestMethod]
    public void TheShareOfSamplesIsThatOfAllOfThem()
    {
        double[] treated = [0.9, 1.4];
        double[] comparison = [-0.1, 0.3, 0.2];
        double[] outcome = [.. treated, .. comparison];
        double[][] rows = [.. outcome.Select((_, at) => new[] { 1.0, at < 2 ? 1 : 0 })];
        var mean = outcome.Average();
        var observed = Math.Abs(T(outcome));
        var exact = Samples(5)
            .Average(weights => Math.Abs(T([.. outcome.Zip(weights, (y, w) => mean + (w * (y - mean)))])) >= observed - 1e-9 ? 1 : 0.0);

        var drawn = WildClusterBootstrap.TwoSided(rows, outcome, [0, 1, 2, 3, 4], 1, 4999, new SeededDraws(7, 1))!.Value;

        Assert.IsGreaterThan(0.01, exact);
        Assert.IsLessThan(0.5, exact);
        Assert.AreEqual(exact, drawn, 4 * Math.Sqrt(exact * (1 - exact) / 4999));
    }

    private static double T(double[] outcome)
    {
        double[] first = outcome[..2];
        double[] second = outcome[2..];
        var variance = (Squares(first) + Squares(second)) * (5 / 4.0) * (4 / 3.0);
        return (first.Average() - second.Average()) / Math.Sqrt(variance);

        static double Squares(double[] part) => part.Sum(value => Math.Pow(value - part.Average(), 2)) / (part.Length * part.Length);
    }

    private static IEnumerable<double[]> Samples(int clusters) =>
        clusters == 0
            ?
            [
                [],
            ]
            : Samples(clusters - 1).SelectMany(some => Weights.Select(weight => (double[])[.. some, weight]));
}
