namespace BenefitAnalyzer.Ingestion;

/// <summary>A row of the ledger of files.</summary>
/// <param name="Name">Path relative to the study folder.</param>
/// <param name="State"><c>loaded</c>, <c>copy</c> of another file, or <c>refused</c> because too many records were rejected.</param>
/// <param name="Records">Read = accepted + duplicates + rejected + blank; the unit is the record, of a wide table the cell.</param>
/// <param name="Blank">Empty cells of a wide table; 0 otherwise.</param>
public sealed record LoadedFile(
    int File,
    string Source,
    string Name,
    string Hash,
    long Bytes,
    string State,
    string Lane,
    long Records,
    long Accepted,
    long Duplicates,
    long Rejected,
    long Blank
)
{
    public const string StateLoaded = "loaded";
    public const string StateCopy = "copy";
    public const string StateRefused = "refused";

    public const string LaneFast = "fast";
    public const string LaneCareful = "careful";
    public const string LaneCounts = "counts";
    public const string LaneBackOffice = "back-office";
}
