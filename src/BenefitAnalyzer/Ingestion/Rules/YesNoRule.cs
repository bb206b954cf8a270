using System.Collections.Frozen;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Store;
using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Ingestion.Rules;

/// <summary>A yes or a no, in the words of the file (<c>map: { Y: yes, N: no }</c>); without a map the words are yes and no.</summary>
internal sealed class YesNoRule(ColumnMapping mapping) : FieldRule(mapping)
{
    public const string Yes = "yes";
    public const string No = "no";

    private readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> words = Words(mapping)
        .ToFrozenDictionary(StringComparer.Ordinal)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    public override string RawType =>
        Mapping.Default is null ? $"ENUM({string.Join(", ", Words(Mapping).Select(pair => Sql.Text(pair.Key)))})" : "VARCHAR";

    public override string Parse(string raw, bool isAscii)
    {
        var otherwise = Mapping.Default is null ? "NULL" : $"CASE WHEN {raw} IS NOT NULL THEN {Truth(Mapping.Default)} END";
        var cases = string.Concat(Words(Mapping).Select(pair => $"WHEN {Sql.Text(pair.Key)} THEN {Truth(pair.Value)} "));
        return $"CASE {raw} {cases}ELSE {otherwise} END";
    }

    public override IEnumerable<(string Column, string Sql)> Values(string parsed) => [(Mapping.Field, parsed)];

    public override Problem? Read(ReadOnlySpan<char> text, RowValues row)
    {
        if (text.IsEmpty)
        {
            return Missing();
        }

        var word = words.TryGetValue(text, out var meant) ? meant : Mapping.Default;
        if (word is null)
        {
            var allowed = string.Join(", ", Mapping.Map.Count > 0 ? Mapping.Map.Keys : [Yes, No]);
            return Fault(text.ToString(), DiagnosticCodes.BadYesNo, $"'{text}' is not yes or no; allowed: {allowed}");
        }

        row[Mapping.Field] = word == Yes;
        return null;
    }

    private static IEnumerable<KeyValuePair<string, string>> Words(ColumnMapping mapping) =>
        mapping.Map.Concat(new[] { Yes, No }.Where(word => !mapping.Map.ContainsKey(word)).Select(word => KeyValuePair.Create(word, word)));

    private static string Truth(string word) => word == Yes ? "TRUE" : "FALSE";
}
