using System.Globalization;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Ingestion.Rules;
using BenefitAnalyzer.Store;
using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Ingestion.Settling;

/// <summary>Writes down which records lost, against which, and in what they differ.</summary>
internal sealed class DuplicateLists(StudyDatabase database, Study study)
{
    private const string NoValue = "(none)";

    /// <summary>What a row has besides what its record said.</summary>
    private static readonly string[] OfStoring = ["file", DatabaseSchema.Source, "key_hash", Field.TransactionId, "fault", "duplicate"];

    private readonly string[] columns = [.. DatabaseSchema.TransactionColumns(study).Select(column => column.Name).Except(OfStoring)];

    /// <summary>Writes the lists anew and corrects the counts of the files; must stand inside a transaction.</summary>
    public void Write(IReadOnlyList<SettledRepeat> verdicts, CancellationToken token)
    {
        database.Execute("DELETE FROM duplicates", token);
        database.Execute("DELETE FROM quarantine WHERE code = $code", token, ("code", DiagnosticCodes.RepeatedId));
        var inOrder = verdicts
            .OrderBy(verdict => verdict.Lost.File.Name, StringComparer.Ordinal)
            .ThenBy(verdict => verdict.Lost.Line)
            .ToLookup(verdict => IsFault(verdict));
        AppendDuplicates(inOrder[false]);
        Quarantine(inOrder[true]);
        database.Execute(Sql.Beside(typeof(DuplicateSettler), "CountDuplicates"), token);
    }

    /// <summary>A note for each file with records that contradict the one that was kept.</summary>
    public static IEnumerable<Diagnostic> Notes(IEnumerable<SettledRepeat> verdicts) =>
        verdicts
            .Where(verdict => verdict.Contradicts)
            .GroupBy(verdict => verdict.Lost.File.Name)
            .OrderBy(file => file.Key, StringComparer.Ordinal)
            .Select(file =>
                Diagnostic.Note(
                    DiagnosticCodes.DuplicateDiffers,
                    file.Key,
                    file.First().Lost.Line is > 0 and var line ? line : null,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{file.Count()} {(file.Count() == 1 ? "record differs" : "records differ")} from the record of the same transaction_id that was kept, here the first; 'benefit list corrections' shows what differs"
                    )
                )
            );

    private bool IsFault(SettledRepeat verdict) => RuleOf(verdict.Lost.File.Source) == OnDuplicate.Reject;

    private OnDuplicate RuleOf(string source) => study.Sources.First(known => known.Name == source).OnDuplicate;

    private void AppendDuplicates(IEnumerable<SettledRepeat> verdicts) =>
        database.Append(
            "duplicates",
            verdicts,
            (row, verdict) =>
            {
                var fields = verdict.Lost.DifferingFrom(verdict.Kept, columns);
                row.AppendValue(verdict.Lost.File.File)
                    .AppendValue(verdict.Lost.Line)
                    .AppendValue(verdict.Lost.Key.Source)
                    .AppendValue(verdict.Lost.Key.Id)
                    .AppendValue(verdict.Contradicts)
                    .AppendValue(verdict.Kept.File.File)
                    .AppendValue(verdict.Kept.Line)
                    .AppendValue(string.Join(", ", fields))
                    .AppendValue(string.Join("; ", fields.Select(field => Change(verdict, field))));
            }
        );

    private string Change(SettledRepeat verdict, string field) =>
        study.Privacy.Pseudonymise.Contains(field)
            ? $"{field}: another one"
            : $"{field}: {Text(verdict.Lost.Row[field])} → {Text(verdict.Kept.Row[field])}";

    private void Quarantine(IEnumerable<SettledRepeat> verdicts) =>
        database.Append(
            "quarantine",
            verdicts,
            (row, verdict) =>
            {
                var lost = verdict.Lost;
                var column = study.Sources.First(source => source.Name == lost.File.Source).Column(Field.TransactionId)!;
                row.AppendValue(lost.File.File)
                    .AppendValue(lost.Line)
                    .AppendNullValue()
                    .AppendNullValue()
                    .AppendValue(lost.Hash)
                    .AppendValue(string.Join(column.Join, column.Columns))
                    .AppendValue(study.Privacy.Pseudonymise.Contains(Field.TransactionId) ? null : lost.Key.Id)
                    .AppendValue(DiagnosticCodes.RepeatedId)
                    .AppendValue($"the id stands before, in {Place(verdict.Kept)}; on_duplicate: reject takes an id once");
            }
        );

    private static string Place(RepeatedRecord record) =>
        record.Line == 0 ? record.File.Name : string.Create(CultureInfo.InvariantCulture, $"{record.File.Name}, line {record.Line}");

    private static string Text(RowValue value) => value.IsNone ? NoValue : value.ToString();
}
