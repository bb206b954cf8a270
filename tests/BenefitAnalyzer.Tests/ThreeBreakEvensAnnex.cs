using BenefitAnalyzer.Studies.CashFlows;

namespace BenefitAnalyzer.Tests;

/// <summary>The layout of golden <c>annex-three-break-evens</c>: invented numbers as the annex of a funding paper prints them, in $'000.</summary>
internal static class ThreeBreakEvensAnnex
{
    /// <summary>Where each line stands in the golden file, and what it is.</summary>
    public static IReadOnlyList<(string Side, string Recurrence, string Name, FlowCategory Category)> Lines { get; } =
    [
        ("cost", "non_recurrent", "expenditure", FlowCategory.Expenditure),
        ("cost", "non_recurrent", "staff_cost", FlowCategory.Staff),
        ("cost", "recurrent", "expenditure", FlowCategory.Expenditure),
        ("cost", "recurrent", "staff_cost", FlowCategory.Staff),
        ("savings", "non_recurrent", "cost_avoidance", FlowCategory.Avoidance),
        ("savings", "recurrent", "realisable", FlowCategory.Realisable),
        ("savings", "recurrent", "notional", FlowCategory.Notional),
        ("savings", "recurrent", "cost_avoidance", FlowCategory.Avoidance),
    ];
}
