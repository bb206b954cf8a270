using BenefitAnalyzer.Appraisal.Measures;

namespace BenefitAnalyzer.WhatIf.Scenarios;

/// <summary>What a consultant asks.</summary>
/// <param name="Scenarios">Names or files.</param>
/// <param name="Settings">Levers on top of every scenario, as <c>staff-cost=1.05</c>.</param>
/// <param name="Ranges">A grid, as <c>take-up@x=0.4..0.9:6</c>.</param>
/// <param name="Goals">Levers of which the value is sought at which the net present value is 0.</param>
public sealed record WhatIfQuestion(
    IReadOnlyList<string> Scenarios,
    IReadOnlyList<string> Settings,
    IReadOnlyList<string> Ranges,
    IReadOnlyList<string> Goals
)
{
    /// <summary>What is counted where a value is sought.</summary>
    public FlowView View { get; init; } = FlowView.All;
}
