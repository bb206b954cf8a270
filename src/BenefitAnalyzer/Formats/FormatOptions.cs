namespace BenefitAnalyzer.Formats;

/// <summary>What a source says about its files besides their format.</summary>
public sealed record FormatOptions
{
    /// <summary>Cell separator, where the format leaves a choice; null for the format's own.</summary>
    public char? Delimiter { get; init; }

    /// <summary>1-based line of delimited text that holds the headings; what stands above it is no record.</summary>
    public int HeadingLine { get; init; } = 1;

    /// <summary>With which a line of delimited text begins that is a comment; null where none is.</summary>
    public char? Comments { get; init; }

    /// <summary>How text is encoded.</summary>
    public TextEncoding Encoding { get; init; } = TextEncoding.Utf8;

    /// <summary>Sheet of a workbook; null for the first.</summary>
    public string? Sheet { get; init; }

    /// <summary>Cells of a sheet that hold the table, such as <c>B3:K2000</c>; null for all.</summary>
    public CellRange? Range { get; init; }

    /// <summary>Rows of a sheet that make up the headings; the texts of several are joined with " / ".</summary>
    public int HeadingRows { get; init; } = 1;

    /// <summary>Places of the columns of a line without separators, in order.</summary>
    public IReadOnlyList<FixedColumn> Layout { get; init; } = [];

    /// <summary>Columns that somebody asks for, where a file does not list its own.</summary>
    public IReadOnlyList<string> Wanted { get; init; } = [];
}
