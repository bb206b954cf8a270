using BenefitAnalyzer.Samples.World;

namespace BenefitAnalyzer.Samples.Logs;

/// <summary>A record that will stand in the logs a second time, with where it stood first.</summary>
/// <param name="IsKept">Whether the second record is the one that ingestion keeps.</param>
internal readonly record struct Repeat(SampleRow Row, string Kind, bool IsKept, string FirstFile, int FirstLine);
