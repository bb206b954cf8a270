using BenefitAnalyzer.Appraisal.Measures;
using BenefitAnalyzer.Metrics.Figures;

namespace BenefitAnalyzer.Appraisal.Results;

/// <summary>The figures of one of the three views.</summary>
public sealed record ViewFigures(
    FlowView View,
    Figure NetPresentValue,
    Figure BreakEven,
    Figure FirstCrossing,
    Figure Payback,
    Figure DiscountedPayback
);
