namespace BenefitAnalyzer.Studies.Reading.References.Costing;

/// <summary>Columns that several tables of cost have.</summary>
internal static class CostColumns
{
    public static readonly ReferenceColumn Source = new ReferenceColumn("source").Means("document that says so", "所據的文件");

    public static readonly ReferenceColumn OneService = new ReferenceColumn("service") { CodesOf = "services" }.Means(
        "code of the service; empty for every service without a row of its own",
        "服務代碼；留空則適用於沒有自訂列的所有服務"
    );

    public static readonly ReferenceColumn Services = new ReferenceColumn("services").Means(
        "codes of services, separated by semicolons; empty for all",
        "服務代碼，以分號分隔；留空表示所有服務"
    );

    public static readonly ReferenceColumn Channels = new ReferenceColumn("channels").Means(
        "ids of channels, separated by semicolons; empty for all electronic ones",
        "渠道代碼，以分號分隔；留空表示所有電子渠道"
    );

    public static readonly ReferenceColumn Office = new ReferenceColumn("office") { CodesOf = "offices" }.Means(
        "code of the office; empty where it serves all",
        "辦事處代碼；服務所有辦事處則留空"
    );

    public static readonly ReferenceColumn Component = new ReferenceColumn("component", IsRequired: true)
    {
        Words = [.. Studies.Costing.CostComponent.Checklist.Select(component => component.Id)],
    }.Means("line of the cost checklist", "成本核對清單的項目");

    public static ReferenceColumn Amount(string heading, string english, string chinese, bool isRequired = true) =>
        new ReferenceColumn(heading, isRequired) { Form = ColumnForm.Number }.Means(english, chinese);
}
