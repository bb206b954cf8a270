using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Metrics.Quality;

/// <summary>Completion pledge: of the completed transactions with a due time, the share completed by it. One whose time of completion is not known is in neither.</summary>
public sealed class PledgeMet()
    : Metric(
        "pledge",
        2,
        new LocalText("Service pledge met", "達到服務承諾的比率"),
        MetricUnit.Rate,
        new LocalText(
            "completed by the due time ÷ completed with a due time and a time of completion",
            "依時完成 ÷ 設有期限、已完成並有完成時間"
        )
    )
{
    internal override string? RowsSeen => "t.due_at IS NOT NULL AND t.completed_at IS NOT NULL";
}
