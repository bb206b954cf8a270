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

    private string In(string english, string chinese) => language == Language.English ? english : chinese;
}
