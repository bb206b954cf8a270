using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Ingestion.Rules;

/// <summary>Free text: ids, persons, and codes that the study does not list. Persons become pseudonyms where the study says so.</summary>
/// <param name="pseudonyms">The key's hash; null when the text is kept as it is.</param>
/// <param name="asText">Whether a pseudonym is stored as text (ids) rather than as 128 bits (persons).</param>
internal sealed class TextRule(ColumnMapping mapping, Pseudonyms? pseudonyms, bool asText) : FieldRule(mapping)
{
    public override IEnumerable<(string Column, string Sql)> Values(string raw, bool isAscii)
    {
        var text = SqlText.Cleaned(raw, isAscii);
        yield return (
            Mapping.Field,
            pseudonyms is null ? text
            : asText ? $"CAST({Pseudonyms.SqlFunction}({text}) AS VARCHAR)"
            : $"{Pseudonyms.SqlFunction}({text})"
        );
    }

    public override string? Doubt(string raw) => IsRequired ? $"nullif(trim({raw}), '') IS NULL" : null;

    public override Problem? Read(string? text, RowValues row)
    {
        if (text is null)
        {
            return Missing();
        }

        row[Mapping.Field] =
            pseudonyms is null ? text
            : asText ? pseudonyms.Of(text).ToString()
            : pseudonyms.Of(text);
        return null;
    }
}
