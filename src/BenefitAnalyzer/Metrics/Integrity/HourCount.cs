namespace BenefitAnalyzer.Metrics.Integrity;

/// <summary>What was counted of one channel in one local hour.</summary>
/// <param name="Keys">Values of the dimensions, other than times, that divide the question.</param>
/// <param name="Hour">0 to 23.</param>
/// <param name="Counts">In the order of the test's own query.</param>
internal sealed record HourCount(IReadOnlyList<string?> Keys, string? Channel, DateOnly Day, int Hour, IReadOnlyList<long> Counts);
