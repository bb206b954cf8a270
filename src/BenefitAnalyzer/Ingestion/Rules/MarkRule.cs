using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Ingestion.Rules;

/// <summary>A mark of satisfaction: a whole number from 1 to 5.</summary>
internal sealed class MarkRule(ColumnMapping mapping) : FieldRule(mapping)
{
    // Read as text: DuckDB would round 4.5 to a whole mark.
    private const string Marks = "('1', '2', '3', '4', '5')";

    public override IEnumerable<(string Column, string Sql)> Values(string raw, bool isAscii) =>
        [(Mapping.Field, $"CASE WHEN {raw} IN {Marks} THEN CAST({raw} AS UTINYINT) END")];

    public override string? Doubt(string raw) => $"({raw} IS NOT NULL AND {raw} NOT IN {Marks})";

    public override Problem? Read(string? text, RowValues row)
    {
        if (text is null)
        {
            return Missing();
        }

        if (text is not ("1" or "2" or "3" or "4" or "5"))
        {
            return Fault(text, DiagnosticCodes.BadSatisfaction, $"'{text}' is not a whole mark from 1 to 5");
        }

        row[Mapping.Field] = (byte)(text[0] - '0');
        return null;
    }
}
