using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Metrics.Time;

/// <summary>Citizen's time of completed transactions, 50th percentile.</summary>
public sealed class CustomerP50() : PercentileMetric("time/customer-p50", "customer", 0.5, new LocalText("Citizen's time", "市民所用時間"));
