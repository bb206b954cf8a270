namespace BenefitAnalyzer.Ingestion.Files;

/// <summary>A file and what one pass over its bytes told.</summary>
public sealed record ScannedFile(LogFile Log, FileScan Scan);
