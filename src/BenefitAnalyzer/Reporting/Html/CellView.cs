namespace BenefitAnalyzer.Reporting.Html;

/// <summary>A letter beside a number and what it says.</summary>
internal sealed record NoteView(string Mark, string Text);

/// <summary>One cell.</summary>
internal sealed record CellView(string Text)
{
    public bool IsHeading { get; init; }

    public bool IsNumber { get; init; }

    /// <summary>Stands in one line.</summary>
    public bool IsShort { get; init; }

    /// <summary>A fiscal year, which is never broken: <c>2004至05年度</c>.</summary>
    public bool IsYear { get; init; }

    public bool IsMissing { get; init; }

    /// <summary>Id of its figure; null for texts and counts.</summary>
    public string? Figure { get; init; }

    /// <summary>Version of its definition where its address does not begin with the definition's id; null otherwise.</summary>
    public string? Definition { get; init; }

    /// <summary>Numbers of the lines that say what its figure was made from; see <see cref="FigureParts"/>.</summary>
    public string? Parts { get; init; }

    /// <summary>A second, smaller line: interval, like-for-like value.</summary>
    public string? Below { get; init; }

    public string? Note { get; init; }
}
