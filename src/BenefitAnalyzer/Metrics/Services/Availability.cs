using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Metrics.Services;

/// <summary>Availability on the last day of the period: of the services amenable to an electronic mode, the share that has an e-option.</summary>
/// <remarks>Availability is not take-up. Both counts come from the dated reference table of services, not from the logs.</remarks>
public sealed class Availability()
    : ServiceMetric(
        "availability",
        2,
        new LocalText("Availability of e-options", "電子服務選擇的提供率"),
        MetricUnit.Rate,
        new LocalText(
            "services with an e-option on the day ÷ services held amenable to the electronic mode on that day",
            "當日設有電子服務選擇的服務 ÷ 當日獲評為適合電子化的服務"
        )
    );
