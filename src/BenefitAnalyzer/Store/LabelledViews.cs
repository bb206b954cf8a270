using System.Globalization;
using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Store;

/// <summary>The views that metrics read: cells of the cubes with the counted returns beside them, and the accepted rows.</summary>
internal static class LabelledViews
{
    /// <summary>What was completed, with the counted returns.</summary>
    public const string Completed = "completed_cells";

    /// <summary>What was started.</summary>
    public const string Started = "started_cells";

    /// <summary>Ending of the views over the cubes by month, which answer faster where offices and groups are not asked.</summary>
    public const string ByMonth = "_month";

    private const string StartedCells = "SELECT * EXCLUDE (started_day, completed_day, count), started_day AS day, count AS started";
    private const string CompletedCells = "SELECT * EXCLUDE (started_day, completed_day, count), completed_day AS day, count AS completed";

    public static void Create(StudyDatabase database, Study study, CancellationToken token)
    {
        var groups = string.Concat(
            study.Groups.Select(group => $", CAST(NULL AS {DatabaseSchema.TypeOf(study, group.Id)}) AS {Sql.Name(group.Id)}")
        );
        var office = $"CAST(NULL AS {DatabaseSchema.TypeOf(study, Field.Office)}) AS office, CAST(NULL AS VARCHAR) AS district";
        var district = DatabaseSchema.IsFilled(study, Field.District) ? "" : ", CAST(NULL AS VARCHAR) AS district";
        const string extent = "day AS last_day, CAST(NULL AS VARCHAR) AS period";
        Create("completed_days", $"{CompletedCells}, {extent}{district} FROM cube WHERE completed_day IS NOT NULL");
        Create("completed_months", $"{CompletedCells}, {extent}, {office}{groups} FROM cube_month WHERE completed_day IS NOT NULL");
        Create(
            "return_cells",
            Sql.Beside(typeof(DatabaseSchema), "ReturnCells").Replace("{groups}", groups, StringComparison.Ordinal),
            "PeriodsOfSpan"
        );
        Create(Started, $"{StartedCells}, {extent}{district} FROM cube");
        Create(Started + ByMonth, $"{StartedCells}, {extent}, {office}{groups} FROM cube_month");
        Create("started_rows", Rows("started_day"));
        Create("completed_rows", $"{Rows("completed_day")} WHERE completed_day IS NOT NULL");
        database.Execute(PopulationView(study), token);
        CreateWithReturns(Completed, "completed_days");
        CreateWithReturns(Completed + ByMonth, "completed_months");

        void Create(string name, string rows, string periods = "PeriodsOfDay") =>
            database.Execute(
                Sql.Beside(typeof(DatabaseSchema), "Labelled")
                    .Replace("{name}", name, StringComparison.Ordinal)
                    .Replace("{rows}", rows, StringComparison.Ordinal)
                    .Replace("{periods}", Sql.Beside(typeof(DatabaseSchema), periods).TrimEnd(), StringComparison.Ordinal)
                    .Replace("{fiscal_start}", FiscalStart(study), StringComparison.Ordinal),
                token
            );

        static string Rows(string day) => $"SELECT *, {day} AS day, {day} AS last_day, CAST(NULL AS VARCHAR) AS period FROM accepted";

        void CreateWithReturns(string name, string cells) =>
            database.Execute(
                $"""
                CREATE VIEW {name} AS
                SELECT *, completed AS known, CASE WHEN is_electronic THEN completed ELSE 0 END AS electronic, CAST(NULL AS DECIMAL(38, 8)) AS reported_cost
                FROM {cells}
                UNION ALL BY NAME
                SELECT * FROM return_cells
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
}
