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

    /// <summary>A query with the views of rows that have stages in place of those that do not.</summary>
    public static string Staged(string sql) => OfRows().Replace(sql, view => view.Value + WithStage);

    /// <summary>A query with the views of rows that have no labels of services and offices in place of those that have.</summary>
    public static string WithoutLabels(string sql) => OfRows().Replace(sql, view => view.Value + Bare);

    /// <summary>Creates all of them.</summary>
    public static void Create(StudyDatabase database, Study study, CancellationToken token)
    {
        database.Execute(PopulationView(study), token);
        var writer = new LabelledViewWriter(database, study, token);
        writer.Write("");
        writer.Write(WithStage);
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

    [GeneratedRegex(@"\b(completed_rows|started_rows|return_cells)\b", RegexOptions.CultureInvariant)]
    private static partial Regex OfRows();
}
