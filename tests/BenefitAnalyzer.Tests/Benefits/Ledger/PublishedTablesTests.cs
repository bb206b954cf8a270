using System.Text.Json.Nodes;
using BenefitAnalyzer.Benefits.Ledger.Lines;
using BenefitAnalyzer.Benefits.Ledger.Measured;

namespace BenefitAnalyzer.Tests.Benefits.Ledger;

[TestClass]
public sealed class PublishedTablesTests
{
    /// <summary>Source: NAO, golden nao-evidence-by-cashability (M-AUD-2); the row total of "partial" is printed as "-", recomputed 48.</summary>
    [TestMethod]
    public void TheTableOfTheAuditOfficeIsReprintedAndTheTotalPrintedAsADashIsForty_eight()
    {
        var golden = Read("nao-evidence-by-cashability");
        string[] kinds = [.. golden["columns"]!.AsArray().Select(item => item!.GetValue<string>())];
        var rows = golden["rows"]!.AsArray();
        var table = new CrossTable<string>(
            kinds,
            rows.SelectMany(row => kinds.Select((kind, at) => (Key: (Grade(row!), kind), Value: row!["values"]![at]!.GetValue<decimal>())))
                .ToDictionary(cell => cell.Key, cell => cell.Value)
        );

        foreach (var row in rows)
        {
            Assert.AreEqual(row!["total"]!.GetValue<decimal>(), table.RowTotal(Grade(row)));
            Assert.AreEqual(row["printed_pct"]!.GetValue<string>(), $"{Math.Round(table.Share(Grade(row))!.Value * 100):0}");
        }

        CollectionAssert.AreEqual(
            golden["column_totals"]!.AsArray().Select(item => item!.GetValue<decimal>()).ToList(),
            kinds.Select(table.ColumnTotal).ToList()
        );
        Assert.AreEqual(golden["total"]!.GetValue<decimal>(), table.Total);
        Assert.AreEqual(1280m, table.RowTotal(EvidenceGrade.Sufficient) + table.RowTotal(EvidenceGrade.Partial));
    }

    /// <summary>Source: International Standard Cost Model Manual, golden scm-worked-example (M-SCM-1).</summary>
    [TestMethod]
    public void ThreeHoursAtTenTwiceAYearForAHundredThousandAreSixMillion()
    {
        var golden = Read("scm-worked-example");
        decimal In(string name) => golden["inputs"]![name]!.GetValue<decimal>();

        var cost = new StandardCost(In("hours"), In("hourly_tariff"), 0, In("population"), In("frequency_per_year"), 0);

        Assert.AreEqual(golden["expected"]!["price"]!.GetValue<decimal>(), cost.Price);
        Assert.AreEqual(golden["expected"]!["quantity"]!.GetValue<decimal>(), cost.QuantityPerYear);
        Assert.AreEqual(golden["expected"]!["cost"]!.GetValue<decimal>(), cost.AnnualCost);
        Assert.AreEqual(4_500_000m, (cost with { BusinessAsUsual = 0.25m }).AnnualCost);
    }

    private static EvidenceGrade Grade(JsonNode row) => Enum.Parse<EvidenceGrade>(row["evidence"]!.GetValue<string>(), ignoreCase: true);

    private static JsonNode Read(string id) => JsonNode.Parse(File.ReadAllText(Repository.Shared("golden", "methods", id + ".json")))!;
}
