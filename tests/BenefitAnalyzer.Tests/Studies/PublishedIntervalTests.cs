using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Tests.Studies;

/// <summary>What a paper's number and the word beside it say about the true one.</summary>
[TestClass]
public sealed class PublishedIntervalTests
{
    [TestMethod]
    [DataRow("12,000", Precision.Exactly, "12000", "12000")]
    [DataRow("12,000", Precision.AsPrinted, "11999.5", "12000.5")]
    [DataRow("12,000", Precision.About, "11500", "12500")]
    [DataRow("12,000", Precision.Nearly, "11000", "12000")]
    [DataRow("12,000", Precision.MoreThan, "12000", "")]
    [DataRow("12,000", Precision.AtMost, "", "12000")]
    [DataRow("12,340", Precision.About, "12335", "12345")]
    [DataRow("87.5%", Precision.AsPrinted, "0.8745", "0.8755")]
    [DataRow("90%", Precision.About, "0.85", "0.95")]
    [DataRow("90 %", Precision.AsPrinted, "0.895", "0.905")]
    [DataRow("1.5 billion", Precision.About, "1450000000", "1550000000")]
    [DataRow("3億", Precision.About, "250000000", "350000000")]
    [DataRow("0", Precision.AsPrinted, "-0.5", "0.5")]
    public void TheWordMakesAnIntervalOfTheNumber(string text, Precision precision, string low, string high)
    {
        var interval = PublishedInterval.Of(QuotedNumber.Read(text)!.Value, precision);

        Assert.AreEqual((Number(low), Number(high)), (interval.Low, interval.High));
    }

    [TestMethod]
    [DataRow("about 12")]
    [DataRow("12,00")]
    [DataRow("-3")]
    [DataRow("1.2.3")]
    [DataRow("")]
    [DataRow("12 dozen")]
    public void WhatIsNoNumberIsNotGuessed(string text) => Assert.IsNull(QuotedNumber.Read(text));

    [TestMethod]
    public void MoreThanANumberIsNotThatNumberAndNearlyDoesNotReachIt()
    {
        var hundred = QuotedNumber.Read("100")!.Value;

        Assert.IsFalse(PublishedInterval.Of(hundred, Precision.MoreThan).Meets(100, 100));
        Assert.IsTrue(PublishedInterval.Of(hundred, Precision.AtLeast).Meets(100, 100));
        Assert.IsFalse(PublishedInterval.Of(hundred, Precision.Nearly).Meets(100, 100));
        Assert.IsTrue(PublishedInterval.Of(hundred, Precision.Nearly).Meets(99, 99));
        Assert.IsTrue(PublishedInterval.Of(hundred, Precision.LessThan).Meets(null, 120)); // an upper bound of 120 leaves room below 100
        Assert.IsFalse(PublishedInterval.Of(hundred, Precision.LessThan).Meets(120, null));
    }

    private static decimal? Number(string text) =>
        text.Length == 0 ? null : decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
