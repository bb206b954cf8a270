using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Ingestion.Suggestions.Columns;

/// <summary>The office that served, and the district that a transaction is about.</summary>
internal sealed class PlaceGuess : ColumnGuess
{
    private const int Most = 2_000;

    private static readonly (string Field, string[] Words)[] Kinds =
    [
        (Field.Office, ["office", "branch", "辦事處", "centre", "center", "counter", "site", "分區"]),
        (Field.District, ["neighborhood", "neighbourhood", "district", "地區", "borough", "ward", "region", "area"]),
    ];

    public override IEnumerable<FieldDraft> Of(IReadOnlyList<ColumnProfile> columns, KnownCodes known)
    {
        foreach (var column in columns.Where(column => column.Distinct is >= 1 and <= Most && column.Personal is null))
        {
            foreach (var (field, words) in Kinds)
            {
                var codes = known.ShareOfCodes(field, column);
                if (
                    (ByHeading(field, column, words, 0.85) ?? (codes > 0.9 ? new FieldDraft(field, column.Heading, 0.55, []) : null))
                    is not { } draft
                )
                {
                    continue;
                }

                var hasCodes = known.Of(field).Count > 0;
                draft = draft with
                {
                    Score = draft.Score - (column.IsNumeric && !hasCodes ? 0.15 : 0) + (0.1 * codes),
                    Reasons = [.. draft.Reasons, column.DistinctText],
                };
                yield return hasCodes && column.Distinct <= 100 ? WithMap(draft, column, known) : draft;
            }
        }
    }
}
