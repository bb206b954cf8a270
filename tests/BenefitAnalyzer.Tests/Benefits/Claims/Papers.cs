using System.Text.Json.Nodes;
using BenefitAnalyzer.Benefits.Claims.Annex;
using BenefitAnalyzer.Studies.CashFlows;
using BenefitAnalyzer.Studies.Claiming;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Tests.Benefits.Claims;

/// <summary>Published papers as rows of an annex.</summary>
internal static class Papers
{
    public static JsonNode HongKong(string id) => Read("golden", "hk", id + ".json");

    public static JsonNode Read(params string[] path) => JsonNode.Parse(File.ReadAllText(Repository.Shared(path)))!;

    public static decimal Number(JsonNode? node) => decimal.Parse(node!.ToString(), System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>A row as it is printed in a unit.</summary>
    public static ClaimLine Row(
        string label,
        string? printed,
        string unit = "$m",
        ClaimKind kind = ClaimKind.Claim,
        FlowCategory? category = null
    )
    {
        Assert.IsTrue(AmountUnit.TryParse(unit, out var of), unit);
        Assert.IsTrue(PrintedAmount.TryRead(printed ?? "-", of, out var amount), printed);
        return new ClaimLine(label, kind, amount)
        {
            Category = category,
            Printed = printed ?? "-",
            Place = "annex.csv:" + label,
        };
    }

    public static ClaimLine Total(string? printed, string unit = "$m", ClaimKind kind = ClaimKind.Total) =>
        Row("total", printed, unit, kind);

    /// <summary>The finding about the last row.</summary>
    public static AnnexFinding Last(params IReadOnlyList<ClaimLine> rows) => AnnexCheck.Of(rows)[^1];
}
