using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Ingestion.Suggestions.Columns;

/// <summary>How a transaction ended.</summary>
internal sealed class OutcomeGuess : ColumnGuess
{
    private const int Most = 15;

    private static readonly string[] Words = ["outcome", "status", "result", "結果", "狀態", "disposition", "state"];

    private static readonly string[] Ends =
    [
        "closed",
        "complete",
        "completed",
        "done",
        "resolved",
        "success",
        "approved",
        "open",
        "pending",
        "failed",
        "abandoned",
        "cancelled",
        "rejected",
        "ineligible",
        "redirected",
        "完成",
        "待處理",
        "失敗",
        "取消",
    ];

    public override IEnumerable<FieldDraft> Of(IReadOnlyList<ColumnProfile> columns, KnownCodes known)
    {
        foreach (var column in columns.Where(column => column.Distinct is >= 1 and <= Most && !column.IsNumeric))
        {
            var ends = column.Share(value => HeadingWords.Find(value, Ends) is not null);
            if (ByHeading(Field.Outcome, column, Words) is not { } draft || ends < 0.3)
            {
                continue;
            }

            yield return WithMap(
                draft with
                {
                    Score = draft.Score - 0.2 + (0.25 * ends),
                    Reasons = [.. draft.Reasons, $"its values speak of how things end; codes: {string.Join(", ", Outcome.All)}"],
                },
                column,
                known
            );
        }
    }
}
