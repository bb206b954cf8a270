using System.Globalization;
using BenefitAnalyzer.Appraisal;
using BenefitAnalyzer.Appraisal.Adjustments;
using BenefitAnalyzer.Appraisal.Discounting;
using BenefitAnalyzer.Studies.Appraising;
using BenefitAnalyzer.Studies.CashFlows;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Tests.Appraisal;

[TestClass]
public sealed class GreenBookTests
{
    /// <summary>Golden green-book-2003-options: HM Treasury, The Green Book (2003), Annex 6; printed to two decimals, exact beside it.</summary>
    [TestMethod]
    public void TheOptionThatPaysBackInYearFourHasANegativeNetPresentValueAndTheOtherAPositiveOne()
    {
        var golden = Published.Method("green-book-2003-options");
        var (a, b) = (
            Published.Appraise(0.035m, Published.Amounts(golden["inputs"]!["A"])),
            Published.Appraise(0.035m, Published.Amounts(golden["inputs"]!["B"]))
        );

        foreach (var (option, name) in new[] { (a, "npv_A"), (b, "npv_B") })
        {
            Assert.AreEqual(Number(golden["expected"]![name]), (double)Math.Round(option.NetPresentValue!.Value, 2));
            Assert.AreEqual(Number(golden["expected"]![name + "_exact"]), (double)option.NetPresentValue.Value, 5e-7);
        }

        Assert.AreEqual(4, a.Views[0].Plain.PaybackYears(FlowTiming.YearZero));
        Assert.AreEqual(0, a.Views[0].Plain.CumulativeByYear[^1]);
        Assert.IsNull(a.Views[0].Discounted!.Lasting);
    }

    /// <summary>Golden stpr-schedule: forward rates; the wrong factors come of applying a band's rate to the whole term.</summary>
    [TestMethod]
    public void TheDecliningRateCompoundsYearByYearSoThatNoYearIsWorthMoreThanTheOneBefore()
    {
        var golden = Published.Method("stpr-schedule");
        var factors = DiscountFactors.Of(DiscountSchedule.GreenBook, FlowTiming.YearZero, 401);

        foreach (var (year, factor) in golden["expected_factor_forward_rates"]!.AsObject())
        {
            Assert.AreEqual(Number(factor), (double)factors[int.Parse(year, CultureInfo.InvariantCulture)], 5e-7, year);
        }

        foreach (var (year, factor) in golden["wrong_factor_if_spot_rate_applied"]!.AsObject())
        {
            Assert.AreNotEqual(Number(factor), (double)factors[int.Parse(year, CultureInfo.InvariantCulture)], 1e-3, year);
        }

        Assert.IsTrue(factors.Zip(factors.Skip(1)).All(pair => pair.First > pair.Second));
        foreach (var band in golden["schedule"]!.AsArray())
        {
            var first = int.Parse(band![0]!.GetValue<string>().Split('-', '+')[0], CultureInfo.InvariantCulture);
            Assert.AreEqual(Number(band[1]) / 100, (double)DiscountSchedule.GreenBook.RateOf(Math.Max(1, first)), 1e-12);
        }
    }

    /// <summary>Golden optimism-bias-bounds: Mott MacDonald 2002 as HM Treasury prints it, in per cent.</summary>
    [TestMethod]
    public void TheBoundsOfOptimismBiasAreThoseOfMottMacDonald()
    {
        var golden = Published.Method("optimism-bias-bounds")["rows"]!.AsArray();

        var ours = OptimismBounds.All.Select(bounds =>
            string.Join(
                '|',
                bounds.Type,
                Percent(bounds.Duration?.Upper),
                Percent(bounds.Duration?.Lower),
                Percent(bounds.Capital?.Upper ?? bounds.Running?.Upper),
                Percent(bounds.Capital?.Lower ?? bounds.Running?.Lower)
            )
        );

        var published = golden.Select(row =>
            string.Join(
                '|',
                row!.AsArray().Select((cell, at) => at == 0 ? Id(cell!.GetValue<string>()) : cell?.ToString().Split(' ')[0] ?? "")
            )
        );
        CollectionAssert.AreEqual(published.ToList(), ours.ToList());
        Assert.AreEqual(
            3m,
            1 + OptimismBias.Uplift(new BiasTerms(OptimismBounds.All[4].Capital!.Upper, 0)),
            "200% is an uplift: 100 becomes 300"
        );
    }

    /// <summary>Golden optimism-bias-managed: the print rounds 4.08 % to 4 % before it multiplies; exact is 104.08 and 111.08.</summary>
    [TestMethod]
    public void ManagedOptimismBiasGivesTheExactUpliftAndThePrintedOneWhenRoundedBefore()
    {
        var golden = Published.Method("optimism-bias-managed");
        var expected = golden["expected"]!;
        var terms = new BiasTerms(
            (decimal)Number(golden["inputs"]!["upper_pct"]) / 100,
            (decimal)Number(golden["inputs"]!["managed_contribution_pct"]) / 100
        );

        var uplift = OptimismBias.Uplift(terms);
        var appraisal = Published.Appraise(
            Published.Flow(-100),
            new AppraisalSettings
            {
                Rate = 0,
                Optimism = new OptimismTerms { Capital = terms, ManagementCost = 7 },
            }
        );

        Assert.AreEqual(Number(expected["resultant_ob_pct_exact"]), (double)(100 * uplift), 1e-9);
        Assert.AreEqual(Number(expected["capex_with_ob_m_exact"]), (double)(100 * (1 + uplift)), 1e-9);
        Assert.AreEqual(111.08m, appraisal.PresentValueOfCosts);
        Assert.AreEqual(-100m, appraisal.StatedNetPresentValue);
        var rounded = Math.Round(uplift, 2);
        Assert.AreEqual(Number(expected["resultant_ob_pct_printed"]), (double)(100 * rounded));
        Assert.AreEqual(Number(expected["capex_with_ob_m_printed"]), (double)(100 * (1 + rounded)));
        Assert.AreEqual(Number(expected["final_m_printed"]), (double)(100 * (1 + rounded) + 7));
    }

    /// <summary>Golden ob-green-book-duration-note: Northern Ireland guide 2.5.40 and the note on transfers.</summary>
    [TestMethod]
    public void SavingsBesideADoNothingOptionCostedInTotalAreADoubleCountAndRedundancyIsATransfer()
    {
        Assert.Contains("double counting", Published.Method("ob-green-book-duration-note")["rules"]![0]!.GetValue<string>());
        var year = new FiscalYear(0);
        var nothing = new CashFlow("do-nothing", [new(year, "counters", FlowKind.Cost, FlowCategory.Staff, true, 100)]);
        var online = new CashFlow(
            "online",
            [
                new(year, "counters left", FlowKind.Cost, FlowCategory.Staff, true, 60),
                new(year, "Redundancy payments", FlowKind.Cost, FlowCategory.Expenditure, false, 5),
                new(year, "posts deleted", FlowKind.Benefit, FlowCategory.Realisable, true, 40),
            ]
        );

        var doubled = CashFlowOptions.Check([nothing, online], "do-nothing").Single();
        var found = new List<BenefitAnalyzer.Diagnostics.Diagnostic>();
        Published.Appraise(online, new AppraisalSettings { Rate = 0 }, found.Add);

        Assert.Contains("counts a saving twice", doubled.Message);
        Assert.Contains("is a transfer", found.Single().Message);
        Assert.IsEmpty(CashFlowOptions.Check([nothing, online], null).ToList());
    }

    [TestMethod]
    public void LateWorksMoveBenefitsAndLeaveRunningCostsWhereTheyAre()
    {
        // Works of 2 years with an uplift of 54 % × (1 − 50 %) = 27 % end 0.54 years late.
        var flow = Published.Flow(-100, 50, 50);
        var optimism = new OptimismTerms { Duration = new BiasTerms(0.54m, 0.5m), WorksYears = 2 };

        var appraisal = Published.Appraise(flow, new AppraisalSettings { Rate = 0, Optimism = optimism });

        Assert.AreEqual(0.54m, OptimismBias.DelayYears(optimism));
        CollectionAssert.AreEqual(new[] { 0m, 50 * 0.46m, 50m }, appraisal.BenefitByYear.ToArray());
        Assert.AreEqual(100m, appraisal.CostByYear[0]);
    }

    /// <summary>By hand: of 100 + 100 half is spent and of 50 + 50 half has left a budget; 100 × (1 + 200 %) and a delay of a year are for the rest.</summary>
    [TestMethod]
    public void WhatIsSpentOrRealisedIsNoEstimateAndStaysAsItIs()
    {
        var year = new FiscalYear(0);
        CashFlowLine cost = new(year, "system", FlowKind.Cost, FlowCategory.Expenditure, false, 100);
        CashFlowLine saving = new(year, "posts", FlowKind.Benefit, FlowCategory.Realisable, true, 50);
        var flow = new CashFlow("online", [cost, cost with { IsDone = true }, saving, saving with { IsDone = true }]);
        var optimism = new OptimismTerms
        {
            Capital = new BiasTerms(2, 0),
            Duration = new BiasTerms(1, 0),
            WorksYears = 1,
        };

        var appraisal = Published.Appraise(
            flow,
            new AppraisalSettings
            {
                Rate = 0,
                HorizonYears = 2,
                Optimism = optimism,
            }
        );

        CollectionAssert.AreEqual(new[] { 400m, 0m }, appraisal.CostByYear.ToArray());
        CollectionAssert.AreEqual(new[] { 50m, 50m }, appraisal.BenefitByYear.ToArray());
    }

    private static double Number(System.Text.Json.Nodes.JsonNode? node) => double.Parse(node!.ToString(), CultureInfo.InvariantCulture);

    private static string Percent(decimal? share) => share is { } value ? (100 * value).ToString("0.##", CultureInfo.InvariantCulture) : "";

    private static string Id(string type) => type.ToLowerInvariant().Replace(' ', '-').Replace('/', '-');
}
