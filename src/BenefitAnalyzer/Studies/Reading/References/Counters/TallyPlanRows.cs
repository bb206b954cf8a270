using System.Globalization;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Studies.Counters;
using BenefitAnalyzer.Studies.Reading.Kinds;

namespace BenefitAnalyzer.Studies.Reading.References.Counters;

/// <summary>The <c>tally_plan</c> table, as <c>benefit tally</c> writes it.</summary>
internal static class TallyPlanRows
{
    private const int MostHours = 10_000_000;

    public static readonly IReadOnlyList<ReferenceColumn> Columns =
    [
        new ReferenceColumn("tally", IsRequired: true).Means("id of the tally", "點算編號"),
        new ReferenceColumn("input", IsRequired: true).Means("what it measures, such as minutes", "量度項目，例如minutes"),
        new ReferenceColumn("session", IsRequired: true).Means("id of the office-hour, unique in the study", "時段編號，不可重複"),
        new ReferenceColumn("stratum", IsRequired: true).Means("stratum out of which it was drawn", "所屬分層"),
        new ReferenceColumn("stratum_hours", IsRequired: true) { Form = ColumnForm.Whole }.Means(
            "office-hours that the stratum has",
            "該分層的時段總數"
        ),
        new ReferenceColumn("office", IsRequired: true) { CodesOf = "offices" }.Means("code of the office", "辦事處代碼"),
        new ReferenceColumn("day", IsRequired: true) { Form = ColumnForm.Day }.Means("day of the count", "點算日期"),
        new ReferenceColumn("hour", IsRequired: true) { Form = ColumnForm.Whole }.Means(
            "the hour that begins then, 0 to 23",
            "時段的開始小時，0至23"
        ),
    ];

    private static readonly ScalarKind<int> Hours = Scalars.Whole(1, MostHours);

    public static IReadOnlyList<TallySession> Read(ReferenceSheet sheet, IReadOnlyCollection<string> offices)
    {
        var read = new List<TallySession>();
        var sessions = new HashSet<string>(StringComparer.Ordinal);
        var strata = new Dictionary<(string, string), int>();
        foreach (var row in sheet.Rows)
        {
            if (Of(row) is not { } session)
            {
                continue;
            }

            row.CheckReference("office", "office", session.Office, offices);
            if (!sessions.Add(session.Session))
            {
                row.Report("session", DiagnosticCodes.DuplicateName, $"the session '{session.Session}' stands twice");
                continue;
            }

            if (!strata.TryAdd((session.Tally, session.Stratum), session.StratumHours))
            {
                CheckHours(row, session, strata[(session.Tally, session.Stratum)]);
            }

            read.Add(session);
        }

        return read;
    }

    private static void CheckHours(ReferenceRow row, TallySession session, int before)
    {
        if (before != session.StratumHours)
        {
            row.Bad(
                "stratum_hours",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"'{session.Stratum}' has {session.StratumHours} hours here and {before} in an earlier row"
                )
            );
        }
    }

    private static TallySession? Of(ReferenceRow row)
    {
        var (tally, input) = (row.RequiredText("tally"), row.RequiredText("input"));
        var (session, stratum) = (row.RequiredText("session"), row.RequiredText("stratum"));
        var hours = row.RequiredValue("stratum_hours", Hours);
        var office = row.RequiredText("office");
        var day = row.RequiredValue("day", Scalars.Day);
        var hour = row.RequiredValue("hour", TallyRows.HourOfDay);
        return
            tally is null
            || input is null
            || session is null
            || stratum is null
            || hours is null
            || office is null
            || day is null
            || hour is null
            ? null
            : new TallySession(tally, input, session, stratum, hours.Value, office, day.Value, hour.Value, row.Place("session"));
    }
}
