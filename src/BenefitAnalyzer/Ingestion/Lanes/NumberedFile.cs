using BenefitAnalyzer.Ingestion.Files;

namespace BenefitAnalyzer.Ingestion.Lanes;

/// <summary>A file of a log on its way into the study.</summary>
/// <param name="Number">Its number in the ledger, by which its rows know it.</param>
/// <param name="Plan">How its records are read; files of one source and one heading row share it.</param>
internal sealed record NumberedFile(int Number, LogFile Log, FileScan Scan, RecordPlan Plan);
