using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Metrics.Quality;

/// <summary>Wait pledge: of the customers whose wait is known, the share served within the minutes that their service promises.</summary>
/// <remarks>A pledge is "P % within M minutes". Where one service is asked for, its P stands beside the share and says whether it was kept.</remarks>
public sealed class WaitPledgeMet()
    : Metric(
        "pledge/wait",
        1,
        new LocalText("Wait pledge met", "達到輪候時間承諾的比率"),
        MetricUnit.Rate,
        new LocalText(
            "waits within the minutes that the service promises ÷ known waits of services with a wait pledge",
            "在服務承諾時間內的輪候 ÷ 設有輪候時間承諾的服務的已知輪候"
        )
    )
{
    internal override string? RowsSeen => "t.wait_s IS NOT NULL";

    public override decimal? Promised(Study study, IReadOnlyDictionary<string, string?> keys) =>
        keys.GetValueOrDefault(Field.Service) is { } code ? (decimal?)study.Tables.Service(code)?.WaitPledge?.Share : null;
}
