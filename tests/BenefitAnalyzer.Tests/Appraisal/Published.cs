using System.Text.Json.Nodes;
using BenefitAnalyzer.Appraisal;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Studies.Appraising;
using BenefitAnalyzer.Studies.CashFlows;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Tests.Appraisal;

/// <summary>Published cases, and flows made of a few numbers.</summary>
internal static class Published
{
    public static JsonNode Oracle(string id) => Read("oracles", id + ".json");

    public static JsonNode Method(string id) => Read("golden", "methods", id + ".json");

    public static JsonNode Synthetic(string id) => Read("golden", "synthetic", id + ".json");

    public static double[] Numbers(JsonNode? node) => [.. node!.AsArray().Select(item => item!.GetValue<double>())];

    public static decimal[] Amounts(JsonNode? node) => [.. node!.AsArray().Select(item => item!.GetValue<decimal>())];

    /// <summary>Negative amounts as expenditure, positive ones as realisable savings, from year 0.</summary>
    public static CashFlow Flow(params IReadOnlyList<decimal> netByYear) =>
        new(
            "flow",
            [
                .. netByYear.Select(
                    (net, year) =>
                        net < 0
                            ? new CashFlowLine(new FiscalYear(year), "cost", FlowKind.Cost, FlowCategory.Expenditure, false, -net)
                            : new CashFlowLine(new FiscalYear(year), "saving", FlowKind.Benefit, FlowCategory.Realisable, true, net)
                ),
            ]
        );

    public static ProjectAppraisal Appraise(CashFlow flow, AppraisalSettings settings, Action<Diagnostic>? report = null) =>
        new Appraiser(settings, (4, 1), report ?? (_ => { })).Appraise(flow);

    public static ProjectAppraisal Appraise(decimal rate, params IReadOnlyList<decimal> netByYear) =>
        Appraise(Flow(netByYear), new AppraisalSettings { Rate = rate });

    private static JsonNode Read(params string[] path) => JsonNode.Parse(File.ReadAllText(Repository.Shared(path)))!;
}
