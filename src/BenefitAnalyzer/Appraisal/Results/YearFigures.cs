using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Appraisal.Results;

/// <summary>The figures of one year of an appraisal.</summary>
/// <param name="Factor">Null without a discount rate.</param>
/// <param name="Net">By view, in the order of <see cref="Measures.FlowView.Three"/>.</param>
/// <param name="Cumulative">As <paramref name="Net"/>.</param>
public sealed record YearFigures(
    FiscalYear Year,
    Figure? Factor,
    Figure Costs,
    Figure Benefits,
    IReadOnlyList<Figure> Net,
    IReadOnlyList<Figure> Cumulative
);
