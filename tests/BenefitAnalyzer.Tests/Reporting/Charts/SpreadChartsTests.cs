using System.Text;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Reporting.Charts;
using BenefitAnalyzer.Reporting.Charts.Drawing;
using BenefitAnalyzer.Units;
using BenefitAnalyzer.WhatIf.Uncertainty.Results;

namespace BenefitAnalyzer.Tests.Reporting.Charts;

/// <summary>Fans, curves and scenarios with awkward figures: nothing known, one year, all below 0.</summary>
[TestClass]
public sealed class SpreadChartsTests
{
    private static readonly LocalText Quantity = new("Net present value", "淨現值");

    [TestMethod]
    [DataRow(Language.English, "HKD million", "in no draw", "all at their means")]
    [DataRow(Language.TraditionalChinese, "百萬港元", "沒有抽樣", "各項取平均值")]
    public void ACurveSaysUnitZeroAndMeanInBothLanguages(Language language, string unit, string loss, string mean)
    {
        var svg = ChartWriter.SvgElement(Curve(2_000_000, 9_000_000, 0), language, "");

        Assert.Contains(unit, svg);
        Assert.Contains(loss, svg);
        Assert.Contains(mean, svg);
    }

    [TestMethod]
    public void OnlyWhatIsBelowZeroIsFilled()
    {
        Assert.IsFalse(Shapes(Curve(2, 9, 0)).Contains("#F3C9A8", StringComparison.Ordinal));
        Assert.IsTrue(Shapes(Curve(-9, 9, 0.5m)).Contains("#F3C9A8", StringComparison.Ordinal));
        Assert.IsTrue(Shapes(Curve(-9, -2, 1)).Contains("#F3C9A8", StringComparison.Ordinal));
    }

    [TestMethod]
    public void TheLegendNamesTheColourBelowZeroOnlyWhereItIsAndThatHeightsHaveNoScale()
    {
        const string BelowZero = "orange below 0";
        var (gain, loss) = (
            ChartWriter.SvgElement(Curve(2, 9, 0), Language.English, ""),
            ChartWriter.SvgElement(Curve(-9, 9, 0.5m), Language.English, "")
        );

        Assert.Contains("height not to scale", gain);
        Assert.DoesNotContain(BelowZero, gain);
        Assert.Contains(BelowZero, loss);
    }

    /// <summary>From 90 to 110 with a margin of 1, in steps of 5; from 20 to 110 zero is nearer than half of what they span.</summary>
    [TestMethod]
    [DataRow(90, 110, 85, 115)]
    [DataRow(-110, -90, -115, -85)]
    [DataRow(20, 110, 0, 120)]
    [DataRow(7, 7, 0, 8)]
    public void ZeroIsOnAnAxisOfPlacesOnlyWhereItLiesNearThem(int low, int high, int first, int last)
    {
        var axis = ValueAxis.Around([low, high], MetricUnit.Money);

        Assert.AreEqual((first, last), ((int)axis.Ticks[0], (int)axis.Ticks[^1]));
    }

    [TestMethod]
    public void ACurveFarFromZeroHasNoMarkThere()
    {
        var svg = ChartWriter.SvgElement(Curve(-110, -90, 1), Language.English, "");

        Assert.DoesNotContain("in every draw", svg);
        Assert.DoesNotContain(">0<", svg);
    }

    [TestMethod]
    public void LinesThatAreTheSameAreOneLineThatSaysSo()
    {
        var same = new[] { "a", "b", "c" }
            .Select(name => new CumulativeSeries(LocalText.Same(name), [Money(-5), Money(-3)], null))
            .ToList();
        FiscalYear[] years = [new(2005), new(2006)];

        var svg = ChartWriter.SvgElement(new CumulativeLines("HKD", years, same), Language.TraditionalChinese, "");

        Assert.Contains(">三者相同  −3<", svg);
        Assert.DoesNotContain(">a  ", svg);
        Assert.Contains(
            ">b  −3<",
            ChartWriter.SvgElement(
                new CumulativeLines("HKD", years, [.. same[..2], same[2] with { ByYear = [Money(-5), Money(2)] }]),
                Language.English,
                ""
            )
        );
    }

    [TestMethod]
    public void AFanOfOneYearAndOneWithoutNumbersAreDrawn()
    {
        Assert.Contains("median", ChartWriter.SvgElement(Fan([5]), Language.English, ""));
        Assert.Contains("no data", ChartWriter.SvgElement(Fan([null, null]), Language.English, "").ToLowerInvariant());
        CollectionAssert.AreEqual(
            Encoding.UTF8.GetBytes(ChartWriter.SvgElement(Fan([1, 2, 4]), Language.English, "")),
            Encoding.UTF8.GetBytes(ChartWriter.SvgElement(Fan([1, 2, 4]), Language.English, ""))
        );
    }

    [TestMethod]
    public void ABarSaysHowFarItIsFromTheBase()
    {
        var svg = ChartWriter.SvgElement(
            new ScenarioBars(
                Quantity,
                "HKD",
                Money(100),
                [new(Quantity, Money(100)), new(Quantity, Money(140)), new(Quantity, Money(-20))]
            ),
            Language.English,
            ""
        );

        Assert.Contains(">140  (+40)<", svg);
        Assert.Contains(">−20  (−120)<", svg);
        Assert.Contains(">100<", svg);
    }

    private static string Shapes(Chart chart) => ChartWriter.SvgElement(chart, Language.English, "").ToUpperInvariant();

    private static DistributionCurve Curve(decimal low, decimal high, decimal loss) =>
        new(
            Quantity,
            "HKD",
            [.. Enumerable.Range(0, 11).Select(at => (at / 10.0, Money(low + ((high - low) * at / 10))))],
            Money((low + high) / 2),
            UncertaintyDefinitions.Loss.Figure([("initiative", "a")], loss, "")
        );

    private static FanLines Fan(decimal?[] median)
    {
        IReadOnlyList<Figure> Shifted(decimal by) => [.. median.Select(value => Money(value + by))];
        return new(
            Quantity,
            "HKD",
            [.. median.Select((_, at) => new FiscalYear(2005 + at))],
            Shifted(0),
            Shifted(0.1m),
            [new(Quantity, Quantity, Shifted(-2), Quantity, Shifted(2)), new(Quantity, Quantity, Shifted(-1), Quantity, Shifted(1))]
        );
    }

    private static Figure Money(decimal? value) => UncertaintyDefinitions.Deterministic.Figure([("initiative", "a")], value, "");
}
