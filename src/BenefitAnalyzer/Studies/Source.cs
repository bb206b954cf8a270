using BenefitAnalyzer.Formats;

namespace BenefitAnalyzer.Studies;

/// <summary>One kind of file that the study reads, as declared under <c>sources:</c>.</summary>
/// <param name="Name">Unique in the study; the first half of the key of de-duplication.</param>
/// <param name="Files">Glob relative to the study folder, such as <c>logs/**/*.csv.gz</c>.</param>
public sealed record Source(string Name, string Files)
{
    public SourceKind Kind { get; init; } = SourceKind.Log;

    /// <summary>Of a back office: the name of the log whose transactions its records confirm; null otherwise.</summary>
    public string? Confirms { get; init; }

    /// <summary>How files are cut into records and cells.</summary>
    public SourceFormat Format { get; init; } = new CsvFormat();

    public FormatOptions Options { get; init; } = new();

    /// <summary>Where cells end, in text that DuckDB can read too; null for all other formats.</summary>
    public char? Delimiter => Format.DelimiterOf(Options);

    /// <summary>Whether the study file says that times may stand in ISO form (<c>iso_times:</c>).</summary>
    public bool IsoTimes { get; init; }

    /// <summary>Whether times may stand in ISO form, whatever format the mappings give.</summary>
    public bool HasIsoTimes => IsoTimes || Format.HasTypedCells;

    /// <summary>Texts that mean "no value"; the empty text always does.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    /// <summary>Character that groups thousands in numbers, to be removed; null when numbers are plain.</summary>
    public char? Thousands { get; init; }

    /// <summary>Whether rows are about persons, so that small cells are suppressed in everything published.</summary>
    public bool Personal { get; init; }

    /// <summary>Whether the source is a sample, so that shares carry an interval.</summary>
    public bool Sampled { get; init; }

    /// <summary>Share of a file's records that may be rejected before the file is not loaded, 0 to 1.</summary>
    public double MaxRejected { get; init; } = 1;

    /// <summary>Whether rows of a file that is gone stay in the study.</summary>
    public bool KeepRemoved { get; init; }

    /// <summary>Fields whose column holds pseudonyms already, made by <c>benefit pseudonymise</c> under the key of the study.</summary>
    public IReadOnlyList<string> Pseudonymised { get; init; } = [];

    /// <summary>What a later record of the same transaction id means.</summary>
    public OnDuplicate OnDuplicate { get; init; }

    /// <summary>Channels that the source records; empty means those found in it.</summary>
    public IReadOnlyList<string> Channels { get; init; } = [];

    public Expectation? Expects { get; init; }

    /// <summary>One mapping a field, in the order of the study file.</summary>
    public IReadOnlyList<ColumnMapping> Columns { get; init; } = [];

    /// <summary>For counts whose periods are columns; null otherwise.</summary>
    public WidePeriods? Periods { get; init; }

    /// <summary>Whether the unit of what is read and rejected is the cell; else it is the record.</summary>
    public bool IsByCell => Periods is not null;

    /// <summary>Line of the source in the study file, for diagnostics.</summary>
    public int Line { get; init; }

    public ColumnMapping? Column(string field) => Columns.FirstOrDefault(column => column.Field == field);
}
