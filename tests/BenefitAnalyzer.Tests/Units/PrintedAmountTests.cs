using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Tests.Units;

[TestClass]
public sealed class PrintedAmountTests
{
    [TestMethod]
    [DataRow("$'000", 1_000)]
    [DataRow("HKD '000", 1_000)]
    [DataRow("千元", 1_000)]
    [DataRow("$m", 1_000_000)]
    [DataRow("HK$ million", 1_000_000)]
    [DataRow("百萬元", 1_000_000)]
    [DataRow("萬元", 10_000)]
    [DataRow("億港元", 100_000_000)]
    [DataRow("HKD", 1)]
    [DataRow("", 1)]
    public void AUnitIsReadAsTablesPrintIt(string text, int factor)
    {
        Assert.IsTrue(AmountUnit.TryParse(text, out var unit));
        Assert.AreEqual(factor, unit.Factor);
    }

    [TestMethod]
    [DataRow("minutes")]
    [DataRow("%")]
    [DataRow("00")]
    public void WhatIsNoUnitOfAmountsIsRefused(string text) => Assert.IsFalse(AmountUnit.TryParse(text, out _));

    [TestMethod]
    [DataRow("")]
    [DataRow("-")]
    [DataRow("–")]
    public void ABlankOrADashIsNoAmountAndNotZero(string text)
    {
        Assert.IsTrue(PrintedAmount.TryRead(text, AmountUnit.One, out var amount));
        Assert.IsNull(amount.Value);
    }

    [TestMethod]
    [DataRow("1,234.5", 1_234_500)]
    [DataRow("(800)", -800_000)]
    [DataRow("-800", -800_000)]
    [DataRow("−800", -800_000)]
    [DataRow("0", 0)]
    [DataRow("1.2億", 120_000_000)]
    [DataRow("$3m", 3_000_000)]
    public void AnAmountTakesTheUnitOfItsTableUnlessItNamesItsOwnAndBracketsAreAMinus(string text, int expected)
    {
        Assert.IsTrue(AmountUnit.TryParse("$'000", out var thousands));

        Assert.IsTrue(PrintedAmount.TryRead(text, thousands, out var amount));

        Assert.AreEqual(expected, amount.Value);
    }

    [TestMethod]
    [DataRow("1/2")]
    [DataRow("½")]
    [DataRow("12%")]
    [DataRow("1,23")]
    [DataRow("(12")]
    [DataRow("abc")]
    public void AFractionAPercentageAndMisplacedCommasAreNoAmounts(string text) =>
        Assert.IsFalse(PrintedAmount.TryRead(text, AmountUnit.One, out _));

    [TestMethod]
    public void AFiscalYearIsReadInItsFormsAndAWrongSecondHalfIsRefused()
    {
        foreach (var text in new[] { "2005-06", "2005/06", "2005-2006", "2005" })
        {
            Assert.IsTrue(FiscalYear.TryParse(text, out var year));
            Assert.AreEqual("2005-06", year.ToString());
        }

        Assert.IsTrue(FiscalYear.TryParse("3", out var third));
        Assert.AreEqual("3", third.ToString());
        Assert.IsFalse(FiscalYear.TryParse("2005-07", out _));
        Assert.IsFalse(FiscalYear.TryParse("year 1", out _));
        Assert.IsTrue(FiscalYear.TryParse("1999-00", out _));
    }
}
