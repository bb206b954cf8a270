using BenefitAnalyzer.Formats;

namespace BenefitAnalyzer.Ingestion.Handover;

/// <summary>A column of a copy of a log.</summary>
/// <param name="Cell">What stands in it of a record that has the right shape.</param>
internal sealed record CopiedColumn(string Heading, Func<RecordCursor, string> Cell);
