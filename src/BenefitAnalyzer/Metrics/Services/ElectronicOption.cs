using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Metrics.Services;

/// <summary>The share of all services that has an e-option on the last day of the period, whether held amenable or not.</summary>
/// <remarks>Over the list of a target it cannot be improved by declaring a service not amenable.</remarks>
public sealed class ElectronicOption()
    : ServiceMetric(
        "e-option",
        1,
        new LocalText("Services with an e-option", "設有電子服務選擇的服務比率"),
        MetricUnit.Rate,
        new LocalText(
            "services with an e-option on the day ÷ services, amenable or not",
            "當日設有電子服務選擇的服務 ÷ 所有服務（不論是否適合電子化）"
        )
    );
