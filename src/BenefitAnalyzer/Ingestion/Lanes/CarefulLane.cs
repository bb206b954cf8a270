using System.Security.Cryptography;
using System.Text.Unicode;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Ingestion.Files;
using BenefitAnalyzer.Ingestion.Rules;
using CsvHelper;

namespace BenefitAnalyzer.Ingestion.Lanes;

/// <summary>Reads records one by one with CsvHelper. It alone decides what is rejected and why.</summary>
/// <param name="needsHash">Ids of accepted records whose hash is wanted; null for none.</param>
internal sealed class CarefulLane(RecordPlan plan, Func<string, bool>? needsHash = null)
{
    /// <summary>A record that was read: accepted when it has no problem.</summary>
    /// <param name="Hash">SHA-256 of the record as it stands in the file; null where nobody wanted it.</param>
    public readonly record struct Reading(long Line, RowValues? Row, RejectedRecord? Rejected, string? Hash);

    /// <summary>The options under which a source's files are cut into records.</summary>
    public static CsvReaderOptions Options(char delimiter) =>
        CsvReaderOptions.Default with
        {
            Separator = delimiter,
            HasHeader = false,
            TrackLineNumbers = true,
            SkipEmptyLines = true,
            MaxRecordSize = 16 << 20,
        };

    /// <summary>Reads lines of which each is one record: those that the fast lane was not sure of.</summary>
    public IEnumerable<Reading> Read(IEnumerable<LineReader.Line> lines)
    {
        foreach (var line in lines)
        {
            var malformed = (CsvMalformedReason?)null;
            var options = Options(plan.Source.Delimiter) with
            {
                AllowLineBreaksInQuotes = false,
                BufferSize = 4096,
                OnMalformedRecord = record => malformed ??= record.Reason,
            };
            using var csv = CsvReader.Create(line.Text, options);
            if (csv.Read())
            {
                yield return Judge(csv, line.Number, line.Offset, line.Text, malformed);
            }
        }
    }

    /// <summary>Reads a whole file whose lines are not simply its records: line breaks within quotes, blank lines, broken quotes or bytes.</summary>
    public IEnumerable<Reading> ReadAll(LogFile file, CancellationToken token)
    {
        CsvMalformedReason? malformed = null;
        using var csv = Open(file, record => malformed ??= record.Reason, token);
        while (true)
        {
            malformed = null;
            if (!csv.Read())
            {
                yield break;
            }

            token.ThrowIfCancellationRequested();
            yield return Judge(csv, csv.LineNumber, csv.ByteOffset, csv.RawRecord, malformed);
        }
    }

    /// <summary>A reader behind the heading row.</summary>
    private CsvReader Open(LogFile file, Action<CsvMalformedRecord>? onMalformed, CancellationToken token)
    {
        var options = Options(plan.Source.Delimiter) with
        {
            AllowLineBreaksInQuotes = QuotesAreSound(file, token),
            OnMalformedRecord = onMalformed,
        };
        var csv = CsvReader.Create(file.OpenText(), options);
        csv.Read();
        return csv;
    }

    /// <summary>Whether line breaks within quotes are meant: one quote too many would otherwise swallow the good records after it.</summary>
    private bool QuotesAreSound(LogFile file, CancellationToken token)
    {
        var malformed = false;
        var options = Options(plan.Source.Delimiter) with { OnMalformedRecord = _ => malformed = true };
        using var text = file.OpenText();
        using var csv = CsvReader.Create(text, options);
        while (csv.Read())
        {
            token.ThrowIfCancellationRequested();
            var spansLines = csv.RawRecord.Contains((byte)'\n');
            if (spansLines && (malformed || csv.FieldCount != plan.Width))
            {
                return false;
            }

            malformed = false;
        }

        return !malformed;
    }

    private Reading Judge(CsvReader csv, long line, long offset, ReadOnlySpan<byte> raw, CsvMalformedReason? malformed)
    {
        raw = raw.TrimEnd("\r\n"u8);
        var row = new RowValues();
        var problem =
            !Utf8.IsValid(raw) ? new Problem(null, null, DiagnosticCodes.NotUtf8, "the record holds bytes that are not UTF-8 text")
            : malformed is { } reason ? new Problem(null, null, DiagnosticCodes.BrokenQuotes, Describe(reason))
            : plan.Read(Cells(csv), row);
        if (problem is not null)
        {
            var rejected = new RejectedRecord(line, offset, raw.Length, HashOf(raw), Publishable(problem));
            return new Reading(line, null, rejected, rejected.Hash);
        }

        return new Reading(line, row, null, row.TransactionId is { } id && needsHash?.Invoke(id) == true ? HashOf(raw) : null);
    }

    private static string HashOf(ReadOnlySpan<byte> record) => Convert.ToHexStringLower(SHA256.HashData(record));

    /// <summary>What may be kept of a problem: never a person's value, and never a value from a record of the wrong shape.</summary>
    private Problem Publishable(Problem problem) =>
        plan.IsWithheld(problem.Column)
            ? problem with
            {
                Value = null,
                Reason = "the value is withheld: the column is pseudonymised",
            }
            : problem;

    private static string[] Cells(CsvReader csv)
    {
        var cells = new string[csv.FieldCount];
        for (var at = 0; at < cells.Length; at++)
        {
            cells[at] = csv.GetString(at);
        }

        return cells;
    }

    private static string Describe(CsvMalformedReason reason) =>
        reason switch
        {
            CsvMalformedReason.StrayQuote => "a quote stands inside a cell that is not quoted",
            CsvMalformedReason.TextAfterClosingQuote => "text follows a closing quote",
            _ => "a quote is not closed on its line",
        };
}
