using BenefitAnalyzer.Studies.Initiatives;
using BenefitAnalyzer.Studies.Reading.Kinds;

namespace BenefitAnalyzer.Studies.Reading.References.Initiatives;

/// <summary>The <c>posts</c> table: posts deleted because of an initiative, or promised to be.</summary>
internal static class PostRows
{
    public static readonly IReadOnlyList<ReferenceColumn> Columns =
    [
        InitiativeColumns.Initiative,
        new ReferenceColumn("office") { CodesOf = "offices" }.Means(
            "code of the office; empty when of no one office",
            "辦事處代碼；不屬個別辦事處則留空"
        ),
        new ReferenceColumn("grade", IsRequired: true).Means("grade or rank of the posts", "職系或職級"),
        new ReferenceColumn("posts", IsRequired: true) { Form = ColumnForm.Number }.Means("how many posts", "職位數目"),
        new ReferenceColumn("due_on") { Form = ColumnForm.Day }.Means("day by which deletion was promised", "承諾刪除的日期"),
        new ReferenceColumn("deleted_on") { Form = ColumnForm.Day }.Means(
            "day on which they were deleted; empty while they are not",
            "刪除日期；尚未刪除則留空"
        ),
        .. InitiativeColumns.Release,
    ];

    public static IReadOnlyList<PostChange> Read(
        ReferenceSheet sheet,
        IReadOnlyCollection<string> initiatives,
        IReadOnlyCollection<string> offices,
        IReadOnlyCollection<string> evidence
    ) => [.. sheet.Rows.Select(row => Build(row, initiatives, offices, evidence)).OfType<PostChange>()];

    private static PostChange? Build(
        ReferenceRow row,
        IReadOnlyCollection<string> initiatives,
        IReadOnlyCollection<string> offices,
        IReadOnlyCollection<string> evidence
    )
    {
        var initiative = InitiativeColumns.Of(row, initiatives);
        var office = row.Reference("office", "office", offices);
        var grade = row.RequiredText("grade");
        var posts = row.RequiredValue("posts", Scalars.Number);
        if (posts <= 0)
        {
            row.Bad("posts", $"'posts' is '{posts}'; allowed: more than 0");
            return null;
        }

        if (initiative is null || grade is null || posts is null)
        {
            return null;
        }

        var (disposition, use) = InitiativeColumns.ReleaseOf(row);
        return new PostChange(
            initiative,
            office,
            grade,
            posts.Value,
            row.Value("deleted_on", Scalars.Day),
            row.Reference("evidence", "document of the evidence register", evidence),
            row.Place("posts")
        )
        {
            DueOn = row.Value("due_on", Scalars.Day),
            Disposition = disposition,
            RedeployedTo = use,
        };
    }
}
