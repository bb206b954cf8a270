using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Tests.Metrics.Promises;

namespace BenefitAnalyzer.Tests.Metrics.Engine;

[TestClass]
public sealed class FigureAnswersTests
{
    [TestMethod]
    [DataRow("take-up/A?fiscal_year=2003-04", "0.2")] // 24 of 120
    [DataRow("volume/completed?growth=naive&before=2003-04-01..2004-04-01&after=2004-04-01..2005-04-01", "0.0083")] // 121 ÷ 120 − 1
    [DataRow("volume/completed?growth=like-for-like&before=2003-04-01..2004-04-01&after=2004-04-01..2005-04-01&part=after", "121")]
    [DataRow("due/days-past?kind=milestone&item=beta%2FLive&as_of=2005-04-01", "32")]
    public void AnAddressOfAnyKindIsAnswered(string address, string value)
    {
        using var study = OneCommittee.Study().Load();

        var answer = new FigureAnswers(study.Loaded, 0).Of(address, why => Assert.Fail(why), CancellationToken.None);

        Assert.AreEqual(
            decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture),
            Math.Round(answer!.Figure.Value!.Value, 4)
        );
        Assert.AreEqual(address, answer.Figure.Id);
    }

    [TestMethod]
    [DataRow("take-up/A?fiscal_year=2003-04", FigureState.Known)] // 24 of 120: neither part is below 10
    [DataRow("take-up/A?month=2003-04", FigureState.Suppressed)] // 2 of 10
    [DataRow("volume/completed?month=2004-04", FigureState.Suppressed)] // 7
    public void SmallCellsAreHidden(string address, FigureState state)
    {
        using var study = OneCommittee.Study().Load();

        var answer = new FigureAnswers(study.Loaded, 10).Of(address, why => Assert.Fail(why), CancellationToken.None)!;

        Assert.AreEqual(state, answer.Figure.State);
    }

    /// <summary>A change between two windows gives the second away to whoever knows the first.</summary>
    [TestMethod]
    public void WhatIsMadeOfAHiddenFigureIsHidden()
    {
        using var study = OneCommittee.Study().Load();
        const string Change = "volume/completed?growth=naive&before=2004-03-01..2004-04-01&after=2004-04-01..2004-05-01"; // 10 and 7

        var open = new FigureAnswers(study.Loaded, 0).Of(Change, why => Assert.Fail(why), CancellationToken.None)!;
        var hidden = new FigureAnswers(study.Loaded, 10).Of(Change, why => Assert.Fail(why), CancellationToken.None)!;

        Assert.AreEqual(-0.3m, open.Figure.Value);
        Assert.AreEqual(FigureState.Suppressed, hidden.Figure.State);
        Assert.IsNull(hidden.Figure.Value);
    }
}
