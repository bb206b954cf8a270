using System.Text.RegularExpressions;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Metrics;
using BenefitAnalyzer.Store;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Tests;

/// <summary>Every query binds against the schema of every example study, and metrics keep to SQL that another engine runs as well.</summary>
[TestClass]
public sealed partial class SqlTests
{
    private static readonly DateOnly From = new(2005, 4, 1);

    public static IEnumerable<string> Folders =>
        [Path.Combine(Repository.Root, "sample-data", "hong-kong"), .. Studies.ExamplesTests.Names.Select(Studies.ExamplesTests.FolderOf)];

    [TestMethod]
    [DynamicData(nameof(Folders))]
    public void EveryMetricBindsWithEachOfItsDimensionsOnCubesByDayAndByMonth(string folder)
    {
        var study = StudyReader.Read(folder).Study!;
        using var database = EmptySchema(study);
        var bound = new HashSet<string>(); // what is counted from rows has one query for days and months

        foreach (var metric in Catalog.Of<Metric>())
        {
            var own = Dimensions.Of(study).Where(dimension => metric.OnlyDimensions?.Contains(dimension) ?? true);
            var asked = own.Select(dimension => new[] { dimension })
                .Prepend([])
                .Where(by => metric.Refusal(study, new MetricQuery(metric.Id) { By = by }) is null)
                .ToList();

            Assert.IsNotEmpty(asked, metric.Id);
            foreach (var dimensions in asked)
            {
                foreach (var from in new[] { From, From.AddDays(1) })
                {
                    var sql = MetricStatement.Of(study, metric, dimensions, new Period(from, From.AddYears(1)), []);
                    if (bound.Add(sql))
                    {
                        Explain(database, sql, metric.Parameters(study), $"{metric.Id} by {string.Concat(dimensions)}");
                    }
                }
            }
        }
    }

    [TestMethod]
    [DynamicData(nameof(Folders))]
    public void EveryOtherQueryBinds(string folder)
    {
        using var database = EmptySchema(StudyReader.Read(folder).Study!);
        // What the fast lane writes down while it loads.
        database.Execute("CREATE TEMP TABLE doubtful (file INTEGER, transaction_id VARCHAR)", CancellationToken.None);
        database.Execute("CREATE TEMP TABLE skipped_lines (file_path VARCHAR, line UBIGINT, separators BIGINT)", CancellationToken.None);
        // Pieces of the views stand in the schema itself; whatever has a placeholder of metrics is bound with them.
        // DuckDB's own tables of rejects are there only while a file is loaded.
        var queries = Files()
            .Where(file =>
                file.Sql.StartsWith("SELECT", StringComparison.Ordinal) && !file.Sql.Contains('{') && !file.Sql.Contains("reject_")
            )
            .ToList();

        Assert.IsNotEmpty(queries);
        foreach (var (name, sql) in queries)
        {
            Explain(database, sql, [], name);
        }
    }

    [TestMethod]
    public void MetricsUseOnlySqlThatAnotherEngineRunsAsWell()
    {
        var wrong =
            from file in Files()
            where file.Name.Contains(".Metrics.") && file.Sql.Contains("{dimensions}", StringComparison.Ordinal)
            from word in OurDialect().Matches(file.Sql).Select(match => match.Value)
            select $"{file.Name} has {word}";

        Assert.AreEqual("", string.Join('\n', wrong));
    }

    [TestMethod]
    public void AnAliasRepeatsNoColumnAndEverySubqueryHasOne()
    {
        using var database = EmptySchema(StudyReader.Read(Folders.First()).Study!);
        var columns = database
            .Query("SELECT DISTINCT column_name FROM information_schema.columns", row => row.GetString(0), CancellationToken.None)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);

        foreach (var (name, sql) in Files().Where(file => file.Name.Contains(".Metrics.")))
        {
            var repeated = Alias().Matches(sql).Select(match => match.Groups["name"].Value).Where(columns.Contains);
            Assert.AreEqual("", string.Join(", ", repeated), name);
            Assert.IsTrue(Subquery().Matches(sql).All(match => HasAlias(sql, match)), $"{name}: a subquery without a name");
        }
    }

    private static bool HasAlias(string sql, Match subquery)
    {
        var at = sql.IndexOf('(', subquery.Index);
        for (
            var depth = 0;
            at < sql.Length
                && (
                    depth +=
                        sql[at] is '(' ? 1
                        : sql[at] is ')' ? -1
                        : 0
                ) > 0;
            at++
        ) { }

        return sql[(at + 1)..].StartsWith(" AS ", StringComparison.Ordinal);
    }

    private static StudyDatabase EmptySchema(Study study)
    {
        var database = StudyDatabase.InMemory();
        DatabaseSchema.Create(database, study, CancellationToken.None);
        // Names and types are what is tested, not plans.
        database.Execute("PRAGMA disable_optimizer", CancellationToken.None);
        return database;
    }

    private static void Explain(StudyDatabase database, string sql, IReadOnlyList<(string Name, object Value)> own, string name)
    {
        // What a query binds besides its metric's values and the period may be anything: it is bound, not run.
        var values = own.ToDictionary(pair => pair.Name, pair => (object?)pair.Value);
        values["from"] = From;
        values["until"] = From.AddYears(1);
        (string, object?)[] bound =
        [
            .. Parameter()
                .Matches(sql)
                .Select(match => match.Groups["name"].Value)
                .Distinct()
                .Select(at => (at, values.GetValueOrDefault(at))),
        ];
        try
        {
            Assert.IsNotEmpty(database.Query("EXPLAIN (FORMAT json) " + sql, row => row.GetString(1), CancellationToken.None, bound), name);
        }
        catch (Exception error) when (error is not AssertFailedException)
        {
            Assert.Fail($"{name}: {error.Message}\n{sql}");
        }
    }

    /// <summary>The embedded files without their comments.</summary>
    private static IEnumerable<(string Name, string Sql)> Files()
    {
        var assembly = typeof(Sql).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.EndsWith(".sql", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            yield return (name, Comment().Replace(reader.ReadToEnd(), "").Trim());
        }
    }

    /// <summary>DuckDB's own words, grouping that others lack, and arithmetic that belongs into C#.</summary>
    [GeneratedRegex(
        @"\b(FILTER|GROUPING|ROLLUP|CUBE(?=\s*\()|QUALIFY|EXCLUDE|REPLACE|ASOF|PIVOT|UNNEST|round|avg|TRY_CAST)\b| / ",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex OurDialect();

    [GeneratedRegex(@"(?<!CAST\([^()]*)\bAS ""?(?<name>\w+)", RegexOptions.IgnoreCase)]
    private static partial Regex Alias();

    [GeneratedRegex(@"\b(FROM|JOIN)\s*\(\s*SELECT\b")]
    private static partial Regex Subquery();

    [GeneratedRegex(@"\$(?<name>[a-z]\w*)")]
    private static partial Regex Parameter();

    [GeneratedRegex("--.*")]
    private static partial Regex Comment();
}
