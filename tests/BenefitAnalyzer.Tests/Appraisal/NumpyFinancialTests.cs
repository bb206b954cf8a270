using BenefitAnalyzer.Appraisal.Rates;

namespace BenefitAnalyzer.Tests.Appraisal;

/// <summary>Oracle c1: numpy/numpy-financial, numpy_financial/tests/test_financial.py at f47e8af.</summary>
[TestClass]
public sealed class NumpyFinancialTests
{
    [TestMethod]
    public void TheNetPresentValueIsThatOfNumpyFinancial()
    {
        var c1 = Published.Oracle("c1-numpy-financial");
        var npv = c1["inputs"]!["npv"]!;

        var appraisal = Published.Appraise(npv["rate"]!.GetValue<decimal>(), Published.Amounts(npv["cf"]));

        Assert.AreEqual(c1["expected"]!["npv"]!.GetValue<double>(), (double)appraisal.NetPresentValue!.Value, 0.01);
    }

    [TestMethod]
    public void EachPublishedInternalRateIsAmongTheRootsAndEachRootIsExact()
    {
        var c1 = Published.Oracle("c1-numpy-financial");
        var expected = Published.Numbers(c1["expected"]!["irr"]);
        foreach (var (at, flow) in c1["inputs"]!["irr"]!.AsArray().Index())
        {
            var net = Published.Numbers(flow!["cf"]);

            var rates = InternalRates.Of(net).Rates;

            Assert.IsTrue(rates.Any(rate => Math.Abs(rate - expected[at]) <= 1e-2 * Math.Abs(expected[at])), $"case {at}");
            foreach (var rate in rates)
            {
                Assert.AreEqual(0, net.Select((value, year) => value / Math.Pow(1 + rate, year)).Sum() / Scale(net, rate), 1e-10);
            }
        }
    }

    [TestMethod]
    public void AllRealInternalRatesAreFoundAndMoreThanOneIsSaid()
    {
        foreach (var several in Published.Oracle("c1-numpy-financial")["multiple_irr"]!.AsArray())
        {
            var expected = Published.Numbers(several!["all_real_roots_gt_-1"]);

            var found = InternalRates.Of(Published.Numbers(several["cashflows"]));

            Assert.HasCount(expected.Length, found.Rates);
            foreach (var (rate, root) in found.Rates.Zip(expected))
            {
                Assert.AreEqual(root, rate, 1e-6);
            }

            Assert.IsNull(found.Only);
            Assert.Contains("several internal rates", found.Remark!.English);
        }
    }

    [TestMethod]
    public void FlowsOfOneSignHaveNoInternalRateButAReason()
    {
        foreach (var flow in Published.Oracle("c1-numpy-financial")["inputs"]!["irr_none"]!.AsArray())
        {
            var found = InternalRates.Of(Published.Numbers(flow));

            Assert.IsEmpty(found.Rates);
            Assert.Contains("one sign", found.Remark!.English);
        }
    }

    [TestMethod]
    public void TrailingYearsWithoutFlowsChangeNoInternalRate()
    {
        var c1 = Published.Oracle("c1-numpy-financial");

        var found = InternalRates.Of(Published.Numbers(c1["inputs"]!["irr_trailing_zeros"]));

        var expected = c1["expected"]!["irr_trailing_zeros"]!.GetValue<double>();
        Assert.IsTrue(found.Rates.Any(rate => Math.Abs(rate - expected) < 1e-4));
        CollectionAssert.AreEqual(InternalRates.Of([-5, 10.5, 1, -8, 1]).Rates.ToList(), found.Rates.ToList());
    }

    [TestMethod]
    public void TheModifiedInternalRateIsThatOfNumpyFinancialAndNeedsBothSigns()
    {
        var c1 = Published.Oracle("c1-numpy-financial");
        double?[] expected = [.. c1["expected"]!["mirr"]!.AsArray().Select(item => item?.GetValue<double>())];
        double[] exact = [0.066597175, 0.126094, 0.342823388]; // the oracle's note on what is printed rounded
        foreach (var (at, inputs) in c1["inputs"]!["mirr"]!.AsArray().Index())
        {
            var rate = InternalRates.Modified(
                Published.Numbers(inputs!["cf"]),
                inputs["finance_rate"]!.GetValue<double>(),
                inputs["reinvest_rate"]!.GetValue<double>()
            );

            Assert.AreEqual(expected[at] is null, rate is null, $"case {at}");
            if (rate is { } found)
            {
                Assert.AreEqual(expected[at]!.Value, found, 5e-5);
                Assert.AreEqual(exact[at], found, 1e-6);
            }
        }
    }

    [TestMethod]
    public void LevelPaymentsAreThoseOfNumpyFinancial()
    {
        var expected = Published.Oracle("c1-numpy-financial")["expected"]!;
        double[] payments = [Annuity.Payment(0.08 / 12, 60, 15000), Annuity.Payment(0, 60, 15000), Annuity.Payment(0.8, 3, 20000)];
        double[] periods =
        [
            Annuity.Periods(0.075, -2000, 0, 100000),
            Annuity.Periods(0, -2000, 0, 100000),
            Annuity.Periods(0.1, 0, -500, 1500),
            Annuity.Periods(0, 0, 1000),
        ];
        double[] future =
        [
            Annuity.FutureValue(0.075, 20, -2000, 0),
            Annuity.FutureValue(0.075, 20, -2000, 0, isDue: true),
            Annuity.FutureValue(0, 5, 100, 0),
        ];

        AreClose(Published.Numbers(expected["pmt"]), payments, 1e-6);
        AreClose([.. expected["nper"]!.AsArray().Take(3).Select(item => item!.GetValue<double>())], periods[..3], 1e-6);
        Assert.AreEqual(double.PositiveInfinity, periods[3]);
        AreClose(Published.Numbers(expected["fv"]), future, 1e-6);
        Assert.AreEqual(expected["pv"]!.GetValue<double>(), Annuity.PresentValue(0.07, 20, 12000), 1e-6);
    }

    [TestMethod]
    public void InterestAndRepaymentAreThoseOfNumpyFinancial()
    {
        var expected = Published.Oracle("c1-numpy-financial")["expected"]!;
        double[] principal =
        [
            Annuity.Principal(0.1 / 12, 1, 60, 55000)!.Value,
            Annuity.Principal(0.1 / 12, 1, 60, 55000, isDue: true)!.Value,
        ];

        AreClose(Published.Numbers(expected["ppmt"]), principal, 1e-6);
        Assert.IsNull(Annuity.Interest(0.1 / 12, 0, 24, 2000));
        AreClose(
            [.. expected["ipmt"]!.AsArray().Skip(1).Select(item => item!.GetValue<double>())],
            [.. Enumerable.Range(1, 4).Select(period => Annuity.Interest(0.1 / 12, period, 24, 2000)!.Value)],
            1e-6
        );
    }

    [TestMethod]
    public void TheRateOfAnAnnuityIsThatOfNumpyFinancialAndMayNotExist()
    {
        var expected = Published.Oracle("c1-numpy-financial")["expected"]!["rate"]!.AsArray();

        Assert.AreEqual(expected[0]!.GetValue<double>(), Annuity.Rate(10, 0, -3500, 10000).Only!.Value, 1e-9);
        Assert.IsEmpty(Annuity.Rate(12, 400, 10000, 5000).Rates);
    }

    [TestMethod]
    public void ARateOfMinusOneHundredPercentIsRefusedWhereItIsReadAndNoPageOfExceptions()
    {
        Assert.IsNull(BenefitAnalyzer.Studies.DiscountRate.Read("-100%"));
        Assert.IsNull(BenefitAnalyzer.Studies.DiscountRate.Read("-1"));
        Assert.AreEqual(0.035m, BenefitAnalyzer.Studies.DiscountRate.Read("3.5%"));
        Assert.AreEqual(0.035m, BenefitAnalyzer.Studies.DiscountRate.Read("0.035"));
    }

    private static double Scale(double[] net, double rate) => net.Select((value, year) => Math.Abs(value / Math.Pow(1 + rate, year))).Sum();

    private static void AreClose(double[] expected, double[] actual, double tolerance)
    {
        Assert.HasCount(expected.Length, actual);
        foreach (var (want, found) in expected.Zip(actual))
        {
            Assert.AreEqual(want, found, tolerance * Math.Max(1, Math.Abs(want)));
        }
    }
}
