using BenefitAnalyzer.Benefits.Claims.Annex;
using BenefitAnalyzer.Studies.CashFlows;
using BenefitAnalyzer.Studies.Claiming;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Tests.Benefits.Claims;

[TestClass]
public sealed class AnnexCheckTests
{
    [TestMethod]
    [DataRow("600", AnnexFault.None)]
    [DataRow("610", AnnexFault.WrongTotal)]
    [DataRow("400", AnnexFault.LostBrackets)] // 300 − 100 + … : one of them was negative
    [DataRow("500", AnnexFault.LineLeftOut)] // without 100
    [DataRow("900", AnnexFault.LineCountedTwice)] // 300 twice
    [DataRow("0.6", AnnexFault.UnitMisprint)] // printed in millions under thousands
    [DataRow("-", AnnexFault.PrintedAsDash)]
    [DataRow("(600)", AnnexFault.LostBrackets)]
    public void AWrongTotalIsFlaggedWithTheOneMisprintThatExplainsIt(string printed, AnnexFault fault)
    {
        var finding = Papers.Last(
            Papers.Row("a", "100", "$'000"),
            Papers.Row("b", "200", "$'000"),
            Papers.Row("c", "300", "$'000"),
            Papers.Total(printed, "$'000")
        );

        Assert.AreEqual(fault, finding.Fault, finding.Explanation?.English);
        Assert.AreEqual(600_000m, finding.Recomputed);
    }

    [TestMethod]
    public void ALineInTheWrongUnitIsNamedByItsPlace()
    {
        var finding = Papers.Last(Papers.Row("a", "1.2", "$"), Papers.Row("b", "3.5"), Papers.Total("4.7"));

        Assert.AreEqual(AnnexFault.UnitMisprint, finding.Fault);
        StringAssert.Contains(finding.Explanation!.English, "annex.csv:a");
    }

    [TestMethod]
    public void ATotalOfRoundedLinesMayDifferByHalfOfEachLastDigit()
    {
        ClaimLine[] lines = [Papers.Row("a", "1.4"), Papers.Row("b", "1.4"), Papers.Row("c", "1.4")];

        Assert.AreEqual(AnnexFault.Rounding, Papers.Last([.. lines, Papers.Total("4.3")]).Fault);
        Assert.AreEqual(AnnexFault.WrongTotal, Papers.Last([.. lines, Papers.Total("4.5")]).Fault);
        Assert.AreEqual(
            AnnexFault.WrongTotal,
            Papers.Last(Papers.Row("a", "14", "$"), Papers.Row("b", "14", "$"), Papers.Total("29", "$")).Fault,
            "whole dollars are not rounded"
        );
    }

    [TestMethod]
    public void WhatABlankLineWouldHaveToHoldIsSaidAndNotFilledIn()
    {
        var finding = Papers.Last(Papers.Row("a", "100", "$"), Papers.Row("blank", "", "$"), Papers.Total("170", "$"));

        Assert.AreEqual(100m, finding.Recomputed);
        Assert.AreEqual("lines without an amount would have to make up 70: blank", finding.Explanation!.English);
    }

    [TestMethod]
    public void PercentagesOfOneBaseAddUpAndOfDifferentBasesDoNot()
    {
        var (a, b) = (Share("a", 2.0m, "budget"), Share("b", 3.2m, "budget"));
        var total = Papers.Total("") with { Printed = "", Percent = 5.2m };

        Assert.AreEqual(AnnexFault.None, Papers.Last(a, b, total).Fault);
        Assert.AreEqual(AnnexFault.WrongPercentage, Papers.Last(a, b, total with { Percent = 5.3m }).Fault);
        Assert.AreEqual(AnnexFault.MixedBases, Papers.Last(a, b with { PercentOf = "staff cost" }, total).Fault);

        static ClaimLine Share(string label, decimal percent, string of) =>
            Papers.Row(label, "-") with
            {
                Percent = percent,
                PercentOf = of,
            };
    }

    [TestMethod]
    public void TotalsNetAndCumulativeOfTheAnnexWithThreeBreakEvensAreProvedAgain()
    {
        // Golden annex-three-break-evens: invented numbers in the layout of a funding paper; $'000.
        var golden = Papers.Read("golden", "synthetic", "annex-three-break-evens.json");
        List<ClaimLine> rows =
        [
            .. ThreeBreakEvensAnnex.Lines.SelectMany(line =>
                Years(golden[line.Side]![line.Recurrence]![line.Name]!, line.Recurrence + line.Name, ClaimKind.Claim, line.Category)
            ),
            .. Years(golden["cost"]!["total"]!, "total cost", ClaimKind.TotalCost, null),
            .. Years(golden["savings"]!["total"]!, "total savings", ClaimKind.TotalBenefit, null),
            .. Years(golden["net_savings"]!, "net savings", ClaimKind.Net, null),
            .. Years(golden["net_cumulative"]!, "net cumulative savings", ClaimKind.Cumulative, null),
        ];

        var findings = AnnexCheck.Of(rows);

        Assert.HasCount(4 * 7, findings);
        Assert.IsTrue(findings.All(finding => finding is { Fault: AnnexFault.None, Residual: 0 }));
        Assert.AreEqual(21_900_000m, findings[^1].Recomputed);

        static IEnumerable<ClaimLine> Years(
            System.Text.Json.Nodes.JsonNode amounts,
            string label,
            ClaimKind kind,
            FlowCategory? category
        ) =>
            amounts
                .AsArray()
                .Select(
                    (amount, at) => Papers.Row(label, amount!.ToString(), "$'000", kind, category) with { Year = new FiscalYear(2006 + at) }
                );
    }

    [TestMethod]
    [DataRow("400", "若「甲」（annex.csv:a）為負數便相符：是否漏印括號？", DisplayName = "negative")]
    [DataRow("500", "若不計「甲」（annex.csv:a）便相符", DisplayName = "left out")]
    public void WhatExplainsATotalNamesLinesInTheLanguageOfTheReader(string printed, string expected)
    {
        var findings = AnnexCheck.Of(
            [Papers.Row("a", "100"), Papers.Row("b", "200"), Papers.Row("c", "300"), Papers.Total(printed)],
            label => new LocalText(label, label == "a" ? "甲" : "乙")
        );

        Assert.AreEqual(expected, findings[^1].Explanation?.Chinese);
    }

    [TestMethod]
    public void ADashForTheRowTotalOfTheAuditOfficesTableIsProvedToBe48ByTheGrandTotal()
    {
        // National Audit Office: evidence × type of saving (golden nao-evidence-by-cashability); the copy prints "-" for "partial".
        var golden = Papers.Read("golden", "methods", "nao-evidence-by-cashability.json");
        List<ClaimLine> rows = [];
        foreach (var row in golden["rows"]!.AsArray())
        {
            var evidence = row!["evidence"]!.ToString();
            rows.AddRange(
                row["values"]!
                    .AsArray()
                    .Zip(golden["columns"]!.AsArray())
                    .Select(cell => Papers.Row($"{evidence}: {cell.Second}", cell.First!.ToString()) with { Section = evidence })
            );
            var printed = evidence == "partial" ? "-" : row["total"]!.ToString();
            rows.Add(
                Papers.Total(printed) with
                {
                    Section = evidence,
                    Percent = Papers.Number(row["printed_pct"]),
                    PercentOf = "grand total",
                }
            );
        }

        rows.Add(Papers.Row("grand total", golden["total"]!.ToString(), kind: ClaimKind.Total));

        var findings = AnnexCheck.Of(rows);

        var dash = findings.Single(finding => finding.Fault == AnnexFault.PrintedAsDash);
        Assert.AreEqual(48_000_000m, dash.Recomputed);
        Assert.AreEqual(0m, findings[^1].Residual); // 1,232 + 48 + 92 = 1,372
        Assert.IsTrue(findings.Where(finding => finding is { IsPercent: true, Recomputed: not null }).All(finding => !finding.IsFlagged));
    }
}
