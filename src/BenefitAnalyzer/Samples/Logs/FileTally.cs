namespace BenefitAnalyzer.Samples.Logs;

/// <summary>What ingestion must count in one file; read = accepted + duplicates + rejected.</summary>
/// <param name="path">Relative to the study folder, with forward slashes.</param>
internal sealed class FileTally(string path, string source)
{
    public string Path { get; } = path;

    public string Source { get; } = source;

    public long Accepted { get; set; }

    public long Duplicates { get; set; }

    public long Rejected { get; set; }

    public long Read => Accepted + Duplicates + Rejected;
}
