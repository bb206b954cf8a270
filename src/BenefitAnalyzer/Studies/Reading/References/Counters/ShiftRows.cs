using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Studies.Counters;
using BenefitAnalyzer.Studies.Reading.Kinds;

namespace BenefitAnalyzer.Studies.Reading.References.Counters;

/// <summary>The <c>shifts</c> table.</summary>
internal static class ShiftRows
{
    private const decimal WholePost = 1;

    public static readonly IReadOnlyList<ReferenceColumn> Columns =
    [
        new ReferenceColumn("shift", IsRequired: true).Means("short name of the shift, unique in this table", "更次代碼，表內不可重複"),
        new ReferenceColumn("hours", IsRequired: true).Means(
            "the hours at work in a week, breaks left out, such as Mon-Fri 09:00-13:00, 14:00-17:00",
            "每周當值時間（不包括休息時間），例如 Mon-Fri 09:00-13:00, 14:00-17:00"
        ),
        new ReferenceColumn("grades").Means(
            "grades that may work it, separated by semicolons; empty for all",
            "可編入此更次的職級，以分號分隔；留空表示所有職級"
        ),
        new ReferenceColumn("offices") { CodesOf = "offices" }.Means(
            "offices where it is worked, separated by semicolons; empty for all",
            "採用此更次的辦事處，以分號分隔；留空表示所有辦事處"
        ),
        new ReferenceColumn("posts") { Form = ColumnForm.Number }.Means(
            "share of a whole post that it takes, such as 0.5; empty for 1",
            "佔用職位的比例，例如 0.5；留空表示 1"
        ),
        new ReferenceColumn("relief") { Form = ColumnForm.Share }.Means(
            "share of these hours lost to leave, sickness and training; empty for none",
            "因休假、病假及培訓而不能當值的時間比例；留空表示沒有"
        ),
    ];

    public static IReadOnlyList<Shift> Read(ReferenceSheet sheet, IReadOnlyCollection<string> offices)
    {
        var read = new List<Shift>();
        foreach (var row in sheet.Rows)
        {
            var name = row.RequiredText("shift");
            var hours = HoursCell.Required(row, "hours");
            var posts = row.Value("posts", Scalars.Number) ?? WholePost;
            var relief = row.Value("relief", Scalars.Share) ?? 0;
            if (name is null || hours is null)
            {
                continue;
            }

            if (read.Exists(other => other.Name == name))
            {
                row.Report("shift", DiagnosticCodes.DuplicateName, $"the shift '{name}' stands twice");
            }
            else if (posts is <= 0 or > WholePost)
            {
                row.Bad("posts", $"'posts' is '{posts}'; allowed: more than 0, at most 1");
            }
            else if (relief >= 1)
            {
                row.Bad("relief", "'relief' must be below 100%: nobody would ever be at work");
            }
            else
            {
                read.Add(
                    new Shift(
                        name,
                        hours,
                        CellLists.Split(row.Text("grades")),
                        CellLists.Codes(row, "offices", "office", offices),
                        posts,
                        relief
                    )
                );
            }
        }

        return read;
    }
}
