using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Ingestion.Rules;

/// <summary>A person who is a pseudonym already, as <c>benefit pseudonymise</c> writes it.</summary>
internal sealed class PseudonymRule(ColumnMapping mapping) : FieldRule(mapping)
{
    private const string Pattern = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    public override string Parse(string raw, bool isAscii) => $"TRY_CAST({raw} AS UUID)";

    public override IEnumerable<(string Column, string Sql)> Values(string parsed) => [(Mapping.Field, parsed)];

    // DuckDB takes other spellings of the same bits too.
    public override string? Doubt(string raw, string parsed) =>
        $"({raw} IS NOT NULL AND ({parsed} IS NULL OR NOT regexp_full_match({raw}, '{Pattern}')))";

    public override Problem? Read(ReadOnlySpan<char> text, RowValues row)
    {
        if (text.IsEmpty)
        {
            return Missing();
        }

        if (!Guid.TryParseExact(text, "D", out var pseudonym))
        {
            // It may well be the person's own number.
            return Fault(null, DiagnosticCodes.NotAPseudonym, $"{Mapping.Field} is not a pseudonym (the value is withheld)");
        }

        row[Mapping.Field] = pseudonym;
        return null;
    }
}
