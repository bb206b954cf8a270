using System.Globalization;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Studies.Counters;
using BenefitAnalyzer.Studies.Reading.Kinds;

namespace BenefitAnalyzer.Studies.Reading.References.Counters;

/// <summary>The <c>counter_pools</c> table, checked against services, channels and offices.</summary>
internal sealed class CounterPoolRows(
    IReadOnlyCollection<string> services,
    IReadOnlyCollection<string> channels,
    IReadOnlyCollection<string> offices
)
{
    public static readonly IReadOnlyList<ReferenceColumn> Columns =
    [
        new ReferenceColumn("pool", IsRequired: true).Means("name of the pool, unique in its office", "櫃位組別名稱，同一辦事處內不可重複"),
        new ReferenceColumn("office", IsRequired: true) { CodesOf = "offices" }.Means("code of the office", "辦事處代碼"),
        new ReferenceColumn("work") { Words = ["queue", "deferrable"] }.Means(
            "queue, or deferrable for work that can wait for a quiet hour; empty for queue",
            "queue（輪候）或 deferrable（可延後處理的工作）；留空表示 queue"
        ),
        new ReferenceColumn("services").Means(
            "services that share it, separated by semicolons; empty for all",
            "共用此組別的服務，以分號分隔；留空表示全部"
        ),
        new ReferenceColumn("channels", IsRequired: true).Means(
            "channels whose starts arrive here, separated by semicolons",
            "在此處理的渠道，以分號分隔"
        ),
        new ReferenceColumn("grades", IsRequired: true).Means(
            "grades that serve it, separated by semicolons; ACO>=1 asks for one on duty in every open hour",
            "負責的職級，以分號分隔；ACO>=1 表示每個開放時段最少一名當值"
        ),
        new ReferenceColumn("posts").Means(
            "posts before any that the table 'posts' says was deleted, one number for each of the grades, separated by semicolons",
            "職位數目（posts表所載的刪除職位尚未扣除），按職級次序以分號分隔"
        ),
        new ReferenceColumn("counters") { Form = ColumnForm.Whole }.Means("windows; empty for as many as needed", "櫃位數目；留空表示不限"),
        new ReferenceColumn("wait_pledge").Means(
            "promised wait of services that have none of their own, such as 95% within 20",
            "服務本身沒有輪候時間承諾時採用的承諾，例如 95% within 20"
        ),
        new ReferenceColumn("standard_minutes") { Form = ColumnForm.Number }.Means(
            "staff minutes a transaction where the logs have none",
            "日誌沒有記錄時每宗交易的標準人手分鐘"
        ),
    ];

    private const int MostCounters = 100_000;
    private static readonly ScalarKind<int> Windows = Scalars.Whole(1, MostCounters);

    private static readonly ScalarKind<PoolWork> Work = Scalars.OneOf(("queue", PoolWork.Queue), ("deferrable", PoolWork.Deferrable));

    public IReadOnlyList<CounterPool> Read(ReferenceSheet sheet)
    {
        var read = new List<CounterPool>();
        foreach (var row in sheet.Rows)
        {
            var name = row.RequiredText("pool");
            var office = row.RequiredText("office");
            var inPool = CellLists.Codes(row, "channels", "channel", channels);
            var grades = Grades(row);
            var minutes = row.Value("standard_minutes", Scalars.Number);
            if (row.RequiredText("channels") is null || name is null || office is null || grades is null)
            {
                continue;
            }

            row.CheckReference("office", "office", office, offices);
            if (read.Exists(other => other.Name == name && other.Office == office))
            {
                row.Report("pool", DiagnosticCodes.DuplicateName, $"the pool '{name}' stands twice in '{office}'");
                continue;
            }

            if (minutes <= 0)
            {
                row.Bad("standard_minutes", $"'standard_minutes' is '{minutes}'; allowed: more than 0");
                minutes = null;
            }

            var pool = new CounterPool(
                name,
                office,
                row.Value("work", Work) ?? PoolWork.Queue,
                CellLists.Codes(row, "services", "service", services),
                inPool,
                grades,
                row.Value("counters", Windows),
                row.Value("wait_pledge", Scalars.WaitPledge),
                (double?)minutes
            );
            SayIfShared(row, pool, read);
            read.Add(pool);
        }

        return read;
    }

    /// <summary>A transaction arrives at one pool: two that take the same service and channel would both be staffed for it.</summary>
    private static void SayIfShared(ReferenceRow row, CounterPool pool, List<CounterPool> read)
    {
        var rival = read.Find(other =>
            other.Office == pool.Office
            && other.Channels.Intersect(pool.Channels).Any()
            && (other.Services.Count == 0 || pool.Services.Count == 0 || other.Services.Intersect(pool.Services).Any())
        );
        if (rival is not null)
        {
            row.Bad(
                "services",
                $"the pool '{rival.Name}' of '{pool.Office}' takes some of the same services and channels; name them in one"
            );
        }
    }

    private static List<PoolGrade>? Grades(ReferenceRow row)
    {
        if (row.RequiredText("grades") is not { } text)
        {
            return null;
        }

        var codes = CellLists.Split(text);
        var posts = CellLists.Split(row.Text("posts"));
        if (posts.Length > 0 && posts.Length != codes.Length)
        {
            row.Bad("posts", $"'posts' has {posts.Length} numbers for {codes.Length} grades");
            posts = [];
        }

        var grades = new List<PoolGrade>();
        foreach (var (at, code) in codes.Index())
        {
            var parts = code.Split(">=", StringSplitOptions.TrimEntries);
            var onDuty = 0;
            if (
                parts.Length > 2
                || (parts.Length == 2 && !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out onDuty))
            )
            {
                row.Bad("grades", $"'{code}' is not a grade, nor one with a least number on duty such as ACO>=1");
                return null;
            }

            grades.Add(new PoolGrade(parts[0], onDuty, InPlace(row, posts, at)));
        }

        return grades;
    }

    private static decimal? InPlace(ReferenceRow row, string[] posts, int at)
    {
        if (at >= posts.Length)
        {
            return null;
        }

        if (decimal.TryParse(posts[at], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        row.Bad("posts", $"'{posts[at]}' is not a number of posts");
        return null;
    }
}
