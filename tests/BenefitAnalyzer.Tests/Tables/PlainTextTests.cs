using BenefitAnalyzer.Tables;

namespace BenefitAnalyzer.Tests.Tables;

[TestClass]
public sealed class PlainTextTests
{
    /// <remarks>Not rows of data: reports of test runs are XML, which cannot hold these texts.</remarks>
    [TestMethod]
    public void WhatHasNoNormalFormIsTextThatCouldNotBeRead()
    {
        Assert.AreEqual("Caf\u00E9", PlainText.Normalise("Cafe\u0301"));
        Assert.AreEqual("A\uFFFD", PlainText.Normalise("A\uFFFE"));
        Assert.AreEqual("\u00E9\uFFFD\u00E9", PlainText.Normalise("e\u0301\uFFFEe\u0301"));
        Assert.AreEqual("cut \uFFFD", PlainText.Normalise("cut \uD83D"));
        Assert.AreEqual("\uFFFD\uFFFD", PlainText.Normalise("\uDE00\uD83D"));
        Assert.AreEqual("\U0001F600\uFFFF\uFDD0\U0001FFFE", PlainText.Normalise("\U0001F600\uFFFF\uFDD0\U0001FFFE"));
    }
}
