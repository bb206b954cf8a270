using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Ingestion.Rules;

/// <summary>Free text: ids, persons, and codes that the study does not list. Persons become pseudonyms where the study says so.</summary>
/// <param name="pseudonyms">The key's hash; null when the text is kept as it is.</param>
/// <param name="asText">Whether a pseudonym is stored as text (ids) rather than as 128 bits (persons).</param>
internal sealed class TextRule(ColumnMapping mapping, Pseudonyms? pseudonyms, bool asText) : FieldRule(mapping)
{
    public override string Parse(string raw, bool isAscii) => SqlText.Cleaned(raw, isAscii);

    public override IEnumerable<(string Column, string Sql)> Values(string parsed)
    {
        yield return (
            Mapping.Field,
            pseudonyms is null ? parsed
            : asText ? $"CAST({Pseudonyms.SqlFunction}({parsed}) AS VARCHAR)"
            : $"{Pseudonyms.SqlFunction}({parsed})"
        );
    }

    public override string? Doubt(string raw, string parsed) => IsRequired ? $"{parsed} IS NULL" : null;

    public override Problem? Read(ReadOnlySpan<char> text, RowValues row)
    {
        if (text.IsEmpty)
        {
            return Missing();
        }

        row[Mapping.Field] =
            pseudonyms is null ? text.ToString()
            : asText ? pseudonyms.Of(text).ToString()
            : (RowValue)pseudonyms.Of(text);
        return null;
    }
}
