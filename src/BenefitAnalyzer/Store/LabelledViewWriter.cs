using System.Globalization;
using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Store;

/// <summary>Writes the <see cref="LabelledViews"/> of a study into its database: each with what its rows hold, and without the labels of services and offices.</summary>
internal sealed class LabelledViewWriter(StudyDatabase database, Study study, CancellationToken token)
{
    private const string StartedCells = "SELECT * EXCLUDE (started_day, completed_day, count), started_day AS day, count AS started";
    private const string CompletedCells = "SELECT * EXCLUDE (started_day, completed_day, count), completed_day AS day, count AS completed";
    private const string WasCompleted = "WHERE completed_day IS NOT NULL";

    private const string ServicesAtAnyTime = "services AS s ON s.service = t.service";
    private const string ServicesOfTheDay =
        "service_history AS s ON s.service = t.service AND s.valid_from <= t.day AND s.valid_until > t.day";

    /// <summary>Columns of a cell that stands for one day.</summary>
    private const string OneDay = "day AS last_day, CAST(NULL AS VARCHAR) AS period";

    /// <summary>Groups as columns without a value, for what knows none.</summary>
    private readonly string noGroups = string.Concat(
        study.Groups.Select(group => $", CAST(NULL AS {DatabaseSchema.TypeOf(study, group.Id)}) AS {Sql.Name(group.Id)}")
    );

    private readonly string noOffice =
        $"CAST(NULL AS {DatabaseSchema.TypeOf(study, Field.Office)}) AS office, CAST(NULL AS VARCHAR) AS district";

    private readonly string noDistrict = DatabaseSchema.IsFilled(study, Field.District) ? "" : ", CAST(NULL AS VARCHAR) AS district";

    /// <param name="staged">Ending of the views whose rows have stages; empty for those without.</param>
    public void Write(string staged)
    {
        Create("completed_days" + staged, $"{CompletedCells}, {OneDay}{noDistrict} FROM cube {WasCompleted}");
        Create("completed_office_months" + staged, $"{CompletedCells}, {OneDay}{noDistrict} FROM cube_office_month {WasCompleted}");
        Create("completed_months" + staged, $"{CompletedCells}, {OneDay}, {noOffice}{noGroups} FROM cube_month {WasCompleted}");
        Create("return_cells" + staged, Filled("ReturnCells", ("groups", noGroups)), "PeriodsOfSpan");
        Create(LabelledViews.Started + staged, $"{StartedCells}, {OneDay}{noDistrict} FROM cube");
        Create(
            LabelledViews.Started + LabelledViews.ByOfficeMonth + staged,
            $"{StartedCells}, {OneDay}{noDistrict} FROM cube_office_month"
        );
        Create(LabelledViews.Started + LabelledViews.ByMonth + staged, $"{StartedCells}, {OneDay}, {noOffice}{noGroups} FROM cube_month");
        Create("started_rows" + staged, Rows("started_day"));
        Create("completed_rows" + staged, $"{Rows("last_known_day")} WHERE is_completed");
        AddReturns("", "completed_days", staged);
        AddReturns(LabelledViews.ByOfficeMonth, "completed_office_months", staged);
        AddReturns(LabelledViews.ByMonth, "completed_months", staged);
    }

    private static string Rows(string day) => $"SELECT *, {day} AS day, {day} AS last_day, CAST(NULL AS VARCHAR) AS period FROM accepted";

    private void Create(string name, string rows, string periods = "PeriodsOfDay")
    {
        var isStaged = name.EndsWith(LabelledViews.WithStage, StringComparison.Ordinal);
        var bare = (isStaged ? name[..^LabelledViews.WithStage.Length] : name) + LabelledViews.Bare;
        if (!isStaged)
        {
            CreateBare(bare, rows, periods);
        }

        Execute(
            "Labelled",
            ("name", name),
            ("bare", bare),
            // A return that spans a change of stage has none; another attribute of its service may have changed meanwhile.
            ("stage", isStaged ? "CASE WHEN t.last_day < s.stage_until THEN s.stage END AS stage," : ""),
            ("services", isStaged ? ServicesOfTheDay : ServicesAtAnyTime)
        );
    }

    private void CreateBare(string name, string rows, string periods)
    {
        var (month, day) = study.FiscalYearStart;
        var fiscalStart = (month * 100 + day).ToString(CultureInfo.InvariantCulture);
        Execute("Bare", ("name", name), ("rows", rows), ("periods", Filled(periods).TrimEnd()), ("fiscal_start", fiscalStart));
    }

    /// <summary>What was completed and what was accepted, with the counted returns.</summary>
    private void AddReturns(string ending, string completed, string staged)
    {
        Execute(
            "CompletedCells",
            ("name", LabelledViews.Completed + ending + staged),
            ("cells", completed + staged),
            ("returns", "return_cells" + staged)
        );
        Execute(
            "AcceptedCells",
            ("name", LabelledViews.Accepted + ending + staged),
            ("cells", LabelledViews.Started + ending + staged),
            ("returns", "return_cells" + staged)
        );
    }

    private void Execute(string file, params ReadOnlySpan<(string Name, string Text)> places) =>
        database.Execute(Filled(file, places), token);

    /// <summary>An <c>.sql</c> file with its places filled, in the order given: a text may hold places that come after it.</summary>
    private static string Filled(string file, params ReadOnlySpan<(string Name, string Text)> places)
    {
        var sql = Sql.Beside(typeof(DatabaseSchema), file);
        foreach (var (name, text) in places)
        {
            sql = sql.Replace($"{{{name}}}", text, StringComparison.Ordinal);
        }

        return sql;
    }
}
