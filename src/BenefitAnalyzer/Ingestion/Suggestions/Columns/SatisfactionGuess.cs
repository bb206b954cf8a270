using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Ingestion.Suggestions.Columns;

/// <summary>Marks from 1 to 5.</summary>
internal sealed class SatisfactionGuess : ColumnGuess
{
    private static readonly string[] Words = ["satisfaction", "csat", "滿意", "rating", "score", "mark", "評分"];
    private static readonly string[] Marks = ["1", "2", "3", "4", "5"];

    public override IEnumerable<FieldDraft> Of(IReadOnlyList<ColumnProfile> columns, KnownCodes known) =>
        columns
            .Where(column => column.Share(Marks.Contains) > 0.95)
            .Select(column => ByHeading(Field.Satisfaction, column, Words))
            .OfType<FieldDraft>()
            .Select(draft => draft with { Reasons = [.. draft.Reasons, "its values are whole numbers from 1 to 5"] });
}
