using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Store;
using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Ingestion.Rules;

/// <summary>A yes or a no, in the words of the file (<c>map: { Y: yes, N: no }</c>); without a map the words are yes and no.</summary>
internal sealed class YesNoRule(ColumnMapping mapping) : FieldRule(mapping)
{
    public const string Yes = "yes";
    public const string No = "no";

    public override IEnumerable<(string Column, string Sql)> Values(string raw, bool isAscii) => [(Mapping.Field, Mapped(raw))];

    public override string? Doubt(string raw) => $"({raw} IS NOT NULL AND {Mapped(raw)} IS NULL)";

    public override Problem? Read(string? text, RowValues row)
    {
        if (text is null)
        {
            return Missing();
        }

        var word = Mapping.Map.GetValueOrDefault(text) ?? (text is Yes or No ? text : Mapping.Default);
        if (word is null)
        {
            var allowed = string.Join(", ", Mapping.Map.Count > 0 ? Mapping.Map.Keys : [Yes, No]);
            return Fault(text, DiagnosticCodes.BadYesNo, $"'{text}' is not yes or no; allowed: {allowed}");
        }

        row[Mapping.Field] = word == Yes;
        return null;
    }

    private string Mapped(string raw)
    {
        var words = Mapping.Map.Concat(
            new[] { Yes, No }.Where(word => !Mapping.Map.ContainsKey(word)).Select(word => KeyValuePair.Create(word, word))
        );
        var otherwise = Mapping.Default is null ? "NULL" : Truth(Mapping.Default);
        var cases = string.Concat(words.Select(pair => $"WHEN {Sql.Text(pair.Key)} THEN {Truth(pair.Value)} "));
        return $"CASE WHEN {raw} IS NULL THEN NULL ELSE CASE {raw} {cases}ELSE {otherwise} END END";
    }

    private static string Truth(string word) => word == Yes ? "TRUE" : "FALSE";
}
