using BenefitAnalyzer.Reporting.Charts.Drawing;

namespace BenefitAnalyzer.Tests.Reporting.Charts;

[TestClass]
public sealed class TextFitTests
{
    [TestMethod]
    public void EnglishBreaksAtSpaces()
    {
        var lines = TextFit.Wrap("Booking of community halls", 120, 3, 13);

        CollectionAssert.AreEqual(new[] { "Booking of", "community halls" }, lines.ToArray());
    }

    [TestMethod]
    public void ChineseBreaksAnywhereButNotBeforeAComma()
    {
        var lines = TextFit.Wrap("社區會堂，社區中心", 13 * 4 + 1, 3, 13);

        CollectionAssert.AreEqual(new[] { "社區會", "堂，社區", "中心" }, lines.ToArray());
    }

    [TestMethod]
    public void WhatDoesNotFitEndsInAnEllipsis()
    {
        var lines = TextFit.Wrap("十八區社區會堂及社區中心設施網上預訂服務", 13 * 6, 2, 13);

        Assert.HasCount(2, lines);
        Assert.EndsWith("…", lines[1]);
        Assert.IsLessThanOrEqualTo(13f * 6, TextFit.Width(lines[1], 13));
    }
}
