using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Ingestion.Suggestions.Columns;

/// <summary>What was paid.</summary>
internal sealed class FeeGuess : ColumnGuess
{
    private static readonly string[] Words = ["fee", "fees", "收費", "費用", "amount", "paid", "charge", "payment", "price"];

    public override IEnumerable<FieldDraft> Of(IReadOnlyList<ColumnProfile> columns, KnownCodes known) =>
        columns
            .Where(column => column.IsNumeric)
            .Select(column => ByHeading(Field.Fee, column, Words))
            .OfType<FieldDraft>()
            .Select(draft => draft with { Reasons = [.. draft.Reasons, "its values are numbers"] });
}
