using System.Globalization;
using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Ingestion.Suggestions.Columns;

/// <summary>What was asked for: a text that comes again and again, of more kinds than a channel has.</summary>
internal sealed class ServiceGuess : ColumnGuess
{
    private static readonly string[] Words =
    [
        "service",
        "服務",
        "type",
        "transaction",
        "category",
        "request",
        "product",
        "form",
        "reason",
        "subject",
        "類別",
        "項目",
        "title",
    ];

    public override IEnumerable<FieldDraft> Of(IReadOnlyList<ColumnProfile> columns, KnownCodes known)
    {
        foreach (var column in columns.Where(column => column.Distinct > 0 && !column.IsNumeric))
        {
            var share = known.ShareOfCodes(Field.Service, column);
            var named = known.ShareKnown(Field.Service, column);
            var draft =
                ByHeading(Field.Service, column, Words) ?? (named > 0.5 ? new FieldDraft(Field.Service, column.Heading, 0.6, []) : null);
            if (draft is null || column.Personal is not null || column.Times is not null)
            {
                continue;
            }

            var kinds = string.Create(CultureInfo.InvariantCulture, $"{column.DistinctText} in {column.Values.Count:#,0} rows");
            var coded =
                known.Of(Field.Service).Count == 0
                    ? []
                    : new[]
                    {
                        string.Create(CultureInfo.InvariantCulture, $"{100 * share:0}% of its values are codes of the services table"),
                    };
            // A key or a free text is no service.
            var isKey = column.Values.Count > 50 && column.Distinct > 0.95 * column.Values.Count;
            draft = draft with
            {
                Score = Math.Clamp(draft.Score + (named > 0.5 ? 0.3 : 0) - (isKey && draft.Score < 0.85 ? 0.4 : 0), 0, 1),
                Reasons = [.. draft.Reasons, kinds, .. coded],
            };
            yield return named > 0 && share < 0.98 && column.Distinct <= 100 ? WithMap(draft, column, known) : draft;
        }
    }
}
