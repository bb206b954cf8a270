using BenefitAnalyzer.Studies.Bids;
using BenefitAnalyzer.Studies.Reading.Kinds;

namespace BenefitAnalyzer.Studies.Reading.References.Bids;

/// <summary>The <c>department_shares</c> table.</summary>
internal static class ShareRows
{
    public static readonly IReadOnlyList<ReferenceColumn> Columns =
    [
        new ReferenceColumn("department", IsRequired: true) { CodesOf = "departments" }.Means("the department", "部門"),
        new ReferenceColumn("least") { Form = ColumnForm.Share }.Means(
            "least share of all investment chosen, such as 10%; empty for none",
            "佔獲選投資的最低比率，例如10%；留空則不限"
        ),
        new ReferenceColumn("most") { Form = ColumnForm.Share }.Means(
            "largest share of all investment chosen; empty for none",
            "佔獲選投資的最高比率；留空則不限"
        ),
        new ReferenceColumn("source").Means("where it is laid down", "資料來源"),
    ];

    public static IReadOnlyList<ShareBounds> Read(ReferenceSheet sheet, IReadOnlyCollection<string> departments) =>
        [.. sheet.Rows.Select(row => Build(row, departments)).OfType<ShareBounds>()];

    private static ShareBounds? Build(ReferenceRow row, IReadOnlyCollection<string> departments)
    {
        if (row.RequiredText("department") is not { } department)
        {
            return null;
        }

        row.CheckReference("department", "department", department, departments);
        var (least, most) = (row.Value("least", Scalars.ShareOf) ?? 0, row.Value("most", Scalars.ShareOf) ?? 1);
        if (least > most)
        {
            row.Bad("most", "the largest share is smaller than the least");
            return null;
        }

        return new ShareBounds(department, least, most);
    }
}
