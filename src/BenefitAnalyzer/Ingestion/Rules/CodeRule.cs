using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Store;
using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Ingestion.Rules;

/// <summary>A code, or a value that <c>map:</c> turns into one. A value that is no key of the map must be a code itself.</summary>
/// <param name="codes">Codes that the study lists; empty when any text is one.</param>
/// <param name="sqlType">Type of the column in <c>transactions</c>.</param>
internal sealed class CodeRule(ColumnMapping mapping, IReadOnlyList<string> codes, string sqlType) : FieldRule(mapping)
{
    private readonly HashSet<string> known = [.. codes];

    private bool IsFree => known.Count == 0;

    private bool IsPlain => Mapping.Map.Count == 0 && Mapping.Default is null;

    public override string RawType => IsPlain && !IsFree ? sqlType : "VARCHAR";

    public override IEnumerable<(string Column, string Sql)> Values(string raw, bool isAscii) =>
        [
            (
                Mapping.Field,
                IsPlain
                    ? IsFree
                        ? SqlText.Cleaned(raw, isAscii)
                        : raw
                    : Mapped(raw)
            ),
        ];

    public override string? Doubt(string raw)
    {
        var missing = IsRequired ? $"{raw} IS NULL" : null;
        var unmapped = IsPlain ? null : $"({raw} IS NOT NULL AND {Mapped(raw)} IS NULL)";
        return IsPlain && IsFree && IsRequired ? $"nullif(trim({raw}), '') IS NULL"
            : missing is null ? unmapped
            : unmapped is null ? missing
            : $"{missing} OR {unmapped}";
    }

    public override Problem? Read(string? text, RowValues row)
    {
        if (text is null)
        {
            return Missing();
        }

        var code = Mapping.Map.GetValueOrDefault(text) ?? (IsFree || known.Contains(text) ? text : Mapping.Default);
        if (code is null)
        {
            return Fault(text, DiagnosticCodes.UnknownCode, $"'{text}' is not a {Mapping.Field} of this study{Allowed()}");
        }

        row[Mapping.Field] = code;
        return null;
    }

    private string Allowed()
    {
        string[] allowed = [.. Mapping.Map.Keys.Concat(codes).Distinct().Take(9)];
        return allowed.Length > 8 ? "" : $"; allowed: {string.Join(", ", allowed)}";
    }

    private string Mapped(string raw)
    {
        var cases = Mapping.Map.Concat(codes.Where(code => !Mapping.Map.ContainsKey(code)).Select(code => KeyValuePair.Create(code, code)));
        var otherwise =
            IsFree ? $"nullif(trim({raw}), '')"
            : Mapping.Default is null ? "NULL"
            : Sql.Text(Mapping.Default);
        var mapped =
            $"CASE {raw} {string.Concat(cases.Select(pair => $"WHEN {Sql.Text(pair.Key)} THEN {Sql.Text(pair.Value)} "))}ELSE {otherwise} END";
        return $"CAST(CASE WHEN {raw} IS NULL THEN NULL ELSE {mapped} END AS {sqlType})";
    }
}
