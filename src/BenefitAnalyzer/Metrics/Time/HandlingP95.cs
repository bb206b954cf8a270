using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Metrics.Time;

/// <summary>Handling time of completed transactions, 95th percentile.</summary>
public sealed class HandlingP95() : PercentileMetric("time/handling-p95", "handling", 0.95, new LocalText("Handling time", "處理時間"));
