using BenefitAnalyzer.Studies.PhaseOut;
using BenefitAnalyzer.WhatIf.PhaseOut;

namespace BenefitAnalyzer.Tests.WhatIf.PhaseOut;

[TestClass]
public sealed class TakeUpPathTests
{
    private static readonly DateOnly First = new(2006, 4, 1);

    [TestMethod]
    public void DeclaredMonthsAreJoinedByStraightLines()
    {
        var path = TakeUpPath.Declared(
            [new TakeUpPoint(null, new DateOnly(2006, 5, 1), 0.5), new TakeUpPoint(null, new DateOnly(2006, 9, 1), 0.7)],
            First,
            7
        );

        CollectionAssert.AreEqual(
            new[] { 0.5, 0.5, 0.55, 0.6, 0.65, 0.7, 0.7 },
            path.TakeUp.Select(share => Math.Round(share, 12)).ToArray()
        );
        Assert.IsNull(path.Low);
    }

    [TestMethod]
    public void MeasuredMonthsGoOnAsTheyDidAndNeverAboveAll()
    {
        var path = TakeUpPath.Continued([.. Enumerable.Range(0, 12).Select(month => 0.4 + (0.03 * month))], First, 24)!;

        Assert.AreEqual(0.4 + (0.03 * 12), path.TakeUp[0], 1e-9);
        Assert.AreEqual(1.0, path.TakeUp[^1]);
        Assert.IsFalse(path.IsDeclared);
    }

    [TestMethod]
    public void APathStaysAtItsLimit()
    {
        var path = TakeUpPath.Declared([new TakeUpPoint(null, First, 0.5), new TakeUpPoint(null, First.AddMonths(2), 0.9)], First, 3);

        CollectionAssert.AreEqual(new[] { 0.5, 0.65, 0.7 }, path.AtMost(month => 0.6 + (0.05 * month)).TakeUp.ToArray());
    }

    [TestMethod]
    public void TheIntervalOfASmallRegressionIsThatOfTheTextbook()
    {
        // Line 1/7 + 0.44/7 t; squared residuals add up to 0.1 − 1.1² ÷ 17.5; t(4) at 97.5 % is 2.776445.
        var path = TakeUpPath.Continued([0.1, 0.3, 0.2, 0.4, 0.3, 0.5], First, 1)!;

        var half = 2.776445 * Math.Sqrt((0.1 - (1.1 * 1.1 / 17.5)) / 4 * (1 + (1 / 6.0) + (3.5 * 3.5 / 17.5)));
        Assert.AreEqual(0.52, path.TakeUp[0], 1e-9);
        Assert.AreEqual(0.52 - half, path.Low![0], 1e-6);
        Assert.AreEqual(0.52 + half, path.High![0], 1e-6);
    }

    [TestMethod]
    public void TooFewMonthsAreNotContinued() => Assert.IsNull(TakeUpPath.Continued([0.1, 0.2, double.NaN, 0.3, 0.4, 0.5], First, 12));
}
