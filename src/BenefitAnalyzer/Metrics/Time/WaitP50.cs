using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Metrics.Time;

/// <summary>Waiting time of completed transactions, 50th percentile.</summary>
public sealed class WaitP50() : PercentileMetric("time/wait-p50", "wait", 0.5, new LocalText("Waiting time", "輪候時間"));
