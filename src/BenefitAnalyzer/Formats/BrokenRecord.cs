namespace BenefitAnalyzer.Formats;

/// <summary>Why a record cannot be cut into cells.</summary>
/// <param name="Code">One of <see cref="Diagnostics.DiagnosticCodes"/>.</param>
public sealed record BrokenRecord(string Code, string Reason);
