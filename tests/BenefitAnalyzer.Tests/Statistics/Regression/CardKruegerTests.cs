using System.Globalization;
using BenefitAnalyzer.Statistics.Regression;
using BenefitAnalyzer.Statistics.Resampling;
using BenefitAnalyzer.Tests.Appraisal;
using MathNet.Numerics.LinearAlgebra;

namespace BenefitAnalyzer.Tests.Statistics.Regression;

/// <summary>D. Card, A. Krueger, American Economic Review 84 (1994), table 3: employment of fast-food stores before and after a minimum wage.</summary>
[TestClass]
public sealed class CardKruegerTests
{
    private static readonly Vector<double> Interaction = Vector<double>.Build.DenseOfArray([0, 0, 0, 1]);

    /// <summary>Oracle f1. The paper prints 2.76, since it subtracts rounded cells; unrounded it is 2.7536. Its standard error of all stores is not tested: it cannot be reproduced.</summary>
    [TestMethod]
    public void TheDifferenceOfAllStoresIsTwoPointSevenFiveThreeSix()
    {
        var exact = Published.Oracle("f1-did-card-krueger")["expected"]!["exact"]!["DiD_all"]!.GetValue<double>();

        var fit = Fit(isBalanced: false).Fit;

        Assert.AreEqual(exact, fit.Value(Interaction), 1e-6);
        Assert.AreEqual(2.76, fit.Value(Interaction), 0.01);
    }

    /// <summary>Oracle f1 and golden M-DID-1: 309 and 75 stores seen twice; the error of unpaired observations is 1.731, by store 1.342.</summary>
    [TestMethod]
    public void ClusteringByStoreTurnsTheErrorFrom1731Into1342()
    {
        var golden = Published.Method("did-card-krueger-balanced")["expected"]!;

        var (fit, stores) = Fit(isBalanced: true);
        var unpaired = Math.Sqrt(Interaction * fit.Covariance * Interaction);
        var clustered = Math.Sqrt(ClusterRobust.Variance(fit, Interaction, stores));

        Assert.AreEqual(384, stores.Distinct().Count());
        Assert.AreEqual(2.75, fit.Value(Interaction), 1e-6);
        Assert.AreEqual(golden["se"]!.GetValue<string>(), unpaired.ToString("0.000", CultureInfo.InvariantCulture));
        Assert.AreEqual(golden["t"]!.GetValue<string>(), (2.75 / unpaired).ToString("0.000", CultureInfo.InvariantCulture));
        Assert.AreEqual(1.34, clustered, 0.005); // CR1, slightly biased downwards
        double[] changes = [.. Enumerable.Range(0, 384).Select(store => Outcome(fit, (2 * store) + 1) - Outcome(fit, 2 * store))];
        var byStore = ClusterMeans.Of(
            [.. changes.Where((_, store) => fit.Design[2 * store, 1] == 1)],
            [.. changes.Where((_, store) => fit.Design[2 * store, 1] == 0)]
        );
        Assert.AreEqual(2.75, byStore.Difference, 1e-6);
        Assert.AreEqual("1.342", byStore.StandardError.ToString("0.000", CultureInfo.InvariantCulture));
        Assert.AreEqual("2.05", (byStore.Difference / byStore.StandardError).ToString("0.00", CultureInfo.InvariantCulture));
    }

    [TestMethod]
    public void TheWildBootstrapByStoreAgreesWithTheClusteredError()
    {
        var (fit, stores) = Fit(isBalanced: true);
        double[][] rows = [.. fit.Design.ToRowArrays()];
        var outcome = (fit.Design * fit.Coefficients + fit.Residuals).ToArray();

        var p = WildClusterBootstrap.TwoSided(rows, outcome, stores, 3, 199, new SeededDraws(1, 1));

        Assert.AreEqual(0.041, p!.Value, 0.04); // t = 2.05
    }

    private static double Outcome(LinearFit fit, int row) => (fit.Design.Row(row) * fit.Coefficients) + fit.Residuals[row];

    private static (LinearFit Fit, int[] Stores) Fit(bool isBalanced)
    {
        var rows = new List<double[]>();
        var outcome = new List<double>();
        var stores = new List<int>();
        string[] lines = File.ReadAllLines(Repository.Shared("oracles", "data", "card_krueger_1994.csv"));
        string[] names = [.. lines[0].Split(',').Select(name => name.Trim('"'))];
        foreach (var (store, line) in lines.Skip(1).Index())
        {
            var cells = line.Split(',');
            double Cell(string name) =>
                double.TryParse(cells[Array.IndexOf(names, name)], CultureInfo.InvariantCulture, out var value) ? value : double.NaN;
            double[] employment =
            [
                Cell("empft") + Cell("nmgrs") + (0.5 * Cell("emppt")),
                Cell("empft2") + Cell("nmgrs2") + (0.5 * Cell("emppt2")),
            ];
            for (var wave = 0; wave < 2; wave++)
            {
                if (!double.IsNaN(employment[wave]) && (!isBalanced || employment.All(value => !double.IsNaN(value))))
                {
                    rows.Add([1, Cell("state"), wave, Cell("state") * wave]);
                    outcome.Add(employment[wave]);
                    stores.Add(store);
                }
            }
        }

        return (LeastSquares.Fit(rows, [.. outcome])!, [.. stores]);
    }
}
