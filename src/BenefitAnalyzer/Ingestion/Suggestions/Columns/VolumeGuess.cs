using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Ingestion.Suggestions.Columns;

/// <summary>The numbers of a counted return: how many, how many of them electronically, at which cost.</summary>
internal sealed class VolumeGuess : ColumnGuess
{
    private static readonly (string Field, string[] Words)[] Kinds =
    [
        (Field.CostPerTransaction, ["cost", "成本"]),
        (Field.DigitalVolume, ["digital", "electronic", "online", "電子", "網上"]),
        (Field.Volume, ["volume", "calls", "transactions", "visits", "cases", "count", "total", "宗數", "數目", "次數", "number"]),
    ];

    /// <summary>What a text speaks of; null for nothing that is counted.</summary>
    public static string? MeasureOf(string text) =>
        Kinds.FirstOrDefault(kind => HeadingWords.Find(text, kind.Words) is not null).Field
        ?? (HeadingWords.Find(text, ["minutes", "handling", "分鐘"]) is null ? null : Field.HandlingMinutes);

    public override IEnumerable<FieldDraft> Of(IReadOnlyList<ColumnProfile> columns, KnownCodes known) =>
        from column in columns
        where column.IsNumeric
        let draft = Kinds.Select(kind => ByHeading(kind.Field, column, kind.Words)).OfType<FieldDraft>().FirstOrDefault()
        where draft is not null
        select draft with
        {
            Reasons = [.. draft.Reasons, "its values are numbers"],
        };
}
