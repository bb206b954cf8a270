using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Metrics.Customers;

/// <summary>Failure demand: traditional completions that come after a failed or abandoned e-attempt for the same service.</summary>
/// <remarks>
/// Each completion counts once, in its own month. Rows without a customer are in neither numerator nor denominator, so the value is
/// at least this.
/// </remarks>
public sealed class FailureDemand()
    : AttemptChainMetric(
        "failure-demand",
        1,
        new LocalText("Failure demand", "失敗需求"),
        MetricUnit.Rate,
        new LocalText(
            "traditional completions whose customer had failed or abandoned an e-attempt for the service in the N × 24 hours before ÷ traditional completions with a customer",
            "顧客在其完成前 N × 24 小時內曾就同一服務以電子方式嘗試失敗或放棄的傳統方式完成交易 ÷ 有顧客識別的傳統方式完成交易"
        )
    );
