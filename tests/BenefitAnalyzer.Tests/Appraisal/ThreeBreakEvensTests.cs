using System.Globalization;
using System.Text.Json.Nodes;
using BenefitAnalyzer.Appraisal;
using BenefitAnalyzer.Studies.Appraising;
using BenefitAnalyzer.Studies.CashFlows;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Tests.Appraisal;

/// <summary>Golden annex-three-break-evens: invented numbers in the layout of a funding paper's annex; $'000.</summary>
[TestClass]
public sealed class ThreeBreakEvensTests
{
    [TestMethod]
    public void OneProjectBreaksEvenIn2009Or2011Or2012ByWhatIsCounted()
    {
        var golden = Published.Synthetic("annex-three-break-evens");

        var appraisal = Appraise(golden, 0.04m, FlowTiming.YearZero);

        string[] lasting = [.. appraisal.Views.Select(view => appraisal.Years[view.Plain.Lasting!.Value].ToString())];
        CollectionAssert.AreEqual(golden["break_even"]!.AsObject().Select(pair => pair.Value!.GetValue<string>()).ToList(), lasting);
        CollectionAssert.AreEqual(new[] { "2009-10", "2011-12", "2012-13" }, lasting);
        string[] cumulative = ["net_cumulative", "cumulative_without_notional", "cumulative_cash_only"];
        foreach (var (view, name) in appraisal.Views.Zip(cumulative))
        {
            CollectionAssert.AreEqual(
                Published.Amounts(golden[name]).Select(value => 1000 * value).ToList(),
                view.Plain.CumulativeByYear.ToList(),
                name
            );
            Assert.AreEqual(view.Plain.Lasting, view.Plain.FirstCrossing);
        }
    }

    [TestMethod]
    public void PaybackIsInterpolatedInYearsFromTheBeginningOfTheFirst()
    {
        var golden = Published.Synthetic("annex-three-break-evens");

        var appraisal = Appraise(golden, 0.04m, FlowTiming.EndOfYear);

        var years = appraisal.Views[0].Plain.PaybackYears(FlowTiming.EndOfYear)!.Value;
        Assert.AreEqual(golden["interpolated_payback_years_all"]!.GetValue<string>(), years.ToString("0.00", CultureInfo.InvariantCulture));
        Assert.AreEqual(3 + 2500m / 6100, years);
    }

    [TestMethod]
    public void PrintedTotalsAreProvedAgainFromThePrintedLinesAndAMisprintShowsItsResidual()
    {
        var golden = Published.Synthetic("annex-three-break-evens");
        var flow = FlowOf(golden);
        PrintedTotal[] printed =
        [
            .. Totals(golden["cost"]!["total"], TotalKind.Cost),
            .. Totals(golden["savings"]!["total"], TotalKind.Benefit),
            .. Totals(golden["net_savings"], TotalKind.Net),
            .. Totals(golden["net_cumulative"], TotalKind.Cumulative),
            new(null, TotalKind.Cost, 18_010_000, "annex:9"), // the lines add up to 18,000
            new(null, TotalKind.Net, null, "annex:10"), // printed as a dash
        ];

        var checks = Published.Appraise(flow with { Totals = printed }, new AppraisalSettings { Rate = 0 }).Totals;

        Assert.HasCount(4 * 7 + 2, checks);
        Assert.IsTrue(checks.Take(28).All(check => check.Residual == 0));
        Assert.AreEqual(10_000m, checks[28].Residual);
        Assert.IsNull(checks[29].Residual);
        Assert.AreEqual(21_900_000m, checks[29].Recomputed);
    }

    private static ProjectAppraisal Appraise(JsonNode golden, decimal rate, FlowTiming timing) =>
        Published.Appraise(FlowOf(golden), new AppraisalSettings { Rate = rate, Timing = timing });

    private static IEnumerable<PrintedTotal> Totals(JsonNode? amounts, TotalKind kind) =>
        Published.Amounts(amounts).Select((amount, at) => new PrintedTotal(new FiscalYear(2006 + at), kind, 1000 * amount, "annex"));

    private static CashFlow FlowOf(JsonNode golden)
    {
        return new CashFlow(
            "annex",
            [
                .. ThreeBreakEvensAnnex.Lines.SelectMany(row =>
                    Published
                        .Amounts(golden[row.Side]![row.Recurrence]![row.Name])
                        .Select(
                            (amount, at) =>
                                new CashFlowLine(
                                    new FiscalYear(2006 + at),
                                    row.Name,
                                    row.Side == "cost" ? FlowKind.Cost : FlowKind.Benefit,
                                    row.Category,
                                    row.Recurrence == "recurrent",
                                    1000 * amount
                                )
                        )
                ),
            ]
        );
    }
}
