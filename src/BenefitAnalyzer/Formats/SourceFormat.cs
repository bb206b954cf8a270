using System.Reflection;

namespace BenefitAnalyzer.Formats;

/// <summary>A kind of file that holds records. A subclass is found by itself; its id is a value of <c>format:</c> in the study file.</summary>
/// <param name="id">Such as <c>csv</c>.</param>
/// <param name="description">What the study file's editor shows.</param>
/// <param name="endings">Endings of file names that mean this format where the study file does not say.</param>
public abstract class SourceFormat(string id, string description, params string[] endings)
{
    /// <summary>Every format, by id.</summary>
    public static IReadOnlyList<SourceFormat> All { get; } =
    [
        .. Assembly
            .GetExecutingAssembly()
            .GetTypes()
            .Where(type => !type.IsAbstract && type.IsAssignableTo(typeof(SourceFormat)))
            .Select(type => (SourceFormat)Activator.CreateInstance(type)!)
            .OrderBy(format => format.Id, StringComparer.Ordinal),
    ];

    public string Id { get; } = id;

    public string Description { get; } = description;

    public IReadOnlyList<string> Endings { get; } = endings;

    /// <summary>Whether files are text, which has an encoding and may be packed.</summary>
    public virtual bool IsText => true;

    /// <summary>Whether cells know their type: times are then read in ISO form whatever format the study file gives for them.</summary>
    public virtual bool HasTypedCells => false;

    /// <summary>Whether a column that a file lacks means that its records have no value there.</summary>
    public virtual bool ColumnsMayBeAbsent => false;

    /// <summary>Where cells end, for formats in which one character says so and DuckDB reads it too; null for all others.</summary>
    public virtual char? DelimiterOf(FormatOptions options) => null;

    /// <summary>The headings of a file, trimmed and in NFC; empty for a file without any.</summary>
    /// <exception cref="InvalidDataException">The file is not of this format.</exception>
    public abstract IReadOnlyList<string> Headings(FileContent content, FormatOptions options, CancellationToken token);

    /// <summary>The columns of a file that nobody has described; where files do not list them, those of its first records.</summary>
    /// <exception cref="InvalidDataException">The file is not of this format.</exception>
    public virtual IReadOnlyList<string> Columns(FileContent content, FormatOptions options, CancellationToken token) =>
        Headings(content, options, token);

    /// <summary>A reader before the first record.</summary>
    /// <exception cref="InvalidDataException">The file is not of this format.</exception>
    public abstract RecordCursor Open(FileContent content, FormatOptions options, CancellationToken token);
}
