using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Studies.Reading.Kinds;

namespace BenefitAnalyzer.Studies.Reading.References;

/// <summary>The <c>population</c> table: people whom logs cannot see, by value of a declared group or by district.</summary>
internal static class PopulationRows
{
    public static readonly IReadOnlyList<ReferenceColumn> Columns =
    [
        new("group", IsRequired: true),
        new("value", IsRequired: true),
        new("people", IsRequired: true),
        new("with_access"),
        new("with_skill"),
        new("access_low"),
        new("access_high"),
        new("source"),
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
