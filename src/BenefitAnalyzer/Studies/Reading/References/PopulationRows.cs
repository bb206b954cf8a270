using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Studies.Reading.Kinds;

namespace BenefitAnalyzer.Studies.Reading.References;

/// <summary>The <c>population</c> table: people whom logs cannot see, by value of a declared group or by district.</summary>
internal static class PopulationRows
{
    public static readonly IReadOnlyList<ReferenceColumn> Columns =
    [
        new ReferenceColumn("group", IsRequired: true) { CodesOf = "groups" }.Means(
            "a group of people that the study declares, or district",
            "研究所界定的群組，或 district（地區）"
        ),
        new ReferenceColumn("value", IsRequired: true).Means("the value of the group, such as an age band", "群組的值，例如年齡組別"),
        new ReferenceColumn("people", IsRequired: true) { Form = ColumnForm.Whole }.Means("number of people", "人數"),
        new ReferenceColumn("with_access") { Form = ColumnForm.Share }.Means(
            "share of them with access to the e-channel; empty when not known",
            "可使用電子渠道的人口比例；不詳則留空"
        ),
        new ReferenceColumn("with_skill") { Form = ColumnForm.Share }.Means(
            "share of them able to use it; empty when not known",
            "懂得使用電子渠道的人口比例；不詳則留空"
        ),
        new ReferenceColumn("access_low") { Form = ColumnForm.Share }.Means(
            "lower end of the interval of with_access",
            "with_access 區間的下限"
        ),
        new ReferenceColumn("access_high") { Form = ColumnForm.Share }.Means(
            "upper end of the interval of with_access",
            "with_access 區間的上限"
        ),
        new ReferenceColumn("source").Means("survey or paper that says so", "所據的調查或文件"),
    ];

    public static IReadOnlyList<PopulationGroup> Read(ReferenceSheet sheet, Declared declared)
    {
        string[] groups = [.. declared.Groups.Select(group => group.Id), Field.District];
        var seen = new HashSet<(string, string)>();
        var population = new List<PopulationGroup>();
        foreach (var row in sheet.Rows)
        {
            var group = row.RequiredText("group");
            var value = row.RequiredText("value");
            var people = row.RequiredValue("people", Scalars.Count);
            if (group is null || value is null || people is null)
            {
                continue;
            }

            row.CheckReference("group", "group", group, groups);
            row.CheckReference("value", group, value, declared.CodesOf(group));
            if (!seen.Add((group, value)))
            {
                row.Report("value", DiagnosticCodes.DuplicateName, $"'{value}' of '{group}' stands twice");
            }

            population.Add(Build(row, group, value, people.Value));
        }

        return population;
    }

    private static PopulationGroup Build(ReferenceRow row, string group, string value, long people)
    {
        var low = row.Value("access_low", Scalars.Share);
        var high = row.Value("access_high", Scalars.Share);
        if (low > high)
        {
            row.Bad("access_low", "'access_low' is above 'access_high'");
        }

        return new PopulationGroup(
            group,
            value,
            people,
            row.Value("with_access", Scalars.Share),
            row.Value("with_skill", Scalars.Share),
            low,
            high,
            row.Text("source")
        );
    }
}
