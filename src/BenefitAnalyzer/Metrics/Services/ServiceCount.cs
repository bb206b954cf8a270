using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Metrics.Services;

/// <summary>How many services there are, to be asked by stage: 1 information, 2 e-service, 3 connected, 4 redefined.</summary>
public sealed class ServiceCount()
    : Metric(
        "services/count",
        1,
        new LocalText("Services", "服務數目"),
        MetricUnit.Count,
        new LocalText("services in the reference table", "服務表內的服務數目")
    )
{
    public override bool IsFromLogs => false;

    public override IReadOnlyList<string>? OnlyDimensions => ["service", "service_type", "department", "cluster", "stage"];
}
