namespace BenefitAnalyzer.Ingestion.Handover;

/// <summary>What became of a log that was copied.</summary>
/// <param name="Withheld">Records of the wrong shape, of which nothing was copied.</param>
/// <param name="Columns">Headings of the columns that hold pseudonyms now.</param>
/// <param name="KeyCheck">Tells whether two who pseudonymise have the same key, without giving it away; empty where no key was needed.</param>
public sealed record PseudonymiseSummary(long Records, long Withheld, IReadOnlyList<string> Columns, string KeyCheck);
