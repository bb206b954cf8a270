using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Metrics.Customers;

/// <summary>Failed or abandoned e-attempts that belong to a need which a traditional channel resolved.</summary>
/// <remarks>An attempt counts once, with the first completion that follows it; without a customer it cannot be seen.</remarks>
public sealed class ChainedAttempts()
    : AttemptChainMetric(
        "failure-demand/attempts",
        1,
        new LocalText("E-attempts before a traditional completion", "傳統方式完成前的電子嘗試"),
        MetricUnit.Count,
        new LocalText(
            "failed or abandoned e-attempts followed, within N × 24 hours, by a traditional completion of the same customer and service",
            "失敗或放棄的電子嘗試，而同一顧客於 N × 24 小時內以傳統方式完成同一服務"
        )
    );
