namespace BenefitAnalyzer.Tests.Reporting.Proofs;

[TestClass]
public sealed class SaidNumbersTests
{
    [TestMethod]
    [DataRow("Savings of HKD\u00A01.23 million in 2005-06", "2005至06年度節省123萬港元")]
    [DataRow("Net cost was \u2212HKD\u00A02.5 billion", "淨成本為\u221225億港元")]
    [DataRow("From 1 Apr 2005 to 31 Mar 2006: 63.8\u00A0%", "2005年4月1日至2006年3月31日：63.8%")]
    [DataRow("1,234 of 5,678 in Apr 2005 (+0.5\u00A0pp)", "2005年4月，5,678宗中有1,234宗（+0.5個百分點）")]
    [DataRow("4\u00A0min 05\u00A0s, later 2\u00A0h 05\u00A0min", "4分鐘05秒，其後2小時05分鐘")]
    [DataRow("3,000 billion", "3萬億")]
    [DataRow("in nine of ten draws, a tenth of them", "九成抽樣，其中一成")]
    [DataRow("90 % below 0 in stage 2", "第二階段有九成低於零")]
    public void OneNumberInTwoLanguagesIsOneNumber(string english, string chinese)
    {
        Assert.IsNotEmpty(SaidNumbers.Of(english));
        CollectionAssert.AreEqual(SaidNumbers.Of(english).ToList(), SaidNumbers.Of(chinese).ToList());
    }

    [TestMethod]
    [DataRow("1.23 million", "12.3萬")]
    [DataRow("+0.5 pp", "\u22120.5個百分點")]
    [DataRow("63.8 %", "63.8")]
    [DataRow("in 2005-06", "2006至07年度")]
    [DataRow("1 Apr 2005", "2005年4月2日")]
    [DataRow("1,234", "1234.5")]
    public void OtherNumbersAreOthers(string english, string chinese) =>
        CollectionAssert.AreNotEqual(SaidNumbers.Of(english).ToList(), SaidNumbers.Of(chinese).ToList());
}
