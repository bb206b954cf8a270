namespace BenefitAnalyzer.Samples;

/// <summary>What an invented study should be like. Equal options give equal bytes.</summary>
/// <param name="Rows">Records in all log files together, dirty ones and duplicates included; at least <see cref="FewestRows"/>.</param>
/// <param name="Seed">Seed of every random number; also written into the study file.</param>
public sealed record SampleOptions(long Rows, ulong Seed = 710)
{
    /// <summary>Below this there is not a row for each office in each month, and the duplicates of the last days may not fit.</summary>
    public const long FewestRows = 5_000;

    /// <summary>The sample that <c>sample-data/hong-kong</c> holds and <c>benefit demo</c> runs.</summary>
    public static SampleOptions Demo { get; } = new(36_000);

    /// <summary>Share of records that ingestion must reject, 0 to 0.5.</summary>
    public double DirtyShare { get; init; } = 0.004;

    /// <summary>Share of transactions that stand in the logs twice, 0 to 0.5.</summary>
    public double DuplicateShare { get; init; } = 0.002;

    /// <summary>Whether study.yaml asks for pseudonyms of customers.</summary>
    public bool Pseudonymise { get; init; } = true;

    /// <summary>Adds one small counter file whose last record has a quote that is never closed.</summary>
    public bool BrokenQuotes { get; init; }

    /// <summary>Adds a second copy of one counter file.</summary>
    public bool CopiedFile { get; init; }

    /// <summary>One counter file an office and month instead of one a month, after the first year; by default up to 200,000 rows.</summary>
    public bool FilePerOffice { get; init; } = Rows <= 200_000;

    /// <summary>Most rows for which the truths that need every row with a customer in memory (16 bytes each) are computed.</summary>
    public long MostRowsForRowTruth { get; init; } = 1_000_000;
}
