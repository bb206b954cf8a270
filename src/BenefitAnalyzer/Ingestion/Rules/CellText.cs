using System.Collections.Frozen;
using System.Text;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Tables;

namespace BenefitAnalyzer.Ingestion.Rules;

/// <summary>What a cell of a source says: without blanks around it, in NFC, and nothing where it holds one of the source's words for a missing value.</summary>
/// <remarks>The same as <see cref="SqlText"/> does for the fast lane. Letters in place: most cells are never a text of their own.</remarks>
internal sealed class CellText(Source source)
{
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> missing = source
        .Missing.ToFrozenSet(StringComparer.Ordinal)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Empty where the cell says nothing.</summary>
    public ReadOnlySpan<char> Of(ReadOnlySpan<char> cell)
    {
        var trimmed = cell.Trim(' ');
        var text = Ascii.IsValid(trimmed) ? trimmed : PlainText.Normalise(trimmed.ToString());
        return missing.Contains(text) ? [] : text;
    }
}
