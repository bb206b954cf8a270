using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Studies.Reading.References;

/// <summary>The <c>wordings</c> table.</summary>
internal static class WordingRows
{
    public static readonly IReadOnlyList<ReferenceColumn> Columns =
    [
        new ReferenceColumn("text_en", IsRequired: true).Means(
            "a label, reason or name of a source as another table or the study file writes it",
            "其他表格或研究檔案所寫的標籤、原因或來源名稱"
        ),
        new ReferenceColumn("text_zh", IsRequired: true).Means("the same in Traditional Chinese", "中文寫法"),
    ];

    public static IReadOnlyList<LocalText> Read(ReferenceSheet sheet) =>
        [
            .. sheet
                .Rows.Select(row => (English: row.RequiredText("text_en"), Chinese: row.RequiredText("text_zh")))
                .Where(text => text is { English: not null, Chinese: not null })
                .Select(text => new LocalText(text.English!, text.Chinese!)),
        ];
}
