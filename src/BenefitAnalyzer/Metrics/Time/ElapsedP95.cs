using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Metrics.Time;

/// <summary>Elapsed time of completed transactions, 95th percentile.</summary>
public sealed class ElapsedP95() : PercentileMetric("time/elapsed-p95", "elapsed", 0.95, new LocalText("Elapsed time", "歷時"));
