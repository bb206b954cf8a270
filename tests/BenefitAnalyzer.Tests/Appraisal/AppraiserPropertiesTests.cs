using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Studies.Appraising;
using BenefitAnalyzer.Studies.CashFlows;
using CsCheck;

namespace BenefitAnalyzer.Tests.Appraisal;

/// <summary>What holds of any flow, rate and convention.</summary>
[TestClass]
public sealed class AppraiserPropertiesTests
{
    private static readonly Gen<decimal[]> Flows = Gen.Int[-1_000_000, 1_000_000].Select(cents => cents / 100m).Array[1, 20];

    [TestMethod]
    public void AtARateOfZeroTheNetPresentValueIsTheSum() =>
        Gen.Select(Flows, Gen.Enum<FlowTiming>())
            .Sample(
                (net, timing) =>
                    Published.Appraise(Published.Flow(net), new AppraisalSettings { Rate = 0, Timing = timing }).NetPresentValue
                    == net.Sum()
            );

    [TestMethod]
    public void TwiceTheFlowHasTwiceTheValueAndTheSameRatioRatesAndBreakEvens() =>
        Gen.Select(Flows, Gen.Int[0, 200])
            .Sample(
                (net, perMille) =>
                {
                    var (one, two) = (
                        Published.Appraise(perMille / 1000m, net),
                        Published.Appraise(perMille / 1000m, [.. net.Select(value => 2 * value)])
                    );
                    return Math.Abs(2 * one.NetPresentValue!.Value - two.NetPresentValue!.Value) < 1e-18m
                        && Close(one.BenefitCostRatio, two.BenefitCostRatio)
                        && one.InternalRates.Rates.Count == two.InternalRates.Rates.Count
                        && one.Views[0].Plain.Lasting == two.Views[0].Plain.Lasting;
                }
            );

    [TestMethod]
    public void MovingALineBetweenCategoriesChangesNoTotalAndMovesOnlyTheViews() =>
        Flows
            .Where(net => net.Any(value => value > 0))
            .Sample(net =>
            {
                var flow = Published.Flow(net);
                var moved = flow with
                {
                    Lines =
                    [
                        .. flow.Lines.Select(line => line.Kind == FlowKind.Benefit ? line with { Category = FlowCategory.Notional } : line),
                    ],
                };
                var settings = new AppraisalSettings { Rate = 0.035m };
                var (before, after) = (Published.Appraise(flow, settings), Published.Appraise(moved, settings));
                return before.NetPresentValue == after.NetPresentValue
                    && before.PresentValueOfBenefits == after.PresentValueOfBenefits
                    && before.Views[0].Plain.Lasting == after.Views[0].Plain.Lasting
                    && before.Views[1].NetPresentValue > after.Views[1].NetPresentValue;
            });

    [TestMethod]
    public void AllRatesMakeTheValueZeroAndASwitchingValueDoesToo() =>
        Flows.Sample(net =>
        {
            var appraisal = Published.Appraise(0.035m, net);
            var values = appraisal.InternalRates.Rates.Select(rate =>
                net.Select((value, year) => (double)value * Math.Pow(1 + rate, net.Length - year)).Sum()
                / net.Select((value, year) => Math.Abs((double)value) * Math.Pow(1 + rate, net.Length - year)).Sum()
            );
            return values.All(value => Math.Abs(value) < 1e-9)
                && appraisal.SwitchingValues.All(item =>
                    item.Change is not { } change || Math.Abs(appraisal.NetPresentValue!.Value + change * item.PresentValue) < 1e-12m
                );
        });

    [TestMethod]
    public void NoRateAndNoAmountThatCanBeTypedEndsInAnException() =>
        Gen.Select(
                Gen.Decimal[-1_000_000_000_000_000m, 1_000_000_000_000_000m].Array[1, 40],
                Gen.OneOf(Gen.Decimal[-0.999_999m, 10m], Gen.Decimal[0, 999m], Gen.Const(-0.999_999_999m), Gen.Const(0m)),
                Gen.Enum<FlowTiming>(),
                Gen.Decimal[-0.99m, 10m]
            )
            .Sample(
                (net, rate, timing, inflation) =>
                {
                    var nominal = new AppraisalSettings
                    {
                        Rate = rate,
                        Timing = timing,
                        IsNominal = true,
                        Inflation = inflation,
                    };
                    var found = new List<Diagnostic>();
                    var appraisal = Published.Appraise(Published.Flow(net), nominal, found.Add);
                    return appraisal.NetPresentValue is not null || (appraisal.NotDiscounted is not null && found.Count > 0);
                }
            );

    private static bool Close(decimal? one, decimal? two) =>
        one is null == two is null && (one is null || Math.Abs(one.Value - two!.Value) <= 1e-12m * Math.Abs(one.Value) + 1e-18m);
}
