using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Studies.Reading.References;
using BenefitAnalyzer.Tables;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Inputs.Sheets;

/// <summary>The first sheet: what to do, what each sheet holds, and the state of the study that it was written from.</summary>
internal sealed class AboutSheet(IReadOnlyList<(InputSheet Sheet, Table Table)> sheets) : InputSheet
{
    public const string SheetName = "about";
    private const string Sheet = "sheet";
    private const string State = "state";
    private const string Meaning = "what it holds";
    private const string Chinese = "內容";

    private static readonly LocalText[] Guidance =
    [
        new(
            "Change cells, add rows at the end, delete whole rows; point at a heading for its meaning. Dark headings must be filled.",
            "可更改儲存格、在末端加入新行、刪除整行；將指標移到欄名可看說明。深色欄名必須填寫。"
        ),
        new(
            "Save, close and give the file back: benefit inputs STUDY --read FILE --by NAME --why REASON. Nothing changes unless all is sound.",
            "儲存並關閉後交回檔案：benefit inputs STUDY --read FILE --by 姓名 --why 原因。全部無誤才會更改研究。"
        ),
        new(
            "Each change is recorded in journal.csv of the study: when, who, from what to what, why.",
            "每項更改均記錄在研究的 journal.csv：時間、人員、更改前後的內容及原因。"
        ),
    ];

    public override string Name => SheetName;

    public override LocalText Title => new("About this workbook", "關於本活頁簿");

    public override IReadOnlyList<ReferenceColumn> Columns { get; } =
    [
        new ReferenceColumn(Sheet) { IsOnlyShown = true },
        new ReferenceColumn(Meaning) { IsOnlyShown = true },
        new ReferenceColumn(Chinese) { IsOnlyShown = true },
        new ReferenceColumn(State) { IsOnlyShown = true }.Means(
            "tells whether the study has changed since this workbook was written; do not change it",
            "用以得知本活頁簿寫成後研究有否更改；請勿改動"
        ),
    ];

    public override IReadOnlyList<string> Keys => [Sheet];

    public override Table Current(StudyInputs inputs) => TableOf(inputs.Study, sheets);

    public static Table TableOf(Study study, IReadOnlyList<(InputSheet Sheet, Table Table)> sheets)
    {
        TableCell At(string text) => new(text, SheetName, null);
        IReadOnlyList<TableCell> Row(params IEnumerable<string> texts) => [.. texts.Select(At)];
        return new Table(
            SheetName,
            Row(Sheet, Meaning, Chinese, State),
            [
                Row("", study.Title.English, study.Title.Chinese, ""),
                .. Guidance.Select(text => Row("", text.English, text.Chinese, "")),
                .. sheets.Select(pair => Row(pair.Sheet.Name, pair.Sheet.Title.English, pair.Sheet.Title.Chinese, StateOf(pair.Table))),
            ]
        );
    }

    /// <summary>Name of a sheet → the state it was written from.</summary>
    public static IReadOnlyDictionary<string, string> StatesOf(Table about) =>
        about.IndexOf(Sheet) is { } name && about.IndexOf(State) is { } state
            ? about.Rows.Where(row => row[name].Text.Length > 0).ToDictionary(row => row[name].Text, row => row[state].Text)
            : new Dictionary<string, string>();
}
