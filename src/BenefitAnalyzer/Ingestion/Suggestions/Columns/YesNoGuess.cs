using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Ingestion.Suggestions.Columns;

/// <summary>Whether staff helped: a column of yes and no.</summary>
internal sealed class YesNoGuess : ColumnGuess
{
    private static readonly string[] Words = ["assisted", "helped", "assist", "協助"];
    private static readonly string[] Yes = ["yes", "y", "true", "t", "1", "是", "有"];
    private static readonly string[] No = ["no", "n", "false", "f", "0", "否", "沒有"];

    /// <summary>Whether the column holds nothing but a yes and a no.</summary>
    public static bool IsYesNo(ColumnProfile column) =>
        column.Distinct is 1 or 2 && column.Share(value => Means(value, Yes) || Means(value, No)) >= 1;

    public override IEnumerable<FieldDraft> Of(IReadOnlyList<ColumnProfile> columns, KnownCodes known) =>
        from column in columns
        where IsYesNo(column)
        let draft = ByHeading(Field.Assisted, column, Words)
        where draft is not null
        select draft with
        {
            Map = column.Frequent.All(value => value.Key is "yes" or "no")
                ? []
                : [.. column.Frequent.Select(value => new MappedValue(value.Key, value.Value, Means(value.Key, Yes) ? "yes" : "no"))],
            Reasons = [.. draft.Reasons, "its values are a yes and a no"],
        };

    private static bool Means(string value, string[] words) => words.Contains(value, StringComparer.OrdinalIgnoreCase);
}
