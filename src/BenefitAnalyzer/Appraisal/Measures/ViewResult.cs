namespace BenefitAnalyzer.Appraisal.Measures;

/// <summary>What one of the three views says.</summary>
/// <param name="NetPresentValue">Null where there is no discount rate.</param>
/// <param name="Plain">Break-even of the amounts as they are.</param>
/// <param name="Discounted">Break-even of discounted amounts; null where there is no discount rate.</param>
public sealed record ViewResult(FlowView View, decimal? NetPresentValue, BreakEven Plain, BreakEven? Discounted);
