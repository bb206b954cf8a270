using BenefitAnalyzer.Ingestion.Rules;

namespace BenefitAnalyzer.Ingestion.Lanes;

/// <summary>A record that was not accepted, and where it stands.</summary>
/// <param name="Line">1-based line on which it begins.</param>
/// <param name="ByteOffset">Of its first byte in the decompressed text.</param>
/// <param name="Hash">SHA-256 of the record as it stands in the file, in hexadecimal.</param>
internal sealed record RejectedRecord(long Line, long ByteOffset, long ByteLength, string Hash, Problem Problem);
