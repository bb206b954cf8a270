using System.Text.Encodings.Web;
using System.Text.Unicode;
using BenefitAnalyzer.Reporting.Html;

namespace BenefitAnalyzer.Tests.Reporting.Html;

[TestClass]
public sealed class KeptTextTests
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    [TestMethod]
    [DataRow("In 2006-07 & after", "In [2006-07] &amp; after")]
    [DataRow("2007至08年度的<節省>", "[2007至08年度]的&lt;節省&gt;")]
    [DataRow("436,510港元 – 437,109港元", "[436,510港元] – [437,109港元]")]
    [DataRow("−1.5萬港元，4分鐘5秒", "[−1.5萬港元，][4分鐘5秒]")]
    [DataRow("2006年4月1日後5日1小時", "2006年4月1日後[5日1小時]")]
    [DataRow("saved (2005-06): more", "saved [(2005-06):] more")]
    [DataRow("項目（2005至06年度）。", "項目[（2005至06年度）。]")]
    [DataRow("2005-04-01 and 12005-06", "2005-04-01 and 12005-06")]
    [DataRow("", "")]
    public void YearsAndAmountsAreKeptTogetherAndAllElseIsEncoded(string text, string html) =>
        Assert.AreEqual(
            html.Replace("[", "<span class=\"together\">", StringComparison.Ordinal).Replace("]", "</span>", StringComparison.Ordinal),
            KeptText.Of(text, Encoder)
        );
}
