using BenefitAnalyzer.Formats;
using BenefitAnalyzer.Ingestion.Rules;
using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Ingestion.Handover;

/// <summary>What cells of a log become in a copy of it, which is UTF-8 whatever the log is.</summary>
/// <param name="pseudonyms">Null where no cell holds a person.</param>
internal sealed class CopiedCells(Source source, Pseudonyms? pseudonyms)
{
    /// <summary>A cell that no rule accepts: whoever loads the copy rejects its record, as he would have rejected the record itself.</summary>
    public const string Unreadable = "\0";
    private readonly CellText values = new(source);

    /// <summary>The cell as it stands there.</summary>
    public string Plain(string cell) => IsReadable(cell) ? cell : Unreadable;

    /// <summary>The same text becomes the same pseudonym as where a study reads the log itself.</summary>
    public string Person(string cell) =>
        !IsReadable(cell) ? Unreadable
        : values.Of(cell) is { IsEmpty: false } text ? pseudonyms!.Of(text).ToString()
        : cell;

    /// <summary>What an encoding cannot express would be text like any other in UTF-8.</summary>
    private bool IsReadable(string cell) =>
        !cell.Contains('\0', StringComparison.Ordinal)
        && (source.Options.Encoding.IsUtf8 || TextEncoding.Undecoded(values.Of(cell)) is null);
}
