namespace BenefitAnalyzer.Ingestion.Rules;

/// <summary>Why a record was rejected.</summary>
/// <param name="Column">Heading of the column at fault; null when the record as a whole is.</param>
/// <param name="Value">What stood there; null when nothing did or it must not be kept.</param>
/// <param name="Code">One of <see cref="Diagnostics.DiagnosticCodes"/>.</param>
/// <param name="Reason">A plain sentence: the value found and what is allowed.</param>
public sealed record Problem(string? Column, string? Value, string Code, string Reason);
