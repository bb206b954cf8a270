using BenefitAnalyzer.Reporting.Text;

namespace BenefitAnalyzer.Tests.Reporting.Text;

[TestClass]
public sealed class RejectionTextTests
{
    [TestMethod]
    [DataRow("'ten' is not a duration from 0 to 100,000", "「ten」並非0至100,000的時間長度")]
    [DataRow(
        "'7,5' is not a duration from 0 to 100,000; decimals are written with a point",
        "「7,5」並非0至100,000的時間長度；小數點須用句點"
    )]
    [DataRow("12 cells where the heading row has 15", "該列有12格，標題列則有15格")]
    [DataRow("'ZZZ' is not a known office of this study", "「ZZZ」並非本研究已知的office")]
    [DataRow("'HK-O9' is not a known office of this study; did you mean 'HK-09'?", "「HK-O9」並非本研究已知的office；是否指「HK-09」？")]
    [DataRow(
        "'ZZZ' is not a known office of this study; 18 are allowed, such as A, B, C",
        "「ZZZ」並非本研究已知的office；可用者共18個，如A、B、C"
    )]
    [DataRow(
        "'web\u200B' is not a known channel of this study; it holds the invisible character U+200B",
        "「web\u200B」並非本研究已知的channel；當中有看不見的字元U+200B"
    )]
    [DataRow("'maybe' is not yes or no; allowed: Y, N", "「maybe」並非是或否；可用：Y、N")]
    [DataRow("channel has no value; every record needs one", "channel沒有填寫；每項紀錄均須填寫")]
    [DataRow(
        "started on 2003-03-31, outside the study period 2003-04-01..2006-04-01",
        "開始日期2003年3月31日不在研究期間（2003年4月1日至2006年3月31日）內"
    )]
    [DataRow(
        "the date of birth is not in the format yyyy-MM-dd, or gives no age from 0 to 130 (it is withheld)",
        "出生日期不符合格式yyyy-MM-dd，或得不出0至130歲的年齡（不列出其值）"
    )]
    [DataRow("the value holds a character that big5 cannot express", "該值含有編碼big5無法表示的字元")]
    [DataRow("completed 1 minute before it started", "完成時間比開始時間早1分鐘")]
    [DataRow("completed 2 days 1 hour 3 seconds before it started", "完成時間比開始時間早2日1小時3秒")]
    [DataRow("completed 0 seconds before it started", "完成時間比開始時間早0秒")]
    [DataRow("text follows a closing quote", "結束引號之後仍有文字")]
    [DataRow("the line is not JSON", "該行不是JSON")]
    [DataRow("a reason of another program", "a reason of another program")]
    public void AReasonForRejectionIsSaidInChinese(string told, string chinese) => Assert.AreEqual(chinese, RejectionText.Of(told).Chinese);
}
