using System.Globalization;
using BenefitAnalyzer.Appraisal.Dated;
using BenefitAnalyzer.Studies.Appraising;
using BenefitAnalyzer.Studies.CashFlows;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Tests.Appraisal;

[TestClass]
public sealed class DatedFlowsTests
{
    /// <summary>Oracle c2: Microsoft Support, pages of XIRR and XNPV. Excel prints 0.373362535 where the exact root is 0.373362533519.</summary>
    [TestMethod]
    public void TheValueAndRateByDateAreThoseOfExcelAndTheExactRootStandsBesideThePrintedOne()
    {
        var c2 = Published.Oracle("c2-excel-xirr-xnpv");
        var inputs = c2["inputs"]!;
        var flows = new DatedFlows(
            [.. inputs["dates"]!.AsArray().Select(day => Day(day!.GetValue<string>())).Zip(Published.Amounts(inputs["values"]))],
            DayCount.Actual365
        );

        var rate = flows.Rates.Only!.Value;

        Assert.AreEqual(c2["expected"]!["xirr"]!.GetValue<double>(), rate, 1e-8);
        Assert.AreEqual(0.373362533519, rate, 1e-11);
        Assert.AreEqual(c2["expected"]!["xnpv"]!.GetValue<double>(), (double)flows.PresentValue(0.09m), 0.005);
    }

    [TestMethod]
    public void AtARateOfZeroTheValueByDateIsTheSum()
    {
        var flows = new DatedFlows([(new(2008, 1, 1), -100), (new(2009, 2, 15), 60), (new(2008, 3, 1), 55.5m)], DayCount.ActualActualIsda);

        Assert.AreEqual(15.5m, flows.PresentValue(0));
    }

    /// <summary>Oracle c4: QuantLib, test-suite/daycounters.cpp, testActualActual.</summary>
    [TestMethod]
    public void ActualActualYearsAreThoseOfQuantLib()
    {
        var c4 = Published.Oracle("c4-quantlib-actual-actual");
        var expected = Published.Numbers(c4["expected"]!["year_fraction"]);
        foreach (var (at, days) in c4["inputs"]!["cases"]!.AsArray().Index())
        {
            var years = YearFraction.Of(
                Day(days!["start"]!.GetValue<string>()),
                Day(days["end"]!.GetValue<string>()),
                DayCount.ActualActualIsda
            );

            Assert.AreEqual(expected[at], years, 1e-10, $"case {at}");
        }

        Assert.AreEqual(
            c4["expected"]!["ISMA_semiannual_example"]!["2003-11-01..2004-05-01"]!.GetValue<double>(),
            YearFraction.ActualActualIsma(new(2003, 11, 1), new(2004, 5, 1), new(2003, 11, 1), new(2004, 5, 1), paymentsAYear: 2)
        );
    }

    [TestMethod]
    public void ADayCountBackwardsIsNegativeAndAYearOfAnyKindIsOne()
    {
        Assert.AreEqual(-1, YearFraction.Of(new(2005, 1, 1), new(2004, 1, 1), DayCount.ActualActualIsda), 1e-12);
        Assert.AreEqual(366 / 365.0, YearFraction.Of(new(2004, 1, 1), new(2005, 1, 1), DayCount.Actual365), 1e-12);
    }

    /// <summary>By hand: 100 on 1 April 2005 and 110 two years of 365 days later, not one.</summary>
    [TestMethod]
    public void ADelayMovesDaysAsItMovesYears()
    {
        var settings = new AppraisalSettings
        {
            Rate = 0.1m,
            HorizonYears = 3,
            Optimism = new OptimismTerms { Duration = new BiasTerms(1, 0), WorksYears = 1 },
        };

        var appraisal = Published.Appraise(Flow(), settings);

        Assert.AreEqual((110 / 1.21) - 100, (double)appraisal.NetPresentValueByDay!.Value, 1e-9);
        Assert.AreEqual(Math.Sqrt(1.1) - 1, appraisal.InternalRates.Only!.Value, 1e-9);
    }

    [TestMethod]
    public void WhatIsLeftIsLeftOnTheLastDay()
    {
        var settings = new AppraisalSettings
        {
            Rate = 0.1m,
            HorizonYears = 2,
            ResidualValue = 50,
            Optimism = new OptimismTerms { ManagementCost = 7 },
        };

        var flows = Published.Appraise(Flow(), settings).ByDay!.Flows;

        CollectionAssert.Contains(flows.ToList(), (new DateOnly(2007, 3, 31), 50m));
        CollectionAssert.Contains(flows.ToList(), (new DateOnly(2005, 4, 1), -7m));
    }

    private static CashFlow Flow() =>
        new(
            "dated",
            [
                new(new FiscalYear(2005), "system", FlowKind.Cost, FlowCategory.Expenditure, false, 100) { Day = new DateOnly(2005, 4, 1) },
                new(new FiscalYear(2006), "posts", FlowKind.Benefit, FlowCategory.Realisable, true, 110) { Day = new DateOnly(2006, 4, 1) },
            ]
        );

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
