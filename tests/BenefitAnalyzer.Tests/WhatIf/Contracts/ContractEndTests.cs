using BenefitAnalyzer.Statistics.Durations;
using BenefitAnalyzer.Studies.Contracts;
using BenefitAnalyzer.Units;
using BenefitAnalyzer.WhatIf.Contracts;

namespace BenefitAnalyzer.Tests.WhatIf.Contracts;

[TestClass]
public sealed class ContractEndTests
{
    private const double DaysPerMonth = 365.25 / 12;

    private static readonly Contract Portal = new("portal", new DateOnly(2007, 12, 31))
    {
        Name = LocalText.Same("portal"),
        ExtensionMonths = 6,
        MonthlyFee = 100,
        ExtensionFee = 130,
        RetenderFee = 100,
        ClustersFee = 90,
        InterruptionPerMonth = 1100,
    };

    /// <summary>In time with 1 − p, else 90 days late.</summary>
    private static Succession TwoStates(double late) =>
        new(
            SuccessionPath.Retender,
            DaysDistribution.Certain(new DateOnly(2008, 1, 1).DayNumber).Plus(DaysDistribution.Certain(90).WithChance(late)),
            null
        );

    [TestMethod]
    public void TheBreakEvenProbabilityOfTwoStatesIsTheClosedForm()
    {
        // Three months (91 days) rule a gap of 90 days out. They cost 3 × 30 more; a gap costs (1100 − 100) a month of it.
        var closed = 3 * 30 / (90 / DaysPerMonth * 1000);

        var choice = ContractEnd.Of(Portal, [TwoStates(0.2)], null).Choices.Single(choice => choice.Months == 3);

        Assert.AreEqual(0, choice.GapProbability, 1e-15);
        Assert.AreEqual(closed, choice.BreakEvenGapProbability!.Value, 1e-12);
    }

    [TestMethod]
    [DataRow(0.001, 0)]
    [DataRow(0.029, 0)]
    [DataRow(0.032, 3)]
    [DataRow(0.9, 3)]
    public void ExtendingIsBestFromTheBreakEvenProbabilityOn(double late, int months)
    {
        // 90 ÷ (90 ÷ 30.4375 × 1000) = 3.04 %.
        var end = ContractEnd.Of(Portal, [TwoStates(late)], null);

        Assert.AreEqual(months, end.Best!.Months);
    }

    /// <summary>A month that begins on the day after the contract ends on the last day of its month, and so does one that has no such day.</summary>
    [TestMethod]
    [DataRow(2007, 2, 28, 1, 2007, 4, 1)]
    [DataRow(2007, 2, 28, 3, 2007, 6, 1)]
    [DataRow(2007, 4, 30, 1, 2007, 6, 1)]
    [DataRow(2007, 1, 31, 1, 2007, 3, 1)]
    [DataRow(2007, 1, 30, 1, 2007, 3, 1)]
    [DataRow(2007, 6, 15, 2, 2007, 8, 16)]
    public void AnExtensionLastsWholeMonths(int year, int month, int day, int months, int thenYear, int thenMonth, int thenDay)
    {
        var contract = Portal with { Ends = new DateOnly(year, month, day), ExitDutyMonths = 0 };
        var first = new DateOnly(thenYear, thenMonth, thenDay).DayNumber;

        double Gap(int ready) =>
            ContractEnd
                .Of(contract, [new Succession(SuccessionPath.Retender, DaysDistribution.Certain(ready), null)], null)
                .Choices.Single(choice => choice.Months == months)
                .ExpectedGapMonths;

        Assert.AreEqual(0, Gap(first));
        Assert.AreEqual(1 / DaysPerMonth, Gap(first + 1), 1e-12);
    }

    [TestMethod]
    public void AGapHasItsProbabilityLengthAndCost()
    {
        var none = ContractEnd.Of(Portal, [TwoStates(0.2)], null).Choices.Single(choice => choice.Months == 0);

        Assert.AreEqual(0.2, none.GapProbability, 1e-12);
        Assert.AreEqual(0.2 * 90 / DaysPerMonth, none.ExpectedGapMonths, 1e-12);
        Assert.AreEqual(90 / DaysPerMonth, none.GapMonthsIfAny!.Value, 1e-12);
        var expected = 3600 + (decimal)Math.Round(0.2 * 90 / DaysPerMonth * 1000, 2);
        Assert.AreEqual(expected, none.ExpectedCost);
        Assert.IsNull(none.BreakEvenGapProbability);
    }

    [TestMethod]
    public void TheExitDutyCoversWhatItCanAtTheOldFee()
    {
        // One month of exit duty runs to 31 January: of the 90 days 31 are covered, at 100 as the successor would cost.
        var none = ContractEnd
            .Of(Portal with { ExitDutyMonths = 1, MonthlyFee = 150 }, [TwoStates(0.5)], null)
            .Choices.Single(choice => choice.Months == 0);

        Assert.AreEqual(0.5 * 59 / DaysPerMonth, none.ExpectedGapMonths, 1e-12);
        var expected = 3600 + (decimal)Math.Round(0.5 * ((31 / DaysPerMonth * 50) + (59 / DaysPerMonth * 1000)), 2);
        Assert.AreEqual(expected, none.ExpectedCost);
    }

    [TestMethod]
    public void ALongerExtensionNeverRaisesTheGap()
    {
        var ready = DaysDistribution
            .Certain(new DateOnly(2007, 6, 1).DayNumber)
            .Plus(DaysDistribution.Triangular(60, 120, 300))
            .Plus(DaysDistribution.Pert(30, 60, 200));

        var choices = ContractEnd.Of(Portal, [new Succession(SuccessionPath.Retender, ready, null)], null).Choices;

        for (var at = 1; at < choices.Count; at++)
        {
            Assert.IsLessThanOrEqualTo(choices[at - 1].GapProbability, choices[at].GapProbability);
            Assert.IsLessThanOrEqualTo(choices[at - 1].ExpectedGapMonths, choices[at].ExpectedGapMonths);
        }
    }

    [TestMethod]
    public void WhereOnlyPartIsExtendedTheRestKeepsItsGap()
    {
        var end = ContractEnd.Of(Portal with { PartShare = 0.25m }, [TwoStates(0.2)], null);

        var part = end.Choices.Single(choice => choice is { IsPart: true, Months: 3 });

        Assert.AreEqual(0.2, part.GapProbability, 1e-12);
        Assert.AreEqual(0.75 * 0.2 * 90 / DaysPerMonth, part.ExpectedGapMonths, 1e-12);
        var expected = 3600 + (decimal)Math.Round((0.25 * 90) + (0.75 * 0.2 * 90 / DaysPerMonth * 1000), 2);
        Assert.AreEqual(expected, part.ExpectedCost);
    }

    [TestMethod]
    public void TheRestOfAPartMayHaveATenderOfItsOwn()
    {
        var quick = DaysDistribution.Certain(new DateOnly(2007, 10, 1).DayNumber);
        var end = ContractEnd.Of(Portal with { PartShare = 0.25m }, [TwoStates(0.2) with { RestReady = quick }], null);

        Assert.AreEqual(0, end.Choices.Single(choice => choice is { IsPart: true, Months: 3 }).GapProbability, 1e-12);
        Assert.IsTrue(end.Best is { IsPart: true, Months: 3 });
    }

    [TestMethod]
    public void AfterTheNoticeDateNoExtensionCanBeChosen()
    {
        var late = Portal with { NoticeBy = new DateOnly(2007, 6, 30) };

        var onTheDay = ContractEnd.Of(late, [TwoStates(0.9)], new DateOnly(2007, 6, 30));
        var after = ContractEnd.Of(late, [TwoStates(0.9)], new DateOnly(2007, 7, 1));

        Assert.AreEqual(3, onTheDay.Best!.Months);
        Assert.AreEqual(0, after.Best!.Months);
        Assert.AreEqual(onTheDay.Choices.Count, after.Choices.Count);
    }

    [TestMethod]
    public void TheCheaperSuccessorWinsWhenBothAreInTime()
    {
        var end = ContractEnd.Of(Portal, [TwoStates(0), TwoStates(0) with { Path = SuccessionPath.Clusters }], null);

        Assert.AreEqual((SuccessionPath.Clusters, 0, 36 * 90m), (end.Best!.Path, end.Best.Months, end.Best.ExpectedCost));
    }
}
