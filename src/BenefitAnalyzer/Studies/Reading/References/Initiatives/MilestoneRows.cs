using BenefitAnalyzer.Studies.Initiatives;
using BenefitAnalyzer.Studies.Reading.Kinds;

namespace BenefitAnalyzer.Studies.Reading.References.Initiatives;

/// <summary>The <c>milestones</c> table.</summary>
internal static class MilestoneRows
{
    public static readonly IReadOnlyList<ReferenceColumn> Columns =
    [
        InitiativeColumns.Initiative,
        new ReferenceColumn("milestone", IsRequired: true).Means("what is to be reached", "里程碑"),
        new ReferenceColumn("planned") { Form = ColumnForm.Day }.Means("planned day", "計劃日期"),
        new ReferenceColumn("actual") { Form = ColumnForm.Day }.Means("the day it came; empty when it has not", "實際日期；尚未達到則留空"),
        new ReferenceColumn("reason").Means("why it was late", "延誤原因"),
    ];

    public static IReadOnlyList<Milestone> Read(ReferenceSheet sheet, IReadOnlyCollection<string> initiatives) =>
        [.. sheet.Rows.Select(row => Build(row, initiatives)).OfType<Milestone>()];

    private static Milestone? Build(ReferenceRow row, IReadOnlyCollection<string> initiatives) =>
        (InitiativeColumns.Of(row, initiatives), row.RequiredText("milestone")) is ({ } initiative, { } name)
            ? new Milestone(
                initiative,
                name,
                row.Value("planned", Scalars.Day),
                row.Value("actual", Scalars.Day),
                row.Text("reason"),
                row.Place("milestone")
            )
            : null;
}
