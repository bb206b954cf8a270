using BenefitAnalyzer.Formats;
using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Ingestion.Suggestions;

/// <summary>A proposal for one item of <c>sources:</c>, to be read, completed and pasted; it is never applied by itself.</summary>
/// <param name="Files">Where the file stands in the study folder, or should.</param>
/// <param name="Reasons">What was looked at and what the format was told from.</param>
/// <param name="Notes">What somebody must settle or should know.</param>
public sealed record SourceDraft(string Name, string Files, SourceKind Kind, IReadOnlyList<string> Reasons, IReadOnlyList<string> Notes)
{
    /// <summary>Id of the format; null when the file's name tells it.</summary>
    public string? Format { get; init; }

    /// <summary>Null for UTF-8.</summary>
    public string? Encoding { get; init; }

    /// <summary>Null when the format tells it.</summary>
    public char? Delimiter { get; init; }

    /// <summary>Null where it is the first.</summary>
    public int? HeadingLine { get; init; }

    /// <summary>Columns at fixed places of a line; empty where cells end at a sign.</summary>
    public IReadOnlyList<FixedColumn> Layout { get; init; } = [];

    /// <summary>Of a workbook; null for the first.</summary>
    public string? Sheet { get; init; }

    /// <summary>Cells of a sheet that hold the table; null where it begins in the first.</summary>
    public string? Range { get; init; }

    /// <summary>Of a sheet; null for one.</summary>
    public int? HeadingRows { get; init; }

    public IReadOnlyList<string> Missing { get; init; } = [];

    public char? Thousands { get; init; }

    public IReadOnlyList<FieldDraft> Columns { get; init; } = [];

    /// <summary>For tables whose periods are columns; null otherwise.</summary>
    public PeriodsDraft? Periods { get; init; }

    /// <summary>Fields whose values tell who somebody is.</summary>
    public IReadOnlyList<string> Pseudonymise { get; init; } = [];
}
