using BenefitAnalyzer.Ingestion.Files;
using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Ingestion;

/// <summary>Files that are loaded in one transaction.</summary>
/// <remarks>
/// A statement over many files keeps all processors busy, and a transaction for each small file would cost four times as much; what a kill
/// undoes is at most one batch.
/// </remarks>
internal sealed record LoadBatch(SourceKind Kind, IReadOnlyList<ScannedFile> Files)
{
    /// <summary>Nothing of it goes through DuckDB's reader, which has failed on it.</summary>
    public bool WithCare { get; init; }

    private const long MostBytes = 512L << 20;

    /// <summary>Tests make it smaller, so that a small study has many batches.</summary>
    internal static int MostFiles { get; set; } = 500;

    /// <summary>Cuts files into batches of one kind, in order.</summary>
    public static IEnumerable<LoadBatch> Of(IReadOnlyList<ScannedFile> files)
    {
        foreach (var kind in files.GroupBy(file => file.Log.Source.Kind))
        {
            var batch = new List<ScannedFile>();
            long bytes = 0;
            foreach (var file in kind)
            {
                if (batch.Count == MostFiles || batch.Count > 0 && bytes + file.Log.Length > MostBytes)
                {
                    yield return new LoadBatch(kind.Key, batch);
                    batch = [];
                    bytes = 0;
                }

                batch.Add(file);
                bytes += file.Log.Length;
            }

            yield return new LoadBatch(kind.Key, batch);
        }
    }
}
