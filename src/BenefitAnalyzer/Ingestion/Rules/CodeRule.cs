using System.Collections.Frozen;
using System.Globalization;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Store;
using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Ingestion.Rules;

/// <summary>A code, or a value that <c>map:</c> turns into one. A value that is no key of the map must be a code itself.</summary>
/// <param name="codes">Codes that the study lists; empty when any text is one.</param>
/// <param name="sqlType">Type of the column in <c>transactions</c>.</param>
internal sealed class CodeRule(ColumnMapping mapping, IReadOnlyList<string> codes, string sqlType) : FieldRule(mapping)
{
    /// <summary>A longer list helps nobody in one line.</summary>
    private const int LongestList = 12;

    private readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> meanings = Cases(mapping, codes)
        .ToFrozenDictionary(StringComparer.Ordinal)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    private bool IsFree => codes.Count == 0;

    private bool IsPlain => Mapping.Map.Count == 0 && Mapping.Default is null;

    /// <remarks>Known texts are read as an enumeration: comparing its numbers is quicker than comparing text.</remarks>
    public override string RawType =>
        IsFree || Mapping.Default is not null ? "VARCHAR"
        : IsPlain ? sqlType
        : $"ENUM({string.Join(", ", Cases(Mapping, codes).Select(pair => Sql.Text(pair.Key)))})";

    public override string Parse(string raw, bool isAscii) =>
        IsPlain
            ? IsFree
                ? SqlText.Cleaned(raw, isAscii)
                : raw
            : Mapped(raw, isAscii);

    public override IEnumerable<(string Column, string Sql)> Values(string parsed) => [(Mapping.Field, parsed)];

    public override string? Doubt(string raw, string parsed) => IsPlain && !IsRequired ? null : base.Doubt(raw, parsed);

    public override Problem? Read(ReadOnlySpan<char> text, RowValues row)
    {
        if (text.IsEmpty)
        {
            return Missing();
        }

        var code =
            meanings.TryGetValue(text, out var meant) ? meant
            : IsFree ? text.ToString()
            : Mapping.Default;
        if (code is null)
        {
            return Fault(
                text.ToString(),
                DiagnosticCodes.UnknownCode,
                $"'{text}' is not a known {Mapping.Field} of this study{Allowed(text.ToString())}"
            );
        }

        row[Mapping.Field] = code;
        return null;
    }

    private string Allowed(string text)
    {
        if (text.FirstOrDefault(IsInvisible) is var hidden and not '\0')
        {
            return string.Create(CultureInfo.InvariantCulture, $"; it holds the invisible character U+{(int)hidden:X4}");
        }

        string[] allowed = [.. Mapping.Map.Keys.Concat(codes).Distinct()];
        return allowed.Length <= LongestList ? $"; allowed: {string.Join(", ", allowed)}"
            : NearestName.Find(text, allowed) is { } near ? $"; did you mean '{near}'?"
            : $"; {allowed.Length} are allowed, such as {string.Join(", ", allowed.Take(3))}";
    }

    /// <summary>Marks that come along where text is copied from a page, such as a space without width: the value looks like its code.</summary>
    private static bool IsInvisible(char letter) =>
        char.GetUnicodeCategory(letter) is UnicodeCategory.Format or UnicodeCategory.Control
        || (letter != ' ' && char.GetUnicodeCategory(letter) is UnicodeCategory.SpaceSeparator);

    /// <summary>Texts of the file and the codes they mean; a code means itself.</summary>
    private static IEnumerable<KeyValuePair<string, string>> Cases(ColumnMapping mapping, IReadOnlyList<string> codes) =>
        mapping.Map.Concat(codes.Where(code => !mapping.Map.ContainsKey(code)).Select(code => KeyValuePair.Create(code, code)));

    /// <remarks>
    /// DuckDB works out what is compared anew for each case, so cells are cleaned first only where they need it. An enumeration never does: what
    /// is none of its texts has been a doubt before.
    /// </remarks>
    private string Mapped(string raw, bool isAscii)
    {
        var text = SqlText.Cleaned(raw, isAscii);
        var meant = RawType == "VARCHAR" ? $"CASE WHEN {raw} = {text} THEN {Meant(raw)} ELSE {Meant(text)} END" : Meant(raw);
        return $"CAST({meant} AS {sqlType})";
    }

    private string Meant(string text)
    {
        var otherwise =
            IsFree ? text
            : Mapping.Default is null ? "NULL"
            : $"CASE WHEN {text} IS NOT NULL THEN {Sql.Text(Mapping.Default)} END";
        var cases = string.Concat(Cases(Mapping, codes).Select(pair => $"WHEN {Sql.Text(pair.Key)} THEN {Sql.Text(pair.Value)} "));
        return $"CASE {text} {cases}ELSE {otherwise} END";
    }
}
