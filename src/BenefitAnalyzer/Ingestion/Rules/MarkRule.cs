using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Ingestion.Rules;

/// <summary>A mark of satisfaction: a whole number from 1 to 5.</summary>
internal sealed class MarkRule(ColumnMapping mapping) : FieldRule(mapping)
{
    // Not read as a number: DuckDB would round 4.5 to a whole mark.
    public override string RawType => "ENUM('1', '2', '3', '4', '5')";

    public override string Parse(string raw, bool isAscii) => $"CAST(enum_code({raw}) + 1 AS UTINYINT)";

    public override IEnumerable<(string Column, string Sql)> Values(string parsed) => [(Mapping.Field, parsed)];

    public override string? Doubt(string raw, string parsed) => null;

    public override Problem? Read(ReadOnlySpan<char> text, RowValues row)
    {
        if (text.IsEmpty)
        {
            return Missing();
        }

        if (text is not [>= '1' and <= '5'])
        {
            return Fault(text.ToString(), DiagnosticCodes.BadSatisfaction, $"'{text}' is not a whole mark from 1 to 5");
        }

        row[Mapping.Field] = (byte)(text[0] - '0');
        return null;
    }
}
