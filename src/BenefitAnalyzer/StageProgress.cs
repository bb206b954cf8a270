namespace BenefitAnalyzer;

/// <summary>How far a long piece of work is.</summary>
/// <param name="Stage">What is being done, such as <c>reading logs/2005-04.csv</c>.</param>
/// <param name="Done">Units done so far; bytes, rows or steps, as <paramref name="Unit"/> says.</param>
/// <param name="Total">Units in all; null when not known.</param>
public sealed record StageProgress(string Stage, long Done, long? Total, string Unit);
