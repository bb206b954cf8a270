using System.Globalization;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Store;
using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Ingestion.Rules;

/// <summary>A local wall time, stored as an instant; local days are told from it when they are asked for.</summary>
/// <param name="isTyped">Whether times may also stand in ISO form, whatever the mapping's format: the file's cells knew that they are times.</param>
internal sealed class TimeRule(ColumnMapping mapping, LocalClock clock, bool isTyped) : FieldRule(mapping)
{
    /// <summary>Key in <see cref="RowValues"/> of the local wall time of the start, which the study period applies to; not stored.</summary>
    public const string StartedLocal = "started_local";

    /// <summary>Earlier times are slips such as a year of two digits.</summary>
    private static readonly DateTime Earliest = new(1900, 1, 1);

    /// <summary>What is due on a day is in time until the day is over: its last second, as times are told by the second.</summary>
    private const int LastSecond = 86_399;

    private readonly TimeFormat format = TimeFormat.Of(mapping.Format!);

    private readonly bool isDueDay = mapping.Field == Field.DueAt && !TimeFormat.Of(mapping.Format!).HasClock;

    public override bool IsKnownToSql => format.IsKnownToSql && !isTyped;

    public override string Parse(string raw, bool isAscii) => format.LocalSql(raw);

    public override IEnumerable<(string Column, string Sql)> Values(string parsed) =>
        [
            (
                Mapping.Field,
                clock.ToInstantSql(
                    isDueDay ? string.Create(CultureInfo.InvariantCulture, $"({parsed} + INTERVAL {LastSecond} SECOND)") : parsed
                )
            ),
        ];

    /// <remarks>A day whose midnight the clocks skipped is a doubt as well: the code tells when it begins.</remarks>
    public override string? Doubt(string raw, string parsed)
    {
        string?[] doubts = [$"{parsed} IS NULL", $"{parsed} < {Sql.Time(Earliest)}", format.LooseSql(raw, parsed), clock.InGapSql(parsed)];
        var any = string.Join(" OR ", doubts.Where(doubt => doubt is not null));
        // The first is true where the others are NULL, and so is the whole.
        return IsRequired ? $"({any})" : $"({raw} IS NOT NULL AND ({any}))";
    }

    public override Problem? Read(ReadOnlySpan<char> text, RowValues row)
    {
        if (text.IsEmpty)
        {
            return Missing();
        }

        DateTime local;
        DateTime? instant;
        if (ReadInstant(text) is { } exact)
        {
            instant = exact;
            local = clock.ToLocal(exact);
        }
        else if (ReadWall(text) is { } read)
        {
            local =
                isDueDay && read.Wall.TimeOfDay == TimeSpan.Zero ? read.Wall.AddSeconds(LastSecond)
                : read.IsDay ? clock.StartOfDay(read.Wall) ?? read.Wall
                : read.Wall;
            instant = clock.ToInstant(local);
        }
        else
        {
            return Fault(text.ToString(), DiagnosticCodes.BadTime, $"'{text}' is not a time in the format {Mapping.Format}");
        }

        if (local < Earliest)
        {
            return Fault(
                text.ToString(),
                DiagnosticCodes.BadTime,
                string.Create(CultureInfo.InvariantCulture, $"'{text}' is before {Earliest:yyyy}")
            );
        }

        if (instant is null)
        {
            return Fault(
                text.ToString(),
                DiagnosticCodes.TimeDoesNotExist,
                $"'{text}' does not exist: the clocks were put forward over it"
            );
        }

        row[Mapping.Field] = instant.Value;
        if (Mapping.Field == Field.StartedAt)
        {
            row[StartedLocal] = local;
        }

        return null;
    }

    /// <summary>The local wall time, and whether the text tells a day alone; null when it is neither.</summary>
    private (DateTime Wall, bool IsDay)? ReadWall(ReadOnlySpan<char> text) =>
        format.Read(text) is { } told ? (told, !format.HasClock)
        : isTyped && TimeFormat.ReadTyped(text) is { } typed ? (typed, !text.Contains(':'))
        : null;

    private DateTime? ReadInstant(ReadOnlySpan<char> text) =>
        format.ReadInstant(text) ?? (isTyped ? TimeFormat.ReadTypedInstant(text) : null);
}
