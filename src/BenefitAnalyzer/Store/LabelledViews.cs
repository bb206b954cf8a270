using System.Globalization;
using System.Text.RegularExpressions;
using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Store;

/// <summary>The views that metrics read: cells of the cubes with the counted returns beside them, and the accepted rows.</summary>
internal static partial class LabelledViews
{
    /// <summary>What was completed, with the counted returns.</summary>
    public const string Completed = "completed_cells";

    /// <summary>What was started.</summary>
    public const string Started = "started_cells";

    /// <summary>What was accepted, by the day it started, with the counted returns: what control totals are compared with.</summary>
    public const string Accepted = "accepted_cells";

    /// <summary>Ending of the views over the cube by month, which answers fastest, and knows no offices and groups.</summary>
    public const string ByMonth = "_month";

    /// <summary>Ending of the views over the cube by month that knows them.</summary>
    public const string ByOfficeMonth = "_office_month";

    /// <summary>Ending of the views whose rows have the stage of their day: finding it costs a sixth more, so the others do without.</summary>
    public const string WithStage = "_staged";

    /// <summary>
    /// Ending of the views without what services and offices say of their rows, for queries that do not ask: DuckDB cannot know that such a
    /// join leaves all rows as they are, and each costs a tenth of the simplest query over rows.
    /// </summary>
    public const string Bare = "_bare";

    private const string StartedCells = "SELECT * EXCLUDE (started_day, completed_day, count), started_day AS day, count AS started";
    private const string CompletedCells = "SELECT * EXCLUDE (started_day, completed_day, count), completed_day AS day, count AS completed";

    private const string ServicesAtAnyTime = "services AS s ON s.service = t.service";
    private const string ServicesOfTheDay =
        "service_history AS s ON s.service = t.service AND s.valid_from <= t.day AND s.valid_until > t.day";

    /// <summary>A query with the views of rows that have stages in place of those that do not.</summary>
    public static string Staged(string sql) => OfRows().Replace(sql, view => view.Value + WithStage);

    /// <summary>A query with the views of rows that have no labels of services and offices in place of those that have.</summary>
    public static string WithoutLabels(string sql) => OfRows().Replace(sql, view => view.Value + Bare);

    public static void Create(StudyDatabase database, Study study, CancellationToken token)
    {
        var groups = string.Concat(
            study.Groups.Select(group => $", CAST(NULL AS {DatabaseSchema.TypeOf(study, group.Id)}) AS {Sql.Name(group.Id)}")
        );
        var office = $"CAST(NULL AS {DatabaseSchema.TypeOf(study, Field.Office)}) AS office, CAST(NULL AS VARCHAR) AS district";
        var district = DatabaseSchema.IsFilled(study, Field.District) ? "" : ", CAST(NULL AS VARCHAR) AS district";
        const string extent = "day AS last_day, CAST(NULL AS VARCHAR) AS period";
        database.Execute(PopulationView(study), token);
        foreach (var staged in new[] { "", WithStage })
        {
            Create("completed_days" + staged, $"{CompletedCells}, {extent}{district} FROM cube WHERE completed_day IS NOT NULL");
            Create(
                "completed_office_months" + staged,
                $"{CompletedCells}, {extent}{district} FROM cube_office_month WHERE completed_day IS NOT NULL"
            );
            Create(
                "completed_months" + staged,
                $"{CompletedCells}, {extent}, {office}{groups} FROM cube_month WHERE completed_day IS NOT NULL"
            );
            Create(
                "return_cells" + staged,
                Sql.Beside(typeof(DatabaseSchema), "ReturnCells").Replace("{groups}", groups, StringComparison.Ordinal),
                "PeriodsOfSpan"
            );
            Create(Started + staged, $"{StartedCells}, {extent}{district} FROM cube");
            Create(Started + ByOfficeMonth + staged, $"{StartedCells}, {extent}{district} FROM cube_office_month");
            Create(Started + ByMonth + staged, $"{StartedCells}, {extent}, {office}{groups} FROM cube_month");
            Create("started_rows" + staged, Rows("started_day"));
            Create("completed_rows" + staged, $"{Rows("last_known_day")} WHERE is_completed");
            CreateWithReturns(Completed + staged, "completed_days" + staged, staged);
            CreateWithReturns(Completed + ByOfficeMonth + staged, "completed_office_months" + staged, staged);
            CreateWithReturns(Completed + ByMonth + staged, "completed_months" + staged, staged);
            CreateAccepted("", staged);
            CreateAccepted(ByOfficeMonth, staged);
            CreateAccepted(ByMonth, staged);
        }

        void Create(string name, string rows, string periods = "PeriodsOfDay")
        {
            var isStaged = name.EndsWith(WithStage, StringComparison.Ordinal);
            var bare = (isStaged ? name[..^WithStage.Length] : name) + Bare;
            if (!isStaged)
            {
                CreateBare(bare, rows, periods);
            }

            database.Execute(
                Sql.Beside(typeof(DatabaseSchema), "Labelled")
                    .Replace("{name}", name, StringComparison.Ordinal)
                    .Replace("{bare}", bare, StringComparison.Ordinal)
                    // A return that spans a change of stage has none; another attribute of its service may have changed meanwhile.
                    .Replace(
                        "{stage}",
                        isStaged ? "CASE WHEN t.last_day < s.stage_until THEN s.stage END AS stage," : "",
                        StringComparison.Ordinal
                    )
                    .Replace("{services}", isStaged ? ServicesOfTheDay : ServicesAtAnyTime, StringComparison.Ordinal),
                token
            );
        }

        void CreateBare(string name, string rows, string periods) =>
            database.Execute(
                Sql.Beside(typeof(DatabaseSchema), "Bare")
                    .Replace("{name}", name, StringComparison.Ordinal)
                    .Replace("{rows}", rows, StringComparison.Ordinal)
                    .Replace("{periods}", Sql.Beside(typeof(DatabaseSchema), periods).TrimEnd(), StringComparison.Ordinal)
                    .Replace("{fiscal_start}", FiscalStart(study), StringComparison.Ordinal),
                token
            );

        static string Rows(string day) => $"SELECT *, {day} AS day, {day} AS last_day, CAST(NULL AS VARCHAR) AS period FROM accepted";

        void CreateAccepted(string ending, string staged) =>
            database.Execute(
                $"""
                CREATE VIEW {Accepted}{ending}{staged} AS
                SELECT * FROM {Started}{ending}{staged}
                UNION ALL BY NAME
                SELECT *, completed AS started FROM return_cells{staged}
                """,
                token
            );

        void CreateWithReturns(string name, string cells, string staged) =>
            database.Execute(
                $"""
                CREATE VIEW {name} AS
                SELECT *, completed AS known, CASE WHEN is_electronic THEN completed ELSE 0 END AS electronic, CAST(NULL AS DECIMAL(38, 8)) AS reported_cost
                FROM {cells}
                UNION ALL BY NAME
                SELECT * FROM return_cells{staged}
                """,
                token
            );
    }

    /// <summary>The population table with a column for each group, which is NULL in the rows of other groups.</summary>
    private static string PopulationView(Study study)
    {
        var groups = study
            .Groups.Select(group => group.Id)
            .Append(Field.District)
            .Select(id => $"CASE WHEN p.group_id = {Sql.Text(id)} THEN p.value END AS {Sql.Name(id)}");
        return $"CREATE VIEW population_groups AS SELECT p.people, p.with_access, p.with_skill, p.access_low, p.access_high, {string.Join(", ", groups)} FROM population AS p";
    }

    private static string FiscalStart(Study study) =>
        (study.FiscalYearStart.Month * 100 + study.FiscalYearStart.Day).ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\b(completed_rows|started_rows|return_cells)\b", RegexOptions.CultureInvariant)]
    private static partial Regex OfRows();
}
