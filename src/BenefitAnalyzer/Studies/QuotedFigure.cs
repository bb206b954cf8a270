using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Studies;

/// <summary>A row of the <c>quoted</c> table: a number that a paper has published. It stands beside computed figures and is never added to them.</summary>
/// <param name="Text">The number as printed, such as <c>1.5 billion</c>.</param>
/// <param name="Unit">As printed; the number is kept in seconds where this is a duration.</param>
/// <param name="Metric">Metric of the same definition, perhaps with its version (<c>take-up/A@1</c>); null where none has it.</param>
/// <param name="Definition">What the paper counts, in its own words.</param>
/// <param name="Where">Dimension → value of the figure that it is to be compared with.</param>
/// <param name="Period">Days that it is about; null where it is about one day or does not say.</param>
/// <param name="AsOf">The day on which it was so.</param>
/// <param name="Page">Page or paragraph.</param>
/// <param name="Place">File and line or cell of the number.</param>
public sealed record QuotedFigure(
    string Text,
    QuotedNumber Number,
    Precision Precision,
    string? Unit,
    string? Metric,
    string? Definition,
    IReadOnlyDictionary<string, string> Where,
    Period? Period,
    DateOnly? AsOf,
    string Document,
    string? Page,
    string? Note,
    string Place
)
{
    public PublishedInterval Interval => PublishedInterval.Of(Number, Precision);
}
