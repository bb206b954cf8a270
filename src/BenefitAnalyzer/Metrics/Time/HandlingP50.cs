using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Metrics.Time;

/// <summary>Handling time of completed transactions, 50th percentile.</summary>
public sealed class HandlingP50() : PercentileMetric("time/handling-p50", "handling", 0.5, new LocalText("Handling time", "處理時間"));
