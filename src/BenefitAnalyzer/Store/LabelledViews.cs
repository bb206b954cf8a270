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

    /// <summary>What was accepted, by the day it started, with the counted returns: what control totals are compared with.</summary>
    public const string Accepted = "accepted_cells";

    /// <summary>Ending of the views over the cubes by month, which answer faster where offices and groups are not asked.</summary>
    public const string ByMonth = "_month";

    /// <summary>Ending of the views whose rows have the stage of their day: finding it costs a sixth more, so the others do without.</summary>
    public const string WithStage = "_staged";

    private static readonly string[] OfRows = ["completed_rows", "started_rows", "return_cells"];

    /// <summary>A query with the views of rows that have stages in place of those that do not.</summary>
    public static string Staged(string sql) =>
        OfRows.Aggregate(sql, (text, view) => text.Replace(view, view + WithStage, StringComparison.Ordinal));

    public static void Create(StudyDatabase database, Study study, CancellationToken token)
    {
        var groups = string.Concat(
            study.Groups.Select(group => $", CAST(NULL AS {DatabaseSchema.TypeOf(study, group.Id)}) AS {Sql.Name(group.Id)}")
        );
        var office = $"CAST(NULL AS {DatabaseSchema.TypeOf(study, Field.Office)}) AS office, CAST(NULL AS VARCHAR) AS district";
        const string extent = "day AS last_day, CAST(NULL AS VARCHAR) AS period";
        foreach (var staged in new[] { "", WithStage })
        {
            Create("completed_days" + staged, $"SELECT *, {extent} FROM cube_completed");
            Create("completed_months" + staged, $"SELECT *, {extent}, {office}{groups} FROM cube_completed_month");
            Create(
                "return_cells" + staged,
                Sql.Beside(typeof(DatabaseSchema), "ReturnCells").Replace("{groups}", groups, StringComparison.Ordinal)
            );
            Create(Started + staged, $"SELECT *, {extent} FROM cube_started");
            Create(Started + ByMonth + staged, $"SELECT *, {extent}, {office}{groups} FROM cube_started_month");
            Create("started_rows" + staged, Rows("started_day", "NOT fault AND NOT duplicate"));
            Create("completed_rows" + staged, Rows("completed_day", "NOT fault AND NOT duplicate AND completed_day IS NOT NULL"));
            CreateWithReturns(Completed + staged, "completed_days" + staged, staged);
            CreateWithReturns(Completed + ByMonth + staged, "completed_months" + staged, staged);
            CreateAccepted("", staged);
            CreateAccepted(ByMonth, staged);
        }

        void Create(string name, string rows)
        {
            var isStaged = name.EndsWith(WithStage, StringComparison.Ordinal);
            database.Execute(
                Sql.Beside(typeof(DatabaseSchema), "Labelled")
                    .Replace("{name}", name, StringComparison.Ordinal)
                    .Replace("{rows}", rows, StringComparison.Ordinal)
                    // A return that spans a change of stage has none. The other labels are the same in every span: the last one tells them.
                    .Replace(
                        "{stage}",
                        isStaged ? "CASE WHEN t.last_day < s.valid_until THEN s.stage END AS stage," : "",
                        StringComparison.Ordinal
                    )
                    .Replace(
                        "{span}",
                        isStaged
                            ? "s.valid_from <= t.day AND s.valid_until > t.day"
                            : string.Create(
                                CultureInfo.InvariantCulture,
                                $"s.valid_until = DATE '{ServiceHistory.Always.Until:yyyy-MM-dd}'"
                            ),
                        StringComparison.Ordinal
                    )
                    .Replace("{fiscal_start}", FiscalStart(study), StringComparison.Ordinal),
                token
            );
        }

        static string Rows(string day, string condition) =>
            $"SELECT *, {day} AS day, {day} AS last_day, CAST(NULL AS VARCHAR) AS period, rowid AS row_id FROM transactions WHERE {condition}";

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

    private static string FiscalStart(Study study) =>
        (study.FiscalYearStart.Month * 100 + study.FiscalYearStart.Day).ToString(CultureInfo.InvariantCulture);
}
