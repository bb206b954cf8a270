using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Studies.Reading.References;
using BenefitAnalyzer.Studies.Reading.Yaml;
using BenefitAnalyzer.Tables;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Inputs.Sheets;

/// <summary>Single settings of the study, a row each.</summary>
internal sealed class GeneralSheet : SettingSheet
{
    private const string Setting = "setting";
    private const string Value = "value";

    private static readonly (string Path, LocalText Note, bool IsRequired)[] Settings =
    [
        ("title.en", new("title of the study in English", "研究的英文標題"), true),
        ("title.zh-Hant", new("title of the study in Traditional Chinese", "研究的中文標題"), true),
        ("currency", new("currency of all money, such as HKD (default)", "所有金額的貨幣，例如 HKD（預設）"), false),
        ("time_zone", new("time zone of local times, such as Asia/Hong_Kong", "當地時間的時區，例如 Asia/Hong_Kong"), true),
        (
            "fiscal_year_start",
            new("month and day on which a fiscal year begins (default 04-01)", "財政年度起始的月日（預設 04-01）"),
            false
        ),
        ("period.from", new("first day on which a transaction may have begun", "交易開始日期的首日"), false),
        ("period.until", new("first day after the period: not included", "期間後的第一日（不包括在內）"), false),
        (
            "failure_demand_days",
            new(
                "days after a failed e-attempt within which a visit counts as failure demand (default 14)",
                "電子嘗試失敗後，多少日內的到訪計作失敗引致的需求（預設 14）"
            ),
            false
        ),
        ("seed", new("seed of all random numbers (default 1)", "所有隨機數的種子（預設 1）"), false),
        (
            "privacy.smallest_cell",
            new("counts below this are hidden in everything published (default 10)", "公布時隱藏低於此數的數目（預設 10）"),
            false
        ),
        (
            "privacy.smallest_linkable_share",
            new(
                "figures that link a customer's rows are withheld when fewer rows than this name a customer (default 50%)",
                "可連繫顧客的紀錄比例低於此數時，不公布有關數字（預設 50%）"
            ),
            false
        ),
        .. EconomicSettings.All.Select(setting => (setting.Path, setting.Note, false)),
    ];

    public override string Name => "settings";

    public override LocalText Title => new("Settings of the study", "研究的設定");

    public override IReadOnlyList<ReferenceColumn> Columns { get; } =
    [
        new ReferenceColumn(Setting, IsRequired: true).Means("name of the setting in study.yaml", "設定在 study.yaml 中的名稱"),
        new ReferenceColumn(Value).Means("the value; empty for the default", "設定的值；留空表示採用預設值"),
        new ReferenceColumn("meaning") { IsOnlyShown = true }.Means("what the setting means", "設定的意思（英文）"),
        new ReferenceColumn("意義") { IsOnlyShown = true }.Means("what the setting means, in Chinese", "設定的意思"),
    ];

    public override IReadOnlyList<string> Keys => [Setting];

    public override bool HasFixedRows => true;

    public override MapNode Put(MapNode root, Table edited, Findings findings)
    {
        var values = edited.Rows.ToDictionary(row => edited.Cell(row, Setting).Text, row => edited.Cell(row, Value));
        foreach (var (path, _, _) in Settings.Where(setting => setting.IsRequired && values[setting.Path].Text.Length == 0))
        {
            findings.Error(DiagnosticCodes.KeyMissing, Nodes.Place(values[path]), $"'{path}' must not be empty");
        }

        var changed = root.With("title", Nodes.Names(root.Find("title"), values["title.en"], values["title.zh-Hant"]));
        foreach (var (path, _, _) in Settings.Where(setting => !setting.Path.StartsWith("title", StringComparison.Ordinal)))
        {
            changed = Put(changed, path.Split('.'), values[path]);
        }

        return changed;
    }

    protected override IEnumerable<IReadOnlyList<string>> Rows(MapNode root)
    {
        var (english, chinese) = Nodes.Names(root.Find("title"));
        return Settings.Select(setting =>
            (IReadOnlyList<string>)
                [
                    setting.Path,
                    setting.Path switch
                    {
                        "title.en" => english,
                        "title.zh-Hant" => chinese,
                        var path => Nodes.TextOf(path.Split('.').Aggregate((Node?)root, (node, key) => (node as MapNode)?.Find(key))),
                    },
                    setting.Note.English,
                    setting.Note.Chinese,
                ]
        );
    }

    private static MapNode Put(MapNode map, string[] path, TableCell cell)
    {
        if (path.Length == 1)
        {
            return map.With(path[0], cell);
        }

        var was = map.Find(path[0]) as MapNode;
        var inner = Put(was ?? Nodes.NewMap(cell), path[1..], cell);
        return inner.Entries.Count > 0 || was is { Entries.Count: 0 } ? map.With(path[0], inner) : map.With(path[0], (Node?)null);
    }
}
