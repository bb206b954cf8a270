using BenefitAnalyzer.Studies.Reading.References;
using BenefitAnalyzer.Studies.Reading.Yaml;
using BenefitAnalyzer.Tables;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Inputs.Sheets;

/// <summary><c>targets:</c>, a row each.</summary>
internal sealed class TargetsSheet() : ListSheet("targets")
{
    public override LocalText Title => new("Targets: promised values of metrics", "目標：承諾達到的指標數值");

    public override IReadOnlyList<ReferenceColumn> Columns { get; } =
    [
        new ReferenceColumn(Id, IsRequired: true).Means("short name of the target", "目標代碼"),
        new ReferenceColumn("name_en").Means("name in English; the id when empty", "英文名稱；留空則用代碼"),
        new ReferenceColumn("name_zh").Means("name in Traditional Chinese", "中文名稱"),
        new ReferenceColumn("metric", IsRequired: true).Means(
            "id of the metric, as 'benefit list metrics' shows it",
            "指標代碼，見「benefit list metrics」"
        ),
        new ReferenceColumn("value", IsRequired: true).Means("the promised value, such as 90% or 20", "承諾的數值，例如 90% 或 20"),
        new ReferenceColumn("by", IsRequired: true) { Form = ColumnForm.Day }.Means("day by which it was promised", "承諾達到的日期"),
        new ReferenceColumn("services").Means(
            "codes of the services it was promised for, separated by semicolons; all amenable services when empty",
            "承諾所涵蓋服務的代碼，以分號分隔；留空表示所有適合電子化的服務"
        ),
        new ReferenceColumn("months") { Form = ColumnForm.Whole }.Means(
            "months that end with the day, over which transactions are counted (default 12)",
            "截至該日、用以計算交易的月數（預設 12）"
        ),
        new ReferenceColumn("source").Means("paper that states the target", "載列目標的文件"),
    ];

    protected override MapNode Put(MapNode old, Func<string, TableCell> cell) =>
        old.With("name", Nodes.Names(old.Find("name"), cell("name_en"), cell("name_zh")))
            .With("metric", cell("metric"))
            .With("value", cell("value"))
            .With("by", cell("by"))
            .With("services", Nodes.List(old.Find("services"), cell("services")))
            .With("months", cell("months"))
            .With("source", cell("source"));

    protected override IReadOnlyList<string> Row(MapNode target)
    {
        var (english, chinese) = Nodes.Names(target.Find("name"));
        string Text(string key) => Nodes.TextOf(target.Find(key));
        return
        [
            Text("id"),
            english,
            chinese,
            Text("metric"),
            Text("value"),
            Text("by"),
            Nodes.List(target.Find("services")),
            Text("months"),
            Text("source"),
        ];
    }
}
