using System.Globalization;
using BenefitAnalyzer.Statistics.Description;
using BenefitAnalyzer.Tests.Appraisal;

namespace BenefitAnalyzer.Tests.Statistics.Description;

[TestClass]
public sealed class DescriptiveTests
{
    /// <summary>Oracle h1: NIST Statistical Reference Datasets, univariate, certified values.</summary>
    [TestMethod]
    [DataRow("Lew")]
    [DataRow("Lottery")]
    [DataRow("Mavro")]
    [DataRow("Michelso")]
    [DataRow("NumAcc1")]
    [DataRow("NumAcc2")]
    [DataRow("NumAcc3")]
    [DataRow("NumAcc4")]
    public void NistsCertifiedMomentsComeOut(string name)
    {
        var certified = Published.Oracle("h1-nist-univariate")["expected"]![name]!;
        var sample = Read(name);

        double Relative(string key, double value) => Math.Abs((value / certified[key]!.GetValue<double>()) - 1);

        Assert.IsLessThan(1e-9, Relative("mean", Descriptive.Mean(sample)));
        Assert.IsLessThan(
            name is "NumAcc3" or "NumAcc4" ? 1e-6 : 1e-9,
            Relative("sd", Descriptive.StandardDeviation(sample)),
            "standard deviation"
        );
        Assert.IsLessThan(
            name is "NumAcc3" or "NumAcc4" ? 1e-6 : 1e-9,
            Relative("lag1_autocorrelation", Descriptive.LagOneAutocorrelation(sample)),
            "autocorrelation"
        );
    }

    /// <summary>A file of NIST ends with its numbers, one a line, under a rule of hyphens.</summary>
    private static double[] Read(string name)
    {
        var lines = File.ReadLines(Repository.Shared("oracles", "data", "nist", name + ".dat"));
        return
        [
            .. lines
                .SkipWhile(line => !line.StartsWith("Data: Y", StringComparison.Ordinal))
                .Skip(2)
                .Where(line => line.Trim().Length > 0)
                .Select(line => double.Parse(line, CultureInfo.InvariantCulture)),
        ];
    }
}
