using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Metrics.Time;

/// <summary>Citizen's time of completed transactions, 95th percentile.</summary>
public sealed class CustomerP95()
    : PercentileMetric("time/customer-p95", "customer", 0.95, new LocalText("Citizen's time", "市民所用時間"));
