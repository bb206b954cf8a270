using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Reporting.Docx;

/// <summary>The fixed words of a document in one language, where they are not those of the page.</summary>
internal sealed class DocxWords(Language language)
{
    public string Table => In("Table", "表");

    public string Chart => In("Figure", "圖");

    public string BeforePage => In("Page ", "第");

    public string BeforePages => In(" of ", "頁，共");

    public string AfterPages => In("", "頁");

    public string Figures => In("Figures: ", "數字：");

    public string Between => In("; ", "；");

    public string MoreDefinitions(int count) => In($"and {count} more definitions of the annex", $"及附件所列另外{count}項定義");

    /// <summary>How a reader comes from a number to its evidence.</summary>
    public string FirstFigure(string id) =>
        In(
            $". The first is {id}: ‘benefit explain’ shows what it was computed from.",
            $"。首個數字為{id}：以benefit explain可查看其計算依據。"
        );

    private string In(string english, string chinese) => language == Language.English ? english : chinese;
}
