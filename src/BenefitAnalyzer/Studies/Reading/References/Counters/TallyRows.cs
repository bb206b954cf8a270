using System.Globalization;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Studies.Counters;
using BenefitAnalyzer.Studies.Reading.Kinds;

namespace BenefitAnalyzer.Studies.Reading.References.Counters;

/// <summary>The <c>tally</c> table: a form that was filled by hand, or counts that somebody made without a plan.</summary>
/// <param name="plan">Office-hours that were drawn: a row that names one must lie in it.</param>
internal sealed class TallyRows(
    IReadOnlyCollection<string> services,
    IReadOnlyCollection<string> channels,
    IReadOnlyCollection<string> offices,
    IReadOnlyList<TallySession> plan
)
{
    private const int LastHour = 23;

    public static readonly ScalarKind<int> HourOfDay = Scalars.Whole(0, LastHour);

    public static readonly IReadOnlyList<ReferenceColumn> Columns =
    [
        new ReferenceColumn("session").Means(
            "session of the tally's plan; empty for a count without one",
            "點算計劃的時段編號；無計劃則留空"
        ),
        new ReferenceColumn("office", IsRequired: true) { CodesOf = "offices" }.Means("code of the office", "辦事處代碼"),
        new ReferenceColumn("pool", IsRequired: true).Means("name of the counter pool", "櫃位組別名稱"),
        new ReferenceColumn("day", IsRequired: true) { Form = ColumnForm.Day }.Means("day of the count", "點算日期"),
        new ReferenceColumn("hour", IsRequired: true) { Form = ColumnForm.Whole }.Means(
            "the hour that begins then, 0 to 23; an hour in which nobody came has its row with 0",
            "時段的開始小時，0至23；無人到訪的時段亦須填0"
        ),
        new ReferenceColumn("service") { CodesOf = "services" }.Means(
            "the only service counted; empty for all",
            "只點算的服務；留空表示全部"
        ),
        new ReferenceColumn("channel") { CodesOf = "channels" }.Means(
            "the only channel counted; empty for all",
            "只點算的渠道；留空表示全部"
        ),
        new ReferenceColumn("arrivals", IsRequired: true) { Form = ColumnForm.Whole }.Means(
            "people who came; empty in a planned session that was not counted",
            "到訪人數；計劃內未有點算的時段留空"
        ),
        new ReferenceColumn("minutes") { Form = ColumnForm.Number }.Means(
            "staff minutes that they took together; empty where nobody timed them",
            "所用員工時間合計（分鐘）；未有計時則留空"
        ),
        new ReferenceColumn("electronic") { Form = ColumnForm.Whole }.Means(
            "how many of them were served electronically in the end; empty where nobody asked",
            "其中最終以電子方式完成的人數；未有查詢則留空"
        ),
    ];

    private readonly Dictionary<string, TallySession> sessions = plan.ToDictionary(session => session.Session, StringComparer.Ordinal);

    public IReadOnlyList<TallyCount> Read(ReferenceSheet sheet)
    {
        var read = new List<TallyCount>();
        var counted = new HashSet<(string, string, DateOnly, int, string?, string?, string?)>();
        foreach (var row in sheet.Rows.Where(row => !IsLeftEmpty(row)))
        {
            if (Of(row) is not { } count)
            {
                continue;
            }

            row.CheckReference("office", "office", count.Office, offices);
            if (!counted.Add((count.Office, count.Pool, count.Day, count.Hour, count.Service, count.Channel, count.Session)))
            {
                row.Bad("hour", "this hour of the pool was counted in an earlier row");
            }
            else if (count.Electronic > count.Arrivals)
            {
                row.Bad(
                    "electronic",
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{count.Electronic} of {count.Arrivals} who came were served electronically"
                    )
                );
            }
            else if (IsAsPlanned(row, count))
            {
                read.Add(count);
            }
        }

        return read;
    }

    /// <summary>A line of a form for a session in which nobody counted.</summary>
    private static bool IsLeftEmpty(ReferenceRow row) =>
        row.Text("session") is not null && row.Text("arrivals") is null && row.Text("minutes") is null && row.Text("electronic") is null;

    private TallyCount? Of(ReferenceRow row)
    {
        var office = row.RequiredText("office");
        var pool = row.RequiredText("pool");
        var day = row.RequiredValue("day", Scalars.Day);
        var hour = row.RequiredValue("hour", HourOfDay);
        var arrivals = row.RequiredValue("arrivals", Scalars.Count);
        var minutes = row.Value("minutes", Scalars.Number);
        if (minutes < 0)
        {
            row.Bad("minutes", string.Create(CultureInfo.InvariantCulture, $"'minutes' is '{minutes}'; allowed: 0 or more"));
            return null;
        }

        return office is null || pool is null || day is null || hour is null || arrivals is null
            ? null
            : new TallyCount(office, pool, day.Value, hour.Value, arrivals.Value)
            {
                Session = row.Text("session"),
                Service = row.Reference("service", "service", services),
                Channel = row.Reference("channel", "channel", channels),
                Minutes = minutes,
                Electronic = row.Value("electronic", Scalars.Count),
            };
    }

    private bool IsAsPlanned(ReferenceRow row, TallyCount count)
    {
        if (count.Session is not { } id)
        {
            return true;
        }

        if (!sessions.TryGetValue(id, out var session))
        {
            var hint = NearestName.Hint(id, sessions.Keys);
            row.Report("session", DiagnosticCodes.UnknownReference, $"the session '{id}' is not in the table 'tally_plan'{hint}");
            return false;
        }

        if ((session.Office, session.Day, session.Hour) == (count.Office, count.Day, count.Hour))
        {
            return true;
        }

        row.Bad(
            session.Office != count.Office ? "office"
                : session.Day != count.Day ? "day"
                : "hour",
            string.Create(
                CultureInfo.InvariantCulture,
                $"'{id}' was drawn for {session.Office} on {session.Day:yyyy-MM-dd} at {session.Hour}, not for {count.Office} on {count.Day:yyyy-MM-dd} at {count.Hour}: a count of another hour is no part of the sample"
            )
        );
        return false;
    }
}
