using System.Globalization;
using System.Text.Json.Nodes;
using BenefitAnalyzer.Statistics.Adoption;
using BenefitAnalyzer.Tests.Appraisal;

namespace BenefitAnalyzer.Tests.Statistics.Adoption;

[TestClass]
public sealed class BassDiffusionTests
{
    /// <summary>Golden bass-closed-form.</summary>
    [TestMethod]
    public void BassClosedForm()
    {
        var golden = Published.Method("bass-closed-form");
        var (p, q) = (Number(golden["inputs"]!["p"]), Number(golden["inputs"]!["q"]));
        var expected = golden["expected"]!;

        var bass = new BassDiffusion(p, q);

        Assert.AreEqual(Number(expected["t_peak"]), bass.PeakTime, 0.5e-4);
        Assert.AreEqual(Number(expected["F_at_peak"]), bass.Cumulative(bass.PeakTime), 0.5e-6);
        Assert.AreEqual(0.5 - (p / (2 * q)), bass.Cumulative(bass.PeakTime), 1e-12);
        foreach (var (year, share) in expected["F"]!.AsObject())
        {
            Assert.AreEqual(Number(share), bass.Cumulative(double.Parse(year, CultureInfo.InvariantCulture)), 0.5e-6, $"year {year}");
        }
    }

    /// <summary>The mean of a span is what many small steps come to, also across the beginning and without imitation.</summary>
    [TestMethod]
    [DataRow(0.03, 0.38, 2, 3)]
    [DataRow(0.03, 0.38, -0.4, 0.6)]
    [DataRow(0.3, 0, 1, 2)]
    [DataRow(0.5, 1e-6, 0, 4)]
    public void TheMeanOfASpanIsExact(double p, double q, double from, double until)
    {
        const int Steps = 20_000;
        var bass = new BassDiffusion(p, q);

        var mean = Enumerable.Range(0, Steps).Average(step => bass.Cumulative(from + ((until - from) * (step + 0.5) / Steps)));

        Assert.AreEqual(mean, bass.Mean(from, until), 1e-8);
    }

    [TestMethod]
    public void NobodyComesBeforeTheBeginningAndWithoutImitationMostComeAtOnce()
    {
        Assert.AreEqual(0, new BassDiffusion(0.03, 0.38).Cumulative(-1));
        Assert.AreEqual(0, new BassDiffusion(0.3, 0.1).PeakTime);
        Assert.AreEqual(1 - Math.Exp(-0.6), new BassDiffusion(0.3, 0).Cumulative(2), 1e-12);
    }

    private static double Number(JsonNode? node) => double.Parse(node!.GetValue<string>(), CultureInfo.InvariantCulture);
}
