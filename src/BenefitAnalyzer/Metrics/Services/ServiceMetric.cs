using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Metrics.Services;

/// <summary>A metric of the dated reference table of services, on the last day of the period; logs do not matter to it.</summary>
public abstract class ServiceMetric(string id, int version, LocalText name, MetricUnit unit, LocalText formula)
    : Metric(id, version, name, unit, formula)
{
    public override bool IsFromLogs => false;

    public override IReadOnlyList<string>? OnlyDimensions => ["service", "service_type", "department", "cluster", "stage"];
}
