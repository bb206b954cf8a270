using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Studies.Reading.References.Promises;

/// <summary>Columns and cells that the tables of concerns and commitments have.</summary>
internal static class PromiseColumns
{
    public static readonly ReferenceColumn Id = new ReferenceColumn("id", IsRequired: true).Means(
        "short name, unique in this table",
        "代碼，表內不可重複"
    );

    public static readonly ReferenceColumn Source = new ReferenceColumn("source").Means(
        "paper and paragraph where it stands",
        "所載文件及段落"
    );

    /// <summary>A text in both languages, as two columns.</summary>
    public static IReadOnlyList<ReferenceColumn> Texts(string name, string english, string chinese, bool isRequired = false) =>
        [
            new ReferenceColumn($"{name}_en", isRequired).Means($"{english}, in English", $"{chinese}（英文）"),
            new ReferenceColumn($"{name}_zh").Means($"{english}, in Chinese", $"{chinese}（中文）"),
        ];

    /// <summary>A text of two columns; each stands in for the other, null where both are empty.</summary>
    public static LocalText? TextOf(ReferenceRow row, string name) =>
        (row.Text($"{name}_en"), row.Text($"{name}_zh")) switch
        {
            (null, null) => null,
            var (english, chinese) => new LocalText((english ?? chinese)!, (chinese ?? english)!),
        };

    /// <summary>Rows with an id that no earlier row has, and with their main text; the others are reported and left out.</summary>
    public static IEnumerable<(ReferenceRow Row, string Id, LocalText Text)> Read(ReferenceSheet sheet, string name)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in sheet.Rows)
        {
            if (row.RequiredText("id") is not { } id)
            {
                continue;
            }

            if (!seen.Add(id))
            {
                row.Report("id", Diagnostics.DiagnosticCodes.DuplicateName, $"the {name} '{id}' stands twice");
            }
            else if (TextOf(row, name) is { } text)
            {
                yield return (row, id, text);
            }
            else
            {
                row.Bad($"{name}_en", $"'{name}_en' is empty, and so is '{name}_zh'");
            }
        }
    }
}
