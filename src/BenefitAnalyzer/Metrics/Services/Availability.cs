using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Metrics.Services;

/// <summary>Availability on the last day of the period: of the services amenable to an electronic mode, the share that has an e-option.</summary>
/// <remarks>Availability is not take-up. Both counts come from the dated reference table of services, not from the logs.</remarks>
public sealed class Availability()
    : Metric(
        "availability",
        1,
        new LocalText("Availability of e-options", "電子服務選擇的提供率"),
        MetricUnit.Rate,
        new LocalText("services with an e-option ÷ services amenable to the electronic mode", "設有電子服務選擇的服務 ÷ 適合電子化的服務")
    )
{
    public override bool IsFromLogs => false;

    public override IReadOnlyList<string>? OnlyDimensions => ["service", "service_type", "department", "cluster", "stage"];
}
