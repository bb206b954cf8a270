using System.Globalization;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Reporting.Text;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Tests.Reporting.Text;

[TestClass]
public sealed class NumberTextTests
{
    private static readonly NumberText English = new(Language.English);
    private static readonly NumberText Chinese = new(Language.TraditionalChinese);

    [TestMethod]
    [DataRow("0.638", MetricUnit.Rate, "63.8%", "63.8%")]
    [DataRow("0.0005", MetricUnit.Rate, "0.1%", "0.1%")]
    [DataRow("1", MetricUnit.Rate, "100.0%", "100.0%")]
    [DataRow("1234567", MetricUnit.Count, "1,234,567", "1,234,567")]
    [DataRow("45", MetricUnit.Seconds, "45 s", "45秒")]
    [DataRow("245", MetricUnit.Seconds, "4 min 5 s", "4分鐘5秒")]
    [DataRow("2700", MetricUnit.Seconds, "45 min", "45分鐘")]
    [DataRow("3599.6", MetricUnit.Seconds, "1 h", "1小時")]
    [DataRow("7530", MetricUnit.Seconds, "2 h 6 min", "2小時6分鐘")]
    [DataRow("273600", MetricUnit.Seconds, "3 d 4 h", "3日4小時")]
    [DataRow("-0.124", MetricUnit.PercentagePoints, "−12.4 pp", "−12.4個百分點")]
    [DataRow("0.032", MetricUnit.PercentagePoints, "+3.2 pp", "+3.2個百分點")]
    [DataRow("-0.0001", MetricUnit.PercentagePoints, "0.0 pp", "0.0個百分點")]
    [DataRow("0.05", MetricUnit.Growth, "+5.0%", "+5.0%")]
    [DataRow("4.15", MetricUnit.Score, "4.2", "4.2")]
    [DataRow("3.275", MetricUnit.Money, "HKD 3.28", "3.28港元")]
    [DataRow("-1234567", MetricUnit.Money, "−HKD 1,234,567", "−1,234,567港元")]
    [DataRow("1234.5", MetricUnit.Minutes, "1,234.5 min", "1,234.5分鐘")]
    [DataRow("12", MetricUnit.Posts, "12", "12")]
    [DataRow("1.275", MetricUnit.Ratio, "1.28", "1.28")]
    [DataRow("2005", MetricUnit.FiscalYear, "2005-06", "2005至06年度")]
    [DataRow("3.25", MetricUnit.Years, "3.3 years", "3.3年")]
    [DataRow("3.25", MetricUnit.Months, "3.3 months", "3.3個月")]
    [DataRow("42", MetricUnit.Months, "42 months", "42個月")]
    [DataRow("1", MetricUnit.Months, "1 month", "1個月")]
    [DataRow("0", MetricUnit.Money, "HKD 0", "0港元")]
    [DataRow("2.5", MetricUnit.Posts, "2.5", "2.5")]
    public void AValueHasTheUnitOfItsLanguage(string value, MetricUnit unit, string english, string chinese)
    {
        var number = decimal.Parse(value, CultureInfo.InvariantCulture);

        Assert.AreEqual(english, English.Of(number, unit).Replace('\u00A0', ' '));
        Assert.AreEqual(chinese, Chinese.Of(number, unit));
    }

    [TestMethod]
    [DataRow(999_999, "999,999", "999,999")]
    [DataRow(1_234_567, "1.23 million", "123萬")]
    [DataRow(12_345_678, "12.3 million", "1,230萬")]
    [DataRow(999_999_999, "1 billion", "10億")]
    [DataRow(123_456_789, "123 million", "1.23億")]
    [DataRow(2_350_000_000, "2.35 billion", "23.5億")]
    public void LargeNumbersInSentencesAreShortAndEqual(long count, string english, string chinese)
    {
        var figure = SampleFigures.Count("all", count);

        Assert.AreEqual(english, English.InSentence(figure).Replace('\u00A0', ' '));
        Assert.AreEqual(chinese, Chinese.InSentence(figure));
    }

    [TestMethod]
    public void AMissingValueSaysWhyItIsMissing()
    {
        Assert.AreEqual("no data", English.Of(SampleFigures.NoData("x")));
        Assert.AreEqual("沒有數據", Chinese.Of(SampleFigures.NoData("x")));
        Assert.AreEqual("<\u00A010", English.Of(SampleFigures.Hidden("x", 10)));
        Assert.AreEqual("少於10", Chinese.Of(SampleFigures.Hidden("x", 10)));
        Assert.AreEqual("hidden", English.Of(SampleFigures.Hidden("x")));
        Assert.AreEqual("withheld", English.Of(SampleFigures.Withheld("x")));
    }

    [TestMethod]
    public void ABoundIsPartOfTheNumber()
    {
        var figure = SampleFigures.Share("x", 638, 1000);

        Assert.AreEqual("at most 63.8%", English.Of(figure with { Bound = FigureBound.AtMost }));
        Assert.AreEqual("最多63.8%", Chinese.Of(figure with { Bound = FigureBound.AtMost }));
        Assert.AreEqual("at least 63.8%", English.Of(figure with { Bound = FigureBound.AtLeast }));
    }

    [TestMethod]
    public void TheCultureOfTheMachineDoesNotMatter()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
            Assert.AreEqual("1,234,567", English.Of(1_234_567, MetricUnit.Count));
            Assert.AreEqual("63.8%", English.Of(0.638m, MetricUnit.Rate));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
