using System.Globalization;
using System.Text.Json.Nodes;
using BenefitAnalyzer.Benefits.Claims.Annex;
using BenefitAnalyzer.Studies.Claiming;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Tests.Benefits.Claims;

/// <summary>Papers of the Hong Kong Finance Committee and reports of the Enhanced Productivity Programme, re-performed (golden/hk).</summary>
[TestClass]
public sealed class HongKongPapersTests
{
    [TestMethod]
    [DataRow("epp-bureaux-2000-01", 1)] // a dash for one bureau
    [DataRow("epp-bureaux-2001-02", 2)]
    public void SavingsOfBureauxAddUpToThePrintedSubTotalAndADashIsNotZero(string id, int dashes)
    {
        var golden = Papers.HongKong(id);
        List<ClaimLine> rows = [.. golden["rows"]!.AsArray().Select(row => Papers.Row(Text(row!["unit"])!, Text(row["savings_m"])))];

        var total = Papers.Last([.. rows, Papers.Total(Text(golden["claimed"]!["sub_total_m"]))]);

        Assert.AreEqual(AnnexFault.None, total.Fault);
        Assert.AreEqual(0m, total.Residual);
        Assert.AreEqual(1_000_000 * Papers.Number(golden["derived"]!["recomputed_sub_total_m"]), total.Recomputed);
        Assert.AreEqual(dashes, rows.Count(row => row.Amount.Value is null));
        Assert.HasCount(rows.Count - dashes, total.Lines);
    }

    [TestMethod]
    [DataRow("epp-bureaux-2000-01")]
    [DataRow("epp-bureaux-2001-02")]
    public void ARoundedPercentageGivesTheBaselineOfABureauAsARangeAndNotAsAPoint(string id)
    {
        foreach (var row in Papers.HongKong(id)["rows"]!.AsArray().Where(row => row!["derived_baseline_m_range"] is not null))
        {
            var line = Papers.Row(Text(row!["unit"])!, Text(row["savings_m"])) with
            {
                Percent = Papers.Number(row["pct_of_recurrent_baseline"]),
                PercentOf = "recurrent baseline",
            };

            var implied = Papers.Last(line).ImpliedBase!.Value;

            Assert.AreEqual(0, (double)(implied.Low / 1_000_000 - Bound(row, 0)), 1e-9, line.Label);
            Assert.AreEqual(0, (double)(implied.High / 1_000_000 - Bound(row, 1)), 1e-9, line.Label);
        }

        static decimal Bound(JsonNode row, int at) =>
            decimal.Parse(row["derived_baseline_m_range"]![at]!.GetValue<string>(), NumberStyles.Float, CultureInfo.InvariantCulture);
    }

    [TestMethod]
    public void CumulativePercentagesOfBureauxAddPercentagesOfDifferentBaselinesAndAreFlagged()
    {
        var (first, second) = (Papers.HongKong("epp-bureaux-2000-01"), Papers.HongKong("epp-bureaux-2001-02"));
        var (flagged, differing) = (0, new List<string>());
        foreach (var row in second["rows"]!.AsArray().Where(row => row!["pct_of_recurrent_baseline"] is not null))
        {
            var before = first["rows"]!.AsArray().FirstOrDefault(other => Text(other!["unit"]) == Text(row!["unit"]));
            if (before?["pct_of_recurrent_baseline"] is null)
            {
                continue;
            }

            var finding = Papers.Last(
                Share(before, "recurrent baseline 2000-01"),
                Share(row!, "recurrent baseline 2001-02"),
                Papers.Total("") with
                {
                    Printed = "",
                    Percent = Papers.Number(row!["cumulative_pct"]),
                }
            );

            Assert.AreEqual(AnnexFault.MixedBases, finding.Fault);
            flagged++;
            if (finding.Residual != 0)
            {
                differing.Add(
                    FormattableString.Invariant($"{Text(row["unit"])}: printed {finding.Printed}, recomputed {finding.Recomputed}")
                );
            }
        }

        // Fifteen print the plain sum of both years; one does not even print that.
        Assert.AreEqual(16, flagged);
        Assert.AreEqual(
            "Civil Service Bureau --General Expenses of the Civil Service: printed 3.0, recomputed 3.3",
            string.Join('\n', differing)
        );

        static ClaimLine Share(JsonNode row, string of) =>
            Papers.Row(Text(row["unit"])!, Text(row["savings_m"])) with
            {
                Percent = Papers.Number(row["pct_of_recurrent_baseline"]),
                PercentOf = of,
            };
    }

    [TestMethod]
    public void BlockAllocationsOf2009AddUpTo9930MillionAndComputerisationIsItsTwentieth()
    {
        var golden = Papers.HongKong("cwrf-block-allocations-2009-10");
        List<ClaimLine> rows = [.. golden["rows"]!.AsArray().Select(row => Papers.Row(Text(row!["head"])!, Text(row["allocation_m"])))];
        rows[9] = rows[9] with { Percent = 6.04m, PercentOf = "total" };

        var findings = AnnexCheck.Of([.. rows, Papers.Total(Text(golden["claimed"]!["total_m"]))]);

        Assert.AreEqual(AnnexFault.None, findings[0].Fault); // 600.0 of 9,930.0 is 6.04 %
        Assert.AreEqual(6.0423m, Math.Round(findings[0].Recomputed!.Value, 4));
        Assert.AreEqual(0m, findings[1].Residual);
        Assert.AreEqual(9_930_000_000m, findings[1].Recomputed);
        Assert.AreEqual(0m, rows[1].Amount.Value); // a printed 0.0 is 0, unlike a dash
    }

    [TestMethod]
    public void ThreeQuartersRedeployedIsReally80PercentAndAFractionInWordsIsNoNumber()
    {
        var golden = Papers.HongKong("epp-1999-2000-use-of-gains");
        List<ClaimLine> rows =
        [
            .. golden["rows"]!
                .AsArray()
                .Select(row => Papers.Row(Text(row!["item"])!, Text(row["amount_m"])) with { Percent = 75, PercentOf = "total" }),
        ];
        rows[1] = rows[1] with { Percent = 25 };

        var findings = AnnexCheck.Of([.. rows, Papers.Total(Text(golden["claimed"]!["total_m"]))]);

        Assert.AreEqual(AnnexFault.WrongPercentage, findings[0].Fault);
        Assert.AreEqual(Papers.Number(golden["derived"]!["share_redeployed_pct"]), Math.Round(findings[0].Recomputed!.Value, 2));
        Assert.AreEqual(Papers.Number(golden["derived"]!["share_saved_pct"]), Math.Round(findings[1].Recomputed!.Value, 2));
        Assert.AreEqual(0m, findings[2].Residual); // 655 + 163 = 818
        Assert.IsFalse(PrintedAmount.TryRead(Text(golden["claimed"]!["share_redeployed"])!, AmountUnit.One, out _));
    }

    [TestMethod]
    public void GrowthOfCostCategoriesIsThatOfThePaperAndTheOneNotPrintedIsGiven()
    {
        var golden = Papers.HongKong("a007gx-2020-21-components");
        string[] derived = ["contingency_pct", "others_pct", "implementation_pct"];
        foreach (var (row, expected) in golden["rows"]!.AsArray().Zip(derived))
        {
            var printed = row!["claimed_increase_pct"] is { } percent ? Papers.Number(percent) : 17m;
            var finding = Papers.Last(
                Papers.Row("category", Text(row["prev_m"])) with
                {
                    Year = new FiscalYear(2019),
                },
                Papers.Row("category", Text(row["est_m"])) with
                {
                    Year = new FiscalYear(2020),
                    Percent = printed,
                    PercentOf = "previous year",
                }
            );

            Assert.AreEqual(Papers.Number(golden["derived"]![expected]), Math.Round(finding.Recomputed!.Value, 2));
            Assert.AreEqual(AnnexFault.None, finding.Fault);
        }
    }

    [TestMethod]
    public void AnIncreaseOfAbout7PercentGivesThePriorYearAsARange()
    {
        var golden = Papers.HongKong("pwsc-95-96-95-a007gx");
        var allocation = PrintedRange.Exact(Papers.Number(golden["facts"]!["allocation_m"]));
        var percent = PrintedRange.Of(Papers.Number(golden["facts"]!["increase_pct_about"]));

        var prior = PrintedRange.Before(allocation, percent)!.Value;

        var range = golden["derived"]!["implied_1995_96_m_range"]!;
        Assert.AreEqual(Papers.Number(range[0]), Math.Round(prior.Low, 1)); // 145 / 1.075 = 134.88
        Assert.AreEqual(Papers.Number(range[1]), Math.Round(prior.High, 1)); // 145 / 1.065 = 136.15
    }

    [TestMethod]
    public void TheImpliedBaselineOfADepartmentIs15To17MillionAndThePrintedLowerEndIsRoundedInwards()
    {
        var golden = Papers.HongKong("epp-jsscs-2002-03");
        var line = Papers.Row("DE", Text(golden["claimed"]!["total_m"])) with { Percent = 0.8m, PercentOf = "recurrent baseline" };

        var implied = Papers.Last(line).ImpliedBase!.Value;

        // Print 15.36 to 17.53; recomputed 0.1305 / 0.85 % = 15.353 to 0.1315 / 0.75 % = 17.533: the print rounds both ends inwards.
        var range = golden["derived"]!["implied_baseline_m_range"]!;
        Assert.AreEqual(15.3529m, Math.Round(implied.Low / 1_000_000, 4));
        Assert.AreEqual(17.5333m, Math.Round(implied.High / 1_000_000, 4));
        Assert.AreEqual(Papers.Number(range[0]), Math.Ceiling(implied.Low / 10_000) / 100);
        Assert.AreEqual(Papers.Number(range[1]), Math.Floor(implied.High / 10_000) / 100);
    }

    [TestMethod]
    public void OneAmountReadsTheSameInMillionsAndIn萬AndTotalsOfBothLanguagesAgree()
    {
        var golden = Papers.HongKong("epp-jsscs-2002-03");
        var english = Papers.Row("DE", Text(golden["rows"]![0]!["savings_m"]));

        var finding = Papers.Last(english, Papers.Total(Text(golden["claimed"]!["total_zh"])));

        Assert.AreEqual(131_000m, english.Amount.Value);
        Assert.AreEqual(131_000m, finding.Printed); // 13.1 萬元
        Assert.AreEqual(0m, finding.Residual);
    }

    [TestMethod]
    [DataRow("fcr-96-97-117-edi", "A008XV")]
    [DataRow("fcr-96-97-117-edi", "A064XS")]
    [DataRow("fcr-98-99-17-cnsd-y2k", "nams")]
    public void BeforeAndIncreaseMakeAfterToTheDollar(string id, string triple)
    {
        var facts = Papers.HongKong(id)["facts"]!;

        var finding = Papers.Last(
            Papers.Row("before", Text(facts[$"{triple}_before"]), "$"),
            Papers.Row("increase", Text(facts[$"{triple}_increase"]), "$"),
            Papers.Total(Text(facts[$"{triple}_after"]), "$")
        );

        Assert.AreEqual(AnnexFault.None, finding.Fault);
        Assert.AreEqual(0m, finding.Residual);
    }

    [TestMethod]
    public void ThePaperOfTheElectronicServicesSchemeStatesThreeBenefitsAndQuantifiesNone()
    {
        var golden = Papers.HongKong("esd-fcr-98-99-55");
        var stated = golden["claimed"]!["benefits_qualitative"]!
            .AsArray()
            .Select(text => Papers.Row(Text(text)!, "", "$", ClaimKind.Stated));

        List<ClaimLine> rows = [.. stated];

        Assert.HasCount(3, rows);
        Assert.IsTrue(rows.All(row => row.Amount.Value is null));
        Assert.IsEmpty(AnnexCheck.Of(rows));
        Assert.IsTrue(PrintedAmount.TryRead("12,320萬元", AmountUnit.One, out var commitment));
        Assert.AreEqual(Papers.Number(golden["rows"]![0]!["amount"]), commitment.Value);
    }

    private static string? Text(JsonNode? node) => node?.ToString();
}
