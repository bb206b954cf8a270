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

    public static void Create(StudyDatabase database, Study study, CancellationToken token)
    {
        var groups = string.Concat(
            study.Groups.Select(group => $", CAST(NULL AS {DatabaseSchema.TypeOf(study, group.Id)}) AS {Sql.Name(group.Id)}")
        );
        var office = $"CAST(NULL AS {DatabaseSchema.TypeOf(study, Field.Office)}) AS office, CAST(NULL AS VARCHAR) AS district";
        const string extent = "day AS last_day, CAST(NULL AS VARCHAR) AS period";
        Create("completed_days", $"SELECT *, {extent} FROM cube_completed");
        Create("completed_months", $"SELECT *, {extent}, {office}{groups} FROM cube_completed_month");
        Create("return_cells", Sql.Beside(typeof(DatabaseSchema), "ReturnCells").Replace("{groups}", groups, StringComparison.Ordinal));
        Create(Started, $"SELECT *, {extent} FROM cube_started");
        Create(Started + ByMonth, $"SELECT *, {extent}, {office}{groups} FROM cube_started_month");
        Create("started_rows", Rows("started_day", "NOT fault AND NOT duplicate"));
        Create("completed_rows", Rows("completed_day", "NOT fault AND NOT duplicate AND completed_day IS NOT NULL"));
        CreateWithReturns(Completed, "completed_days");
        CreateWithReturns(Completed + ByMonth, "completed_months");
        CreateAccepted("");
        CreateAccepted(ByMonth);

        void Create(string name, string rows) =>
            database.Execute(
                Sql.Beside(typeof(DatabaseSchema), "Labelled")
                    .Replace("{name}", name, StringComparison.Ordinal)
                    .Replace("{rows}", rows, StringComparison.Ordinal)
                    .Replace("{fiscal_start}", FiscalStart(study), StringComparison.Ordinal),
                token
            );

        static string Rows(string day, string condition) =>
            $"SELECT *, {day} AS day, {day} AS last_day, CAST(NULL AS VARCHAR) AS period, rowid AS row_id FROM transactions WHERE {condition}";

        void CreateAccepted(string ending) =>
            database.Execute(
                $"""
                CREATE VIEW {Accepted}{ending} AS
                SELECT * FROM {Started}{ending}
                UNION ALL BY NAME
                SELECT *, completed AS started FROM return_cells
                """,
                token
            );

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

    private static string FiscalStart(Study study) =>
        (study.FiscalYearStart.Month * 100 + study.FiscalYearStart.Day).ToString(CultureInfo.InvariantCulture);
}
