using BenefitAnalyzer.Appraisal.Results;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Reporting.Sections;
using BenefitAnalyzer.Reporting.Text;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Tests.Reporting.Sections;

[TestClass]
public sealed class BreakEvenTextTests
{
    [TestMethod]
    [DataRow(
        null,
        null,
        null,
        "On none of the three counts does it break even within the years appraised.",
        "按三種計算範圍，均未能在評估年期內達到收支平衡。"
    )]
    [DataRow(2007, 2007, 2007, "On all three counts it breaks even in 2007-08.", "按三種計算範圍，均於2007至08年度達到收支平衡。")]
    [DataRow(
        2007,
        null,
        null,
        "It breaks even in 2007-08 counting all benefits, but neither without notional savings nor in cash alone within the years appraised.",
        "計及全部效益，於2007至08年度達到收支平衡；不計名義節省、只計現金，則未能在評估年期內達到。"
    )]
    [DataRow(
        2007,
        2007,
        null,
        "It breaks even in 2007-08 counting all benefits and without notional savings, but not in cash alone within the years appraised.",
        "計及全部效益、不計名義節省，於2007至08年度達到收支平衡；只計現金，則未能在評估年期內達到。"
    )]
    [DataRow(
        2007,
        2009,
        2009,
        "It breaks even in 2007-08 counting all benefits and in 2009-10 without notional savings and in cash alone.",
        "計及全部效益，於2007至08年度達到收支平衡；不計名義節省、只計現金，於2009至10年度達到收支平衡。"
    )]
    public void ThreeYearsAreOneSentence(int? all, int? without, int? cash, string english, string chinese)
    {
        Assert.AreEqual(new LocalText(english, chinese), BreakEvenText.Of(Years(all, without, cash), new MessageTemplates()));
    }

    [TestMethod]
    public void OfSeveralItIsSaidHowManyBreakEvenOnEachCountNoneBeingToldToo() =>
        Assert.AreEqual(
            new LocalText(
                "Of 3 initiatives, the number that breaks even within the years appraised: 2 counting all benefits, 1 without notional savings, 0 in cash alone.",
                "3個項目中，在評估年期內達到收支平衡者：計及全部效益2個，不計名義節省1個，只計現金0個。"
            ),
            BreakEvenText.Of([Years(2007, null, null), Years(2006, 2008, null), Years(null, null, null)])
        );

    private static Figure[] Years(params IEnumerable<int?> years) =>
        [.. years.Select(year => AppraisalDefinitions.BreakEven.Figure([("initiative", "a")], year, ""))];
}
