using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Reporting.Text;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Tests.Reporting.Text;

[TestClass]
public sealed class MessageTemplatesTests
{
    private static readonly LocalText TakeUp = new("Take-up", "使用率");
    private static readonly LocalText April = DateText.Month(new DateOnly(2005, 4, 1));
    private static readonly LocalText March = DateText.Month(new DateOnly(2006, 3, 1));

    [TestMethod]
    public void ARiseOfAShareIsToldInPercentagePoints() =>
        AssertChange(
            Share(412),
            Share(638),
            "Take-up rose from 41.2% in Apr 2005 to 63.8% in Mar 2006 (+22.6 percentage points).",
            "使用率由2005年4月的41.2%上升至2006年3月的63.8%（+22.6個百分點）。"
        );

    [TestMethod]
    public void AFallOfACountIsToldInPercent() =>
        AssertChange(
            SampleFigures.Count("a", 2000),
            SampleFigures.Count("a", 1500),
            "Take-up fell from 2,000 in Apr 2005 to 1,500 in Mar 2006 (−25.0%).",
            "使用率由2005年4月的2,000下降至2006年3月的1,500（−25.0%）。"
        );

    [TestMethod]
    public void NumbersThatPrintTheSameDidNotChange() =>
        AssertChange(
            SampleFigures.Share("a", 63_801, 100_000),
            SampleFigures.Share("a", 63_799, 100_000),
            "Take-up did not change between Apr 2005 and Mar 2006: 63.8%.",
            "使用率由2005年4月至2006年3月沒有變動，為63.8%。"
        );

    /// <summary>A table beside the sentence may show the difference that its numbers do not.</summary>
    [TestMethod]
    [DataRow(63_799, "Take-up did not change beyond chance between Apr 2005 (63.8%) and Mar 2006 (63.8%).")]
    [DataRow(63_801, "Take-up did not change between Apr 2005 and Mar 2006: 63.8%.")]
    public void OnlyEqualNumbersAreSaidNotToHaveChanged(int now, string expected)
    {
        var sentence = new MessageTemplates().WithinChance(
            TakeUp,
            April,
            SampleFigures.Share("a", 63_801, 100_000),
            March,
            SampleFigures.Share("a", now, 100_000)
        );

        Assert.AreEqual(expected, sentence.English);
    }

    [TestMethod]
    public void OfThoseThatPrintAlikeNoneIsHighestOrLowest()
    {
        var sentence = new MessageTemplates().HighestAndLowest(
            TakeUp,
            LocalText.Same("Harbour"),
            SampleFigures.Share("a", 0, 20),
            LocalText.Same("Hill"),
            SampleFigures.Share("a", 0, 30),
            isWhole: true
        );

        Assert.AreEqual(new LocalText("Take-up was the same wherever it is known: 0.0%.", "使用率在所有有數據之處均為0.0%。"), sentence);
    }

    [TestMethod]
    public void AnUpperBoundIsNeverSaidToHaveRisen() =>
        AssertChange(
            Share(412),
            Share(638) with
            {
                Bound = FigureBound.AtMost,
            },
            "Take-up cannot be compared between Apr 2005 (41.2%) and Mar 2006 (at most 63.8%).",
            "使用率於2005年4月（41.2%）與2006年3月（最多63.8%）的數字不能比較。"
        );

    [TestMethod]
    [DataRow(
        true,
        "Take-up was highest in Harbour (60.0%) and lowest in Hill (20.0%).",
        "使用率以Harbour最高（60.0%），Hill最低（20.0%）。"
    )]
    [DataRow(
        false,
        "Take-up, of those that can be shown, was highest in Harbour (60.0%) and lowest in Hill (20.0%).",
        "在可顯示者之中，使用率以Harbour最高（60.0%），Hill最低（20.0%）。"
    )]
    public void WhereOneIsHiddenTheLowestIsThatOfThoseShown(bool isWhole, string english, string chinese)
    {
        var sentence = new MessageTemplates().HighestAndLowest(
            TakeUp,
            LocalText.Same("Harbour"),
            Share(600),
            LocalText.Same("Hill"),
            Share(200),
            isWhole
        );

        Assert.AreEqual(new LocalText(english, chinese), sentence);
    }

    [TestMethod]
    public void FiguresOfTwoDefinitionsAreNotCompared()
    {
        var sentence = new MessageTemplates().Change(TakeUp, April, Share(412), March, Share(638) with { Definition = "take-up/A@2" });

        Assert.Contains("cannot be compared", sentence.English);
    }

    [TestMethod]
    public void AStudyOfOneMonthMakesNoComparison()
    {
        var sentence = new MessageTemplates().Change(TakeUp, April, Share(412), April, Share(412));

        Assert.AreEqual("Take-up was 41.2% in Apr 2005.", sentence.English.Replace('\u00A0', ' '));
    }

    private static Figure Share(long perMille) => SampleFigures.Share("a", perMille, 1000);

    private static void AssertChange(Figure from, Figure to, string english, string chinese)
    {
        var sentence = new MessageTemplates().Change(TakeUp, April, from, March, to);

        Assert.AreEqual(english, sentence.English.Replace('\u00A0', ' '));
        Assert.AreEqual(chinese, sentence.Chinese);
    }
}
