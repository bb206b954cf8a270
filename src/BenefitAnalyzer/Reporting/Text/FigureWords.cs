using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Reporting.Text;

/// <summary>The words that stand in place of a value or beside it, and what they mean; every legend prints this table.</summary>
public static class FigureWords
{
    public static readonly LocalText NoData = new("no data", "沒有數據");
    public static readonly LocalText NotKnown = new("not known", "未知");
    public static readonly LocalText Hidden = new("hidden", "隱去");
    public static readonly LocalText Withheld = new("withheld", "不予公布");
    public static readonly LocalText None = new("none", "沒有");
    public static readonly LocalText Partial = new("partial", "不完整");
    public static readonly LocalText AtMost = new("at most {0}", "最多{0}");
    public static readonly LocalText AtLeast = new("at least {0}", "最少{0}");
    public static readonly LocalText Below = new("<\u00A0{0}", "少於{0}");

    public static readonly LocalText Interval = LocalText.Same("n – n");
    public static readonly LocalText LikeForLike = new("like for like", "按可比基礎");
    public static readonly LocalText Promised = new("promised {0}", "承諾{0}");
    public static readonly LocalText PromiseSaid = new("{0}: {1}", "{0}：{1}");
    public static readonly LocalText Kept = new("kept", "達標");
    public static readonly LocalText NotKept = new("not kept", "未達標");
    public static readonly LocalText Points = new("pp", "個百分點");

    public static readonly LocalText NoDataMeaning = new("nothing was counted, which is not the same as 0", "沒有任何點算結果，並不等於零");
    public static readonly LocalText NotKnownMeaning = new(
        "nobody has measured it; a letter beside it says what to measure",
        "尚未有人調查；旁邊的字母註明須調查甚麼"
    );
    public static readonly LocalText HiddenMeaning = new(
        "too few people to publish, or a number from which such a number could be worked out",
        "人數太少不宜公布，或可從該數字推算出這類數字"
    );
    public static readonly LocalText WithheldMeaning = new("not reliable enough to publish", "可靠程度不足以公布");
    public static readonly LocalText NoneMeaning = new(
        "there is no such number; a letter beside it says why",
        "並無此數；旁邊的字母註明原因"
    );
    public static readonly LocalText PartialMeaning = new(
        "part of the data is missing; a letter beside the number says which part",
        "欠缺部分數據；數字旁的字母註明所欠部分"
    );
    public static readonly LocalText AtMostMeaning = new(
        "something was not recorded, so that the true number may be lower but not higher",
        "部分情況沒有記錄，實際數字可能較低，但不會較高"
    );
    public static readonly LocalText AtLeastMeaning = new(
        "something was not recorded, so that the true number may be higher but not lower",
        "部分情況沒有記錄，實際數字可能較高，但不會較低"
    );
    public static readonly LocalText BelowMeaning = new("the exact number is too small to publish", "確實數目太小，不宜公布");
    public static readonly LocalText IntervalMeaning = new(
        "95% interval: the number comes from a sample or is estimated",
        "95%置信區間：數字來自抽樣或屬估計"
    );
    public static readonly LocalText LeastToMostMeaning = new("in a forecast: from the least to the most", "預測數字：由最低至最高數值");
    public static readonly LocalText LikeForLikeMeaning = new(
        "the number over only those parts for which data is there throughout",
        "只計算各期均有數據的部分"
    );
    public static readonly LocalText PointsMeaning = new("percentage points: the difference of two percentages", "百分點：兩個百分率之差");
}
