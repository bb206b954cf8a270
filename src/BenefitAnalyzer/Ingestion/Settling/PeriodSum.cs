using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Ingestion.Settling;

/// <summary>What a study held of one source, channel and month, or period of a return.</summary>
/// <param name="Started">Null for returns, which do not tell it.</param>
internal sealed record PeriodSum(string Source, string? Channel, Period Period, long? Started, long? Completed);
