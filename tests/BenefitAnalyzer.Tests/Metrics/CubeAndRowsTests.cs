using System.Globalization;
using BenefitAnalyzer.Metrics;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Store;

namespace BenefitAnalyzer.Tests.Metrics;

/// <summary>Every additive metric of the catalogue gives the same numbers from the cube by day, the cube by month and the rows.</summary>
[TestClass]
public sealed class CubeAndRowsTests
{
    private static LoadedExample sample = null!;

    [ClassInitialize]
    public static void Load(TestContext _) => sample = LoadedExample.HongKong();

    [ClassCleanup]
    public static void Cleanup() => sample.Dispose();

    public static IEnumerable<string> AdditiveMetrics => Additive.Select(metric => metric.Id);

    [TestMethod]
    [DynamicData(nameof(AdditiveMetrics))]
    public void ByAnyGroupingTheCubesSayWhatTheRowsSay(string id)
    {
        var metric = Additive.Single(metric => metric.Id == id);
        string[][] groupings =
        [
            [],
            ["month"],
            ["service"],
            ["office"],
            ["age_band"],
            ["fiscal_year"],
            ["service", "quarter"],
            ["district", "channel_class", "month"],
            ["source", "outcome", "assisted"],
        ];
        // Whole months, and a period that begins and ends within one.
        (DateOnly From, DateOnly Until)[] periods = [(new(2004, 4, 1), new(2006, 4, 1)), (new(2004, 11, 9), new(2005, 6, 23))];

        foreach (var (from, until) in periods)
        {
            foreach (var by in groupings.Where(by => !by.Any(metric.RefusedDimensions.Contains)))
            {
                var rows = Ask(metric, by, from, until, "", InRows);
                // No source of the sample reports a cost or citizens' minutes.
                Assert.IsTrue(
                    rows.Count > 0 || metric.Id is "cost/reported" or "time/customer-mean",
                    $"{id} by {string.Join(',', by)} has no rows"
                );
                CollectionAssert.AreEqual(rows, Ask(metric, by, from, until, ""), $"{id} by {string.Join(',', by)} from the cube by day");
                if (Dimensions.FitMonths(sample.Loaded.Study, by, from, until))
                {
                    CollectionAssert.AreEqual(
                        rows,
                        Ask(metric, by, from, until, LabelledViews.ByOfficeMonth),
                        $"{id} by {string.Join(',', by)} from the cube by month with offices"
                    );
                    if (Dimensions.FitServices(sample.Loaded.Study, by))
                    {
                        CollectionAssert.AreEqual(
                            rows,
                            Ask(metric, by, from, until, LabelledViews.ByMonth),
                            $"{id} by {string.Join(',', by)} from the cube by month"
                        );
                    }
                }
            }
        }
    }

    [TestMethod]
    public void TheCubesAreReadByMoreThanAFewMetrics() => Assert.IsGreaterThan(8, Additive.Count());

    private static IEnumerable<Metric> Additive =>
        Catalog.Of<Metric>().Where(metric => metric.IsAdditive && metric.Sql.Contains("_cells}", StringComparison.Ordinal));

    private static List<string> Ask(
        Metric metric,
        string[] by,
        DateOnly from,
        DateOnly until,
        string ending,
        Func<string, string>? fill = null
    )
    {
        string[] names = by.Length == 0 ? [Dimensions.Total] : by;
        var sql = (fill ?? InCubes)(metric.Sql)
            .Replace("{dimensions}", string.Join(", ", names.Select(name => $"t.{Sql.Name(name)}")), StringComparison.Ordinal);
        (string, object?)[] period = [("from", from), ("until", until)];
        return
        [
            .. sample.Loaded.Database.Query(
                sql,
                row =>
                    string.Join(
                        " | ",
                        Enumerable.Range(0, row.FieldCount).Select(at => Convert.ToString(row.GetValue(at), CultureInfo.InvariantCulture))
                    ),
                CancellationToken.None,
                [.. metric.Parameters(sample.Loaded.Study).Select(pair => (pair.Name, (object?)pair.Value)), .. period]
            ),
        ];

        string InCubes(string text) =>
            text.Replace("{completed_cells}", LabelledViews.Completed + ending, StringComparison.Ordinal)
                .Replace("{started_cells}", LabelledViews.Started + ending, StringComparison.Ordinal)
                .Replace("{accepted_cells}", LabelledViews.Accepted + ending, StringComparison.Ordinal);
    }

    /// <summary>One cell a row: the sums of a cube are counted anew, by other words than those that built it.</summary>
    private static string InRows(string sql) =>
        sql.Replace(
                "{completed_cells}",
                """
                (
                    SELECT
                        r.*,
                        1 AS completed,
                        CASE WHEN r.handling_s IS NULL THEN 0 ELSE 1 END AS handling_n,
                        CASE WHEN r.wait_s IS NULL THEN 0 ELSE 1 END AS wait_n,
                        CASE WHEN r.customer_s IS NULL THEN 0 ELSE 1 END AS customer_n,
                        CASE WHEN r.due_at IS NULL OR r.completed_at IS NULL THEN 0 ELSE 1 END AS pledged,
                        CASE WHEN r.completed_at <= r.due_at THEN 1 ELSE 0 END AS pledge_met,
                        CASE WHEN r.customer IS NULL THEN 0 ELSE 1 END AS linkable,
                        1 AS known,
                        CASE WHEN r.is_electronic THEN 1 ELSE 0 END AS electronic
                    FROM completed_rows AS r
                    UNION ALL BY NAME
                    SELECT * FROM return_cells
                )
                """,
                StringComparison.Ordinal
            )
            .Replace("{started_cells}", StartedInRows, StringComparison.Ordinal)
            .Replace(
                "{accepted_cells}",
                $"({StartedInRows} UNION ALL BY NAME SELECT *, completed AS started FROM return_cells)",
                StringComparison.Ordinal
            );

    private const string StartedInRows = """
        (
            SELECT
                r.*,
                1 AS started,
                CASE WHEN r.handling_s IS NULL THEN 0 ELSE 1 END AS handling_n,
                CASE WHEN r.wait_s IS NULL THEN 0 ELSE 1 END AS wait_n,
                CASE WHEN r.customer_s IS NULL THEN 0 ELSE 1 END AS customer_n,
                CASE WHEN r.satisfaction IS NULL THEN 0 ELSE 1 END AS satisfaction_n,
                CASE WHEN r.fee_cents IS NULL THEN 0 ELSE 1 END AS fee_n,
                CASE WHEN r.wait_s IS NULL OR s.wait_pledge_s IS NULL THEN 0 ELSE 1 END AS wait_pledged,
                CASE WHEN r.wait_s <= s.wait_pledge_s THEN 1 ELSE 0 END AS wait_met,
                CASE WHEN r.customer IS NULL THEN 0 ELSE 1 END AS linkable,
                CASE
                    WHEN r.outcome = 'abandoned' AND EXISTS (
                        SELECT 1 FROM started_rows AS again
                        WHERE again.customer = r.customer AND again.service = r.service AND again.channel = r.channel
                          AND again.started_at > r.started_at
                          AND date_diff('second', r.started_at, again.started_at) <= 1800
                    ) THEN 1
                    WHEN EXISTS (
                        SELECT 1 FROM started_rows AS again
                        WHERE again.source = r.source AND again.session_id = r.session_id
                          AND again.service = r.service AND again.channel = r.channel
                          AND (again.is_completed, again.started_at, again.transaction_id) > (r.is_completed, r.started_at, r.transaction_id)
                    ) THEN 1
                    ELSE 0
                END AS resumed
            FROM started_rows AS r
            LEFT JOIN services AS s ON s.service = r.service
        )
        """;
}
