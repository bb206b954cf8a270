using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Metrics.Time;

/// <summary>Waiting time of completed transactions, 95th percentile.</summary>
public sealed class WaitP95() : PercentileMetric("time/wait-p95", "wait", 0.95, new LocalText("Waiting time", "輪候時間"));
