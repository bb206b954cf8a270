using System.Text;
using BenefitAnalyzer.Reporting.Fonts;

namespace BenefitAnalyzer.Tests.Reporting.Fonts;

[TestClass]
public sealed class ReportFontsTests
{
    /// <summary>Terms of the committee papers that reports are written for, with characters of Hong Kong place names and speech.</summary>
    private const string Chinese =
        "埗邨嘅冚𨋢電子政府計劃背景資料簡介立法會秘書處資訊科技及廣播事務委員會全政府性角度以客為本服務組業務及推行計劃提交意向書的邀請總監辦公室"
        + "督導財司司長公共化入門網站承辦商營按相同條款及條件延展合約過渡期持續性私機構合作模式開放和互用標準基建適合選擇使用情況量率傳統方式櫃位逐步停止"
        + "生產力增益效節省額項委託顧問撥款機制作出檢討確認、量化及量度方法工具個別措施高各策局部門社區會堂／中心網上預訂民政事務處系略研究本工程儲備金總目"
        + "務小組人編整批核准實際經常非付當日價格計算薪級點估年值額職刪除以抵銷首員資源增基線酬津貼其他累積質素保重行調配超流失管理一筆電話傳真郵寄便利店親身"
        + "審署衡工值貨幣擱置撤回變現名義免卻開支淨貼現敏感度分析置信區間反實偏差組沒有數據最多至少隱去不予公布百分點秒時宗萬億兆「」（）《》，。；：？！－…";

    [TestMethod]
    public void EveryCharacterOfCommitteePapersHasAPictureInTheFont()
    {
        var missing = Chinese.EnumerateRunes().Where(character => !ReportFonts.Covers(character));

        Assert.AreEqual("", string.Concat(missing));
    }

    [TestMethod]
    public void ACharacterThatTheFontLacksIsNotedAsMissing() => Assert.IsFalse(ReportFonts.Covers(new Rune(0x1F600)));

    [TestMethod]
    public void TheFontInsideAPageIsSmallBecauseItHoldsOnlyTheCharactersOfThePage()
    {
        var css = ReportFonts.FaceRules(Chinese);

        Assert.IsGreaterThan(20_000, css.Length);
        Assert.IsLessThan(500_000, css.Length);
        Assert.Contains("font-weight:700", css);
    }

    [TestMethod]
    public void TheSameTextGivesTheSameFontBytes() =>
        Assert.AreEqual(ReportFonts.FaceRules("使用率 63.8 %"), ReportFonts.FaceRules("% 8.36 率用使"));
}
