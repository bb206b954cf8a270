using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Metrics.Time;

/// <summary>Elapsed time of completed transactions, 50th percentile.</summary>
public sealed class ElapsedP50() : PercentileMetric("time/elapsed-p50", "elapsed", 0.5, new LocalText("Elapsed time", "歷時"));
