using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Store;
using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Ingestion.Rules;

/// <summary>A local wall time, stored as an instant; of a start and a completion also the local day, which periods are made of.</summary>
internal sealed class TimeRule(ColumnMapping mapping, LocalClock clock) : FieldRule(mapping)
{
    public const string StartedDay = "started_day";
    public const string StartedHour = "started_hour";
    public const string CompletedDay = "completed_day";

    /// <summary>Earlier times are slips such as a year of two digits.</summary>
    private static readonly DateTime Earliest = new(1900, 1, 1);
    private readonly TimeFormat format = TimeFormat.Of(mapping.Format!);

    public override bool IsKnownToSql => format.IsKnownToSql;

    public override string Parse(string raw, bool isAscii) => format.LocalSql(raw);

    public override IEnumerable<(string Column, string Sql)> Values(string parsed)
    {
        yield return (Mapping.Field, clock.ToInstantSql(parsed));
        if (Mapping.Field == Field.StartedAt)
        {
            yield return (StartedDay, $"CAST({parsed} AS DATE)");
            yield return (StartedHour, $"CAST(hour({parsed}) AS UTINYINT)");
        }
        else if (Mapping.Field == Field.CompletedAt)
        {
            yield return (CompletedDay, $"CAST({parsed} AS DATE)");
        }
    }

    public override string? Doubt(string raw, string parsed)
    {
        string?[] doubts = [$"{parsed} IS NULL", $"{parsed} < {Sql.Time(Earliest)}", format.LooseSql(raw), clock.InGapSql(parsed)];
        var any = string.Join(" OR ", doubts.Where(doubt => doubt is not null));
        // The first is true where the others are NULL, and so is the whole.
        return IsRequired ? $"({any})" : $"({raw} IS NOT NULL AND ({any}))";
    }

    public override Problem? Read(string? text, RowValues row)
    {
        if (text is null)
        {
            return Missing();
        }

        if (format.Read(text) is not { } local || local < Earliest)
        {
            return Fault(text, DiagnosticCodes.BadTime, $"'{text}' is not a time in the format {Mapping.Format}");
        }

        if (clock.ToInstant(local) is not { } instant)
        {
            return Fault(text, DiagnosticCodes.TimeDoesNotExist, $"'{text}' does not exist: the clocks were put forward over it");
        }

        row[Mapping.Field] = instant;
        if (Mapping.Field == Field.StartedAt)
        {
            row[StartedDay] = DateOnly.FromDateTime(local);
            row[StartedHour] = (byte)local.Hour;
        }
        else if (Mapping.Field == Field.CompletedAt)
        {
            row[CompletedDay] = DateOnly.FromDateTime(local);
        }

        return null;
    }
}
