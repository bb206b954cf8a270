using BenefitAnalyzer.Formats;
using BenefitAnalyzer.Ingestion.Files;
using BenefitAnalyzer.Ingestion.Rules;

namespace BenefitAnalyzer.Ingestion.Lanes;

/// <summary>Reads records one by one, of any format. It alone decides what is rejected and why.</summary>
/// <param name="isWanted">Ids of the only records that are wanted, with their hashes; null for all records, without.</param>
internal sealed class CarefulLane(RecordPlan plan, Func<string, bool>? isWanted = null)
{
    /// <summary>A record that was read: accepted when it has no problem.</summary>
    /// <param name="Hash">SHA-256 of the record as it stands in the file; null where nobody wanted it.</param>
    public readonly record struct Reading(long Line, RowValues? Row, RejectedRecord? Rejected, string? Hash);

    /// <summary>Reads lines of which each is one record: those that the fast lane was not sure of.</summary>
    public IEnumerable<Reading> Read(IEnumerable<LineReader.Line> lines)
    {
        var format = (DelimitedFormat)plan.Source.Format;
        foreach (var line in lines)
        {
            using var cursor = format.OpenLine(line.Text, line.Number, line.Offset, plan.Options);
            if (cursor.Read())
            {
                yield return Judge(cursor);
            }
        }
    }

    /// <summary>Reads a whole file, whatever its format and its faults.</summary>
    public IEnumerable<Reading> ReadAll(LogFile file, bool mayHaveQuotes, CancellationToken token)
    {
        using var cursor = plan.Source.Format.Open(file.Content with { MayHaveQuotes = mayHaveQuotes }, plan.Options, token);
        while (cursor.Read())
        {
            token.ThrowIfCancellationRequested();
            if (!IsSurelyUnwanted(cursor))
            {
                yield return Judge(cursor);
            }
        }
    }

    /// <summary>Whether the id alone tells that nobody wants the record, which saves reading the rest.</summary>
    private bool IsSurelyUnwanted(RecordCursor record) =>
        isWanted is not null
        && plan.IdColumn is { } column
        && column < record.CellCount
        && plan.IdOf(record.Letters(column)) is { } id
        && !isWanted(id);

    private Reading Judge(RecordCursor record)
    {
        var row = plan.RowColumns.NewRow();
        var problem = record.Broken is { } broken ? new Problem(null, null, broken.Code, broken.Reason) : plan.Read(record, row);
        if (problem is not null)
        {
            row.Return();
            var (offset, length) = record.Bytes;
            var rejected = new RejectedRecord(record.Line, offset, length, record.Hash(), Publishable(problem));
            return new Reading(record.Line, null, rejected, rejected.Hash);
        }

        return new Reading(record.Line, row, null, row.TransactionId is { } id && isWanted?.Invoke(id) == true ? record.Hash() : null);
    }

    /// <summary>What may be kept of a problem: never a person's value, and never a value from a record of the wrong shape.</summary>
    private Problem Publishable(Problem problem) =>
        problem.Value is not null && plan.IsWithheld(problem.Column)
            ? problem with
            {
                Value = null,
                Reason = "the value is withheld: the column is pseudonymised",
            }
            : problem;
}
