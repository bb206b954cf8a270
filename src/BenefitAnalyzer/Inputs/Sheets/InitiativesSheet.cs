using BenefitAnalyzer.Studies.Reading.References;
using BenefitAnalyzer.Studies.Reading.Yaml;
using BenefitAnalyzer.Tables;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Inputs.Sheets;

/// <summary><c>initiatives:</c>, a row each; launches unit by unit and shares by service are left to the study file.</summary>
internal sealed class InitiativesSheet() : ListSheet("initiatives")
{
    private const string Launched = "launched";
    private const string Comparison = "comparison";

    /// <summary>Keys that hold one text.</summary>
    private static readonly string[] Texts =
    [
        "status",
        "kind",
        "owner",
        "department",
        "reason",
        "review_on",
        "planned_launch",
        "series",
        "paper",
        "approved_by",
    ];

    private static readonly string[] Lists = ["services", "channels", "offices"];

    /// <summary>Heading → key of the comparison.</summary>
    private static readonly (string Heading, string Key)[] Compared =
    [
        ("comparison_services", "services"),
        ("comparison_offices", "offices"),
    ];

    public override LocalText Title =>
        new("Initiatives: what the government does to serve better or cheaper", "項目：政府改善服務或節省成本的措施");

    public override IReadOnlyList<ReferenceColumn> Columns { get; } =
    [
        new ReferenceColumn(Id, IsRequired: true).Means("short name of the initiative, which tables refer to", "項目代碼，供各表引用"),
        new ReferenceColumn("name_en").Means("name in English; the id when empty", "英文名稱；留空則用代碼"),
        new ReferenceColumn("name_zh").Means("name in Traditional Chinese", "中文名稱"),
        new ReferenceColumn("purpose_en").Means("what it is for and why it is needed", "目的及需要（英文）"),
        new ReferenceColumn("purpose_zh").Means("the same in Traditional Chinese", "目的及需要"),
        new ReferenceColumn("status", IsRequired: true)
        {
            Words = ["idea", "under_study", "not_feasible", "proposed", "approved", "live", "closed", "refused"],
        }.Means("how far it has come", "進展"),
        new ReferenceColumn("kind") { Words = ["service", "campaign", "incentive"] }.Means(
            "service (default), campaign or incentive",
            "service（服務，預設）、campaign（宣傳）或incentive（獎勵）"
        ),
        new ReferenceColumn("owner").Means("officer who answers for it", "負責人員"),
        new ReferenceColumn("department") { CodesOf = "departments" }.Means("code of the department", "部門代碼"),
        new ReferenceColumn("reason").Means("why it is not feasible or was refused", "不可行或被拒的原因"),
        new ReferenceColumn("review_on") { Form = ColumnForm.Day }.Means("day on which that is looked at again", "再作檢討的日期"),
        new ReferenceColumn("planned_launch") { Form = ColumnForm.Day }.Means("day on which it was to begin", "計劃推出日期"),
        new ReferenceColumn(Launched) { Form = ColumnForm.Day }.Means(
            "day on which it began; empty where offices or services began one by one, which study.yaml says",
            "實際推出日期；如各辦事處或服務先後推出則留空，以study.yaml所載為準"
        ),
        new ReferenceColumn("services").Means(
            "codes of the services that it changes, separated by semicolons",
            "所改變服務的代碼，以分號分隔"
        ),
        new ReferenceColumn("channels").Means(
            "channels that it opens or promotes, separated by semicolons",
            "所開設或推廣的渠道，以分號分隔"
        ),
        new ReferenceColumn("offices").Means(
            "offices that it concerns, separated by semicolons; all when empty",
            "所涉辦事處，以分號分隔；留空表示全部"
        ),
        new ReferenceColumn("comparison_services").Means(
            "services that were not changed, to compare with, separated by semicolons",
            "用作對照而沒有改變的服務，以分號分隔"
        ),
        new ReferenceColumn("comparison_offices").Means(
            "offices that were not changed, to compare with, separated by semicolons",
            "用作對照而沒有改變的辦事處，以分號分隔"
        ),
        new ReferenceColumn("series") { Words = ["monthly", "weekly"] }.Means(
            "monthly (default) or weekly: the periods by which displaced volume is estimated",
            "估計分流宗數所用的序列：monthly（每月，預設）或weekly（每周）"
        ),
        new ReferenceColumn("paper").Means("paper that asked for the money", "申請撥款的文件"),
        new ReferenceColumn("approved_by").Means("body that approved it", "批准撥款的機構"),
    ];

    protected override MapNode Put(MapNode old, Func<string, TableCell> cell)
    {
        var item = old.With("name", Nodes.Names(old.Find("name"), cell("name_en"), cell("name_zh")))
            .With("purpose", Nodes.Names(old.Find("purpose"), cell("purpose_en"), cell("purpose_zh")));
        item = Texts.Aggregate(item, (map, key) => map.With(key, cell(key)));
        item = Lists.Aggregate(item, (map, key) => map.With(key, Nodes.List(old.Find(key), cell(key))));
        // Launches of several units are no one day: an empty cell leaves them as they are.
        item = old.Find(Launched) is MapNode && cell(Launched).Text.Length == 0 ? item : item.With(Launched, cell(Launched));
        var was = old.Find(Comparison) as MapNode;
        var compared = Compared.Aggregate(
            was ?? Nodes.NewMap(cell(Id)),
            (map, own) => map.With(own.Key, Nodes.List(was?.Find(own.Key), cell(own.Heading)))
        );
        return item.With(Comparison, compared.Entries.Count > 0 || was is { Entries.Count: 0 } ? compared : null);
    }

    protected override IReadOnlyList<string> Row(MapNode item)
    {
        var (name, purpose) = (Nodes.Names(item.Find("name")), Nodes.Names(item.Find("purpose")));
        return
        [
            .. Columns.Select(column =>
                column.Heading switch
                {
                    "name_en" => name.English,
                    "name_zh" => name.Chinese,
                    "purpose_en" => purpose.English,
                    "purpose_zh" => purpose.Chinese,
                    var heading when Lists.Contains(heading) => Nodes.List(item.Find(heading)),
                    var heading when Compared.FirstOrDefault(own => own.Heading == heading).Key is { } key => Nodes.List(
                        (item.Find(Comparison) as MapNode)?.Find(key)
                    ),
                    var heading => Nodes.TextOf(item.Find(heading)),
                }
            ),
        ];
    }
}
