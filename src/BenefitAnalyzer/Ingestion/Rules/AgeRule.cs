using System.Globalization;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Store;
using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Ingestion.Rules;

/// <summary>A group by the age on the local day of the start; the date of birth that it is told from is never stored.</summary>
/// <remarks>Years are full years; who was born on 29 February is a year older on 1 March. Who is too young for every band has no group.</remarks>
/// <param name="sqlType">Type of the group's column in <c>transactions</c>.</param>
/// <param name="isTyped">Whether dates may also stand in ISO form, whatever the mapping's format: the file's cells knew that they are dates.</param>
internal sealed class AgeRule(ColumnMapping mapping, string sqlType, bool isTyped) : FieldRule(mapping)
{
    private const int Oldest = 130;
    private readonly TimeFormat format = TimeFormat.Of(mapping.Format!);

    public override bool IsKnownToSql => format.IsKnownToSql && !isTyped;

    public override string Parse(string raw, bool isAscii) => format.LocalSql(raw);

    public override IEnumerable<(string Column, string Sql)> Values(string parsed)
    {
        var cases = Mapping.Bands.Reverse().Select(band => $"WHEN {Age(parsed)} >= {Number(band.FromAge)} THEN {Sql.Text(band.Code)}");
        yield return (Mapping.Field, $"CAST(CASE {string.Join(" ", cases)} END AS {sqlType})");
    }

    public override string? Doubt(string raw, string parsed)
    {
        string?[] doubts =
        [
            $"{parsed} IS NULL",
            format.LooseSql(raw, parsed),
            $"{Age(parsed)} < 0",
            $"{Age(parsed)} >= {Number(Oldest + 1)}",
        ];
        return $"({raw} IS NOT NULL AND ({string.Join(" OR ", doubts.Where(doubt => doubt is not null))}))";
    }

    /// <remarks>The start has been read before: the plan keeps ages for last.</remarks>
    public override Problem? Read(ReadOnlySpan<char> text, RowValues row)
    {
        if (text.IsEmpty)
        {
            return Missing();
        }

        var born = format.Read(text) ?? (isTyped ? TimeFormat.ReadTyped(text) : null);
        var age = born is { } birth ? (Day(row[TimeRule.StartedLocal].Time!.Value) - Day(birth)) / 10_000.0 : double.NaN;
        if (!(age >= 0 && age < Oldest + 1))
        {
            var reason =
                $"the date of birth is not in the format {Mapping.Format}, or gives no age from 0 to {Number(Oldest)} (it is withheld)";
            return Fault(null, DiagnosticCodes.BadBirthDate, reason);
        }

        row[Mapping.Field] = Mapping.Bands.LastOrDefault(band => age >= band.FromAge)?.Code;
        return null;
    }

    /// <summary>Days as numbers such as 20050401: the difference of two, divided by 10,000, is full years.</summary>
    private static int Day(DateTime time) => (time.Year * 10_000) + (time.Month * 100) + time.Day;

    private static string Age(string birth) => $"(({DaySql(TimeRule.StartedLocal)} - {DaySql(birth)}) / 10000.0)";

    private static string DaySql(string time) => $"(year({time}) * 10000 + month({time}) * 100 + day({time}))";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
