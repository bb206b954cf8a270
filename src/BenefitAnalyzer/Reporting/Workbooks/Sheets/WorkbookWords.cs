using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Reporting.Text;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Reporting.Workbooks.Sheets;

/// <summary>The fixed words of a workbook in one language.</summary>
internal sealed class WorkbookWords(Language language)
{
    public string Contents => In("Contents", "目錄");

    public string BackToContents => In("← Contents", "← 目錄");

    public string Definitions => In("Definitions", "定義");

    public string Trace => In("Trace", "追溯");

    public string Study => In("Study", "研究");

    public string Data => In("Data", "數據");

    public string Currency => In("Money in", "貨幣");

    public string Source => In("Source: ", "資料來源：");

    public string Notes => In("Notes", "備註");

    public string Table => In("Table", "表");

    public string Rows => In("Rows", "行數");

    public string Finding => In("What it shows", "所示情況");

    public string Colours =>
        In(
            "Numbers in black are computed by formulas; numbers in blue stand as they are.",
            "黑色數字由算式計算；藍色數字為直接列出的數值。"
        );

    public string AllFigures =>
        In(
            "Every figure of this workbook: its address, definition, parts and cell. The command 'benefit explain' followed by the address leads down to the log lines.",
            "本活頁簿的全部數字：識別碼、定義、組成部分及所在儲存格。以benefit explain加識別碼，可追溯至原始紀錄。"
        );

    public string NoPlace => In("part of other figures", "其他數字的組成部分");

    public string Computed => In("formula", "算式");

    public string Stated => In("value", "數值");

    public IReadOnlyList<string> DefinitionColumns =>
        [In("Identifier and version", "識別碼及版本"), In("Figure", "指標"), In("Definition", "定義")];

    /// <summary>In the order of <see cref="TraceSheet"/>.</summary>
    public IReadOnlyList<string> TraceColumns =>
        [
            In("Figure", "數字識別碼"),
            In("Definition and version", "定義及版本"),
            In("Meaning", "意思"),
            In("Value", "數值"),
            In("Unit", "單位"),
            In("State", "狀態"),
            In("Numerator", "分子"),
            In("Denominator", "分母"),
            In("Low", "下限"),
            In("High", "上限"),
            In("Made from", "由以下數字得出"),
            In("Data", "數據識別碼"),
            In("Cell", "儲存格"),
            In("Held as", "形式"),
        ];

    public string Mark => In("Mark", "標記");

    public string Meaning => In("Meaning", "意思");

    public string Beside(string heading, string text) => In($"{heading}: {text}", $"{heading}：{text}");

    public string Between => In("; ", "；");

    public string More(int count) => In($"… and {count} more", $"……另有{count}項");

    public string State(FigureState state) =>
        state switch
        {
            FigureState.Known => In("known", "已知"),
            FigureState.NoData => FigureWords.NoData.In(language),
            FigureState.NotKnown => FigureWords.NotKnown.In(language),
            FigureState.Suppressed => FigureWords.Hidden.In(language),
            FigureState.Withheld => FigureWords.Withheld.In(language),
            FigureState.DoesNotExist => FigureWords.None.In(language),
            _ => throw new ArgumentOutOfRangeException(nameof(state)),
        };

    public string Unit(MetricUnit unit) =>
        unit switch
        {
            MetricUnit.Count => In("count", "數目"),
            MetricUnit.Rate => In("share", "比率"),
            MetricUnit.Seconds => In("seconds", "秒"),
            MetricUnit.PercentagePoints => In("percentage points, as a fraction", "百分點（以小數表示）"),
            MetricUnit.Score => In("mark from 1 to 5", "1至5分"),
            MetricUnit.Money => In("money", "金額"),
            MetricUnit.Growth => In("relative change", "相對變動"),
            MetricUnit.Minutes => In("minutes", "分鐘"),
            MetricUnit.Posts => In("posts", "職位"),
            MetricUnit.Ratio => In("ratio", "比"),
            MetricUnit.FiscalYear => In("fiscal year, by its first calendar year", "財政年度（以起始年份表示）"),
            MetricUnit.Years => In("years", "年"),
            MetricUnit.Months => In("months", "月"),
            _ => throw new ArgumentOutOfRangeException(nameof(unit)),
        };

    private string In(string english, string chinese) => language == Language.English ? english : chinese;
}
