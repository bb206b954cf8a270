using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Reporting.Html;

/// <summary>The fixed words of a page in one language.</summary>
internal sealed class PageWords(Language language)
{
    public string Contents => In("Contents", "目錄");

    public string Study => In("Study", "研究");

    public string Data => In("Data", "數據");

    public string DataMeaning => In("Fingerprint of the data that every figure was computed from", "計算本報告所有數字所用數據的識別碼");

    /// <summary>Of when the report tells; null where the data is not dated.</summary>
    public string? Covers(Report report)
    {
        if (report is not { Covered: { } period, AsOf: { } asOf })
        {
            return null;
        }

        var (days, last) = (DateText.Period(period).In(language), DateText.Day(asOf, language));
        if (report.Period is { } told && told.Until <= asOf)
        {
            var reported = DateText.Period(told).In(language);
            return In(
                $"Reports on {reported}; what names no period is the position as at {last}; data of {days}",
                $"匯報期間：{reported}；沒有註明期間者為截至{last}的情況；數據涵蓋{days}"
            );
        }

        return In($"Position as at {last}; data of {days}", $"截至{last}的情況；數據涵蓋{days}");
    }

    public string Source => In("Source: ", "資料來源：");

    public string Numbers => In("Show the numbers", "顯示數字");

    public string Marks => In("Marks", "標記說明");

    public string Mark => In("Mark", "標記");

    public string Meaning => In("Meaning", "意思");

    public string Definitions => In("Definitions", "定義");

    /// <summary>Said once for all: beside the two numbers of which it is the difference, a rounded difference may look wrong.</summary>
    public string BeforeRounding =>
        In(
            "Sums, differences and changes are taken before numbers are rounded, so what is printed may differ from the sum of its printed parts in the last digit.",
            "總和、差額及變動均以未經四捨五入的數值計算，因此所示數字與所示各項之和在末位可能略有出入。"
        );

    public string Figure => In("Figure", "指標");

    public string MadeFrom => In("Made from", "組成");

    public string Address => In("Address", "地址");

    public string ToExplain =>
        In(
            "'benefit explain STUDY ADDRESS' shows query, files and rows behind it.",
            "以benefit explain STUDY ADDRESS可查看其查詢、檔案及紀錄。"
        );

    public string Close => In("Close", "關閉");

    public string Definition => In("Definition", "定義");

    public string Version => In("Identifier and version", "識別碼及版本");

    public string Rows(string count) => In($"{count} rows", $"共{count}行");

    public string NumbersOfChart(string table) => In($"Numbers: tables/{table}.csv.", $"數據：tables/{table}.csv。");

    /// <param name="isFirst">Whether the first rows are shown as they are; otherwise some are left out or stand together.</param>
    public string FullTable(string table, string rows, string shown, bool isFirst) =>
        !isFirst
            ? In(
                $"{Lines(shown)} of {rows} rows. All rows are in tables/{table}.csv and in the workbook.",
                $"共{rows}行，此處列出{shown}行；全部載於tables/{table}.csv及工作簿。"
            )
            : In(
                $"The first {shown} of {rows} rows. All of them are in tables/{table}.csv.",
                $"共{rows}行，此處列出首{shown}行；全部載於tables/{table}.csv。"
            );

    /// <summary>Of a table some of whose lines stand for several rows that are equal.</summary>
    public string AllTogether(string table, string rows, string shown) =>
        In(
            $"All {rows} rows in {Lines(shown)}: rows that say the same stand in one. Each row is in tables/{table}.csv and in the workbook.",
            $"全部{rows}行合為{shown}行：內容相同者列於同一行。逐行資料載於tables/{table}.csv及工作簿。"
        );

    private static string Lines(string shown) => shown == "1" ? "1 line" : $"{shown} lines";

    private string In(string english, string chinese) => language == Language.English ? english : chinese;
}
