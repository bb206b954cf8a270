using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Studies.Reading.References;
using BenefitAnalyzer.Studies.Reading.Yaml;
using BenefitAnalyzer.Tables;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Inputs.Sheets;

/// <summary><c>channels:</c>, a row each.</summary>
internal sealed class ChannelsSheet : SettingSheet
{
    private const string Section = "channels";

    public override string Name => Section;

    public override LocalText Title => new("Channels: the ways in which services are used", "渠道：使用服務的途徑");

    public override IReadOnlyList<ReferenceColumn> Columns { get; } =
    [
        new ReferenceColumn("id", IsRequired: true).Means("short name of the channel", "渠道代碼"),
        new ReferenceColumn("class", IsRequired: true)
        {
            Words = [ChannelClassCodes.Electronic, ChannelClassCodes.Traditional, ChannelClassCodes.Internal],
        }.Means(
            "electronic and traditional make up take-up; internal, for staff's own entries, stands outside it",
            "使用率由 electronic（電子）和 traditional（傳統）組成；internal（員工自行輸入）不計算在內"
        ),
        new ReferenceColumn("name_en").Means("name in English; the id when empty", "英文名稱；留空則用代碼"),
        new ReferenceColumn("name_zh").Means("name in Traditional Chinese", "中文名稱"),
    ];

    public override IReadOnlyList<string> Keys => ["id"];

    public override MapNode Put(MapNode root, Table edited, Findings findings)
    {
        var was = (MapNode)root.Find(Section)!;
        var entries = edited.Rows.Select(row =>
        {
            var id = edited.Cell(row, "id");
            var old = was.Find(id.Text) as MapNode;
            var channel = (old ?? Nodes.NewMap(id)).With("class", edited.Cell(row, "class"));
            var name = Nodes.Names(old?.Find("name"), edited.Cell(row, "name_en"), edited.Cell(row, "name_zh"));
            return (Key: Nodes.Text(id), Value: (Node)channel.With("name", name));
        });
        return root.With(Section, was with { Entries = [.. entries] });
    }

    protected override IEnumerable<IReadOnlyList<string>> Rows(MapNode root) =>
        ((MapNode)root.Find(Section)!).Entries.Select(entry =>
        {
            var channel = (MapNode)entry.Value;
            var (english, chinese) = Nodes.Names(channel.Find("name"));
            return (IReadOnlyList<string>)[entry.Key.Text, Nodes.TextOf(channel.Find("class")), english, chinese];
        });
}
