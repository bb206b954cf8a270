using System.Globalization;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Store;
using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Ingestion.Rules;

/// <summary>A number that is not negative, stored as a whole number of a smaller unit: minutes as seconds, money as hundredths.</summary>
/// <param name="column">Column of <c>transactions</c>.</param>
/// <param name="perUnit">Stored units in one unit of the file: 60 for minutes stored as seconds.</param>
/// <param name="limit">Largest value allowed, in units of the file.</param>
/// <param name="what">Name of the quantity and its unit for messages.</param>
/// <param name="thousands">Character that groups thousands; null when there is none.</param>
internal sealed class NumberRule(ColumnMapping mapping, string column, double perUnit, double limit, string what, char? thousands)
    : FieldRule(mapping)
{
    private readonly GroupedNumber grouped = new(thousands);

    private const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    public override string RawType => thousands is null ? "DOUBLE" : "VARCHAR";

    public override string Parse(string raw, bool isAscii) =>
        $"CASE WHEN {Number(raw)} BETWEEN 0 AND {Invariant(limit)} THEN {Number(raw)} END";

    public override IEnumerable<(string Column, string Sql)> Values(string parsed) =>
        [(column, $"CAST(round({parsed} * {Invariant(perUnit)}) AS BIGINT)")];

    public override Problem? Read(ReadOnlySpan<char> text, RowValues row)
    {
        if (text.IsEmpty)
        {
            return Missing();
        }

        if (
            !double.TryParse(
                thousands is null && !text.Contains('_') ? text : grouped.Ungrouped(text),
                Style,
                CultureInfo.InvariantCulture,
                out var number
            ) || !(number >= 0 && number <= limit)
        )
        {
            var largest = limit.ToString("#,0", CultureInfo.InvariantCulture);
            var hint = text.Contains(',') && !text.Contains('.') ? "; decimals are written with a point" : "";
            return Fault(text.ToString(), DiagnosticCodes.BadNumber, $"'{text}' is not {what} from 0 to {largest}{hint}");
        }

        row[column] = (long)Math.Round(number * perUnit, MidpointRounding.AwayFromZero);
        return null;
    }

    private string Number(string raw) =>
        thousands is { } separator
            ? $"CASE WHEN regexp_full_match({raw}, {Sql.Text(grouped.Pattern)}) THEN TRY_CAST(replace({raw}, {Sql.Text(separator.ToString())}, '') AS DOUBLE) END"
            : raw;

    private static string Invariant(double value) => $"CAST({value.ToString("R", CultureInfo.InvariantCulture)} AS DOUBLE)";
}
