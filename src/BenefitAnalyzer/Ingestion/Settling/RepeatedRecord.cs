using BenefitAnalyzer.Ingestion.Rules;
using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Ingestion.Settling;

/// <summary>A valid record whose transaction id occurs more than once in its source.</summary>
/// <param name="Line">0 where the file is gone (<c>keep_removed</c>).</param>
/// <param name="Hash">Empty where the file is gone.</param>
internal sealed record RepeatedRecord(LoadedFile File, long Line, string Hash, RowValues Row)
{
    /// <summary>Fields that go on changing while a transaction goes on: another value there is news, not a contradiction.</summary>
    private static readonly string[] OfProgress = [Field.Outcome, Field.CompletedAt];

    /// <summary>What two records of one transaction should agree in.</summary>
    private static readonly string[] OfFact = [Field.StartedAt, Field.Service, Field.Channel, Field.Office, Field.Customer];

    public (string Source, string Id) Key => (File.Source, Row.TransactionId!);

    /// <summary>Records of one key, the one that stays first. The order depends on the contents and names of files alone.</summary>
    public static IReadOnlyList<RepeatedRecord> Ranked(OnDuplicate rule, IEnumerable<RepeatedRecord> records)
    {
        var inOrder = records.OrderBy(record => record.File.Name, StringComparer.Ordinal).ThenBy(record => record.Line);
        return rule switch
        {
            OnDuplicate.KeepFirst or OnDuplicate.Reject => [.. inOrder],
            OnDuplicate.KeepLast => [.. inOrder.Reverse()],
            _ =>
            [
                .. inOrder
                    .OrderBy(record => record.Row[Field.Outcome].Text is Outcome.Pending)
                    .ThenByDescending(record => record.Row[Field.CompletedAt].Time ?? DateTime.MinValue)
                    .ThenBy(record => record.Hash, StringComparer.Ordinal),
            ],
        };
    }

    /// <summary>Whether two records contradict each other in what should not change.</summary>
    public bool Contradicts(RepeatedRecord other) => OfFact.Any(field => Row[field] != other.Row[field]);

    /// <summary>The columns in which another record differs, those of progress last.</summary>
    public IReadOnlyList<string> DifferingFrom(RepeatedRecord other, IEnumerable<string> columns) =>
        [.. columns.Where(column => Row[column] != other.Row[column]).OrderBy(column => OfProgress.Contains(column))];
}
