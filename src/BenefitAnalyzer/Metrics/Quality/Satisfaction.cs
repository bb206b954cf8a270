using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Metrics.Quality;

/// <summary>Mean mark of those who gave one, 1 to 5. How many did is printed with it: it is no sample of all.</summary>
public sealed class Satisfaction()
    : Metric(
        "satisfaction",
        1,
        new LocalText("Satisfaction", "滿意程度"),
        MetricUnit.Score,
        new LocalText("sum of marks (1 to 5) ÷ transactions with a mark", "評分（1至5）總和 ÷ 有評分的交易宗數")
    )
{
    internal override string? RowsSeen => "t.satisfaction IS NOT NULL";
}
