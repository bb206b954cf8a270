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

    /// <summary>SQL of the instant that a raw value means.</summary>
    public string Instant(string raw) => clock.ToInstantSql(Local(raw));

    /// <summary>SQL of the local day that a raw value means.</summary>
    public string Day(string raw) => $"CAST({Local(raw)} AS DATE)";

    public override IEnumerable<(string Column, string Sql)> Values(string raw, bool isAscii)
    {
        yield return (Mapping.Field, Instant(raw));
        if (Mapping.Field == Field.StartedAt)
        {
            yield return (StartedDay, Day(raw));
            yield return (StartedHour, $"CAST(hour({Local(raw)}) AS UTINYINT)");
        }
        else if (Mapping.Field == Field.CompletedAt)
        {
            yield return (CompletedDay, Day(raw));
        }
    }

    public override string? Doubt(string raw)
    {
        var local = Local(raw);
        var unread = IsRequired ? $"{local} IS NULL" : $"({raw} IS NOT NULL AND {local} IS NULL)";
        string?[] doubts =
        [
            unread,
            $"coalesce({local} < {Sql.Time(Earliest)}, FALSE)",
            Possible(format.LooseSql(raw)),
            Possible(clock.InGapSql(local)),
        ];
        return string.Join(" OR ", doubts.Where(doubt => doubt is not null));

        static string? Possible(string? condition) => condition is null ? null : $"coalesce({condition}, FALSE)";
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

    private string Local(string raw) => format.LocalSql(raw);
}
