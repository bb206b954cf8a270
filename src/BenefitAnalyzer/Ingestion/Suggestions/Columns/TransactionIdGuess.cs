using System.Globalization;
using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Ingestion.Suggestions.Columns;

/// <summary>The key of a row: always filled, hardly ever the same twice.</summary>
internal sealed class TransactionIdGuess : ColumnGuess
{
    // A file with duplicates still has a key.
    private const double Unique = 0.98;

    private static readonly string[] Words =
    [
        "transaction",
        "reference",
        "ref",
        "ticket",
        "case",
        "enquiry",
        "id",
        "request",
        "number",
        "no",
        "key",
        "編號",
        "個案",
        "檔號",
    ];

    public override IEnumerable<FieldDraft> Of(IReadOnlyList<ColumnProfile> columns, KnownCodes known)
    {
        foreach (var column in columns.Where(column => column.Personal is null && column.Rows > 1 && column.FilledShare > 0.99))
        {
            var share = (double)column.Distinct / column.Values.Count;
            if (share < Unique || column.Values[0].Length > 60 || column.Times is not null)
            {
                continue;
            }

            var repeats = column.Values.Count - column.Distinct;
            var reason =
                repeats == 0
                    ? "filled and unique in every row looked at"
                    : string.Create(
                        CultureInfo.InvariantCulture,
                        $"filled; {repeats:#,0} {(repeats == 1 ? "row repeats" : "rows repeat")} a value and would count as duplicates"
                    );
            var named = ByHeading(Field.TransactionId, column, Words, 1);
            yield return new FieldDraft(
                Field.TransactionId,
                column.Heading,
                (named?.Score ?? 0.55) - (0.01 * column.Index),
                [reason, .. named?.Reasons ?? []]
            );
        }
    }
}
