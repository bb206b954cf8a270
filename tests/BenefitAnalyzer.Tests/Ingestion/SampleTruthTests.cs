using System.Text.Json;
using BenefitAnalyzer.Metrics;
using BenefitAnalyzer.Samples;

namespace BenefitAnalyzer.Tests.Ingestion;

/// <summary>What the generator wrote down about its own logs, found again by reading them.</summary>
[TestClass]
public sealed class SampleTruthTests
{
    private static LoadedExample? small;
    private static LoadedExample? large;

    [ClassCleanup]
    public static void Cleanup()
    {
        small?.Dispose();
        large?.Dispose();
    }

    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public void EveryPlantedRecordIsRejectedWithItsCodeAndLineAndNoOther(bool isLarge)
    {
        var sample = Sample(isLarge);
        var planted = Truth(sample, "planted.csv")
            .Select(cells => (cells[0], long.Parse(cells[1], System.Globalization.CultureInfo.InvariantCulture), cells[2]))
            .Order()
            .ToList();

        CollectionAssert.AreEqual(planted, sample.Quarantine().Order().ToList());
    }

    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public void EveryDuplicateIsFoundOnItsLineAndNoOther(bool isLarge)
    {
        var sample = Sample(isLarge);
        var expected = Truth(sample, "duplicates.csv")
            .Select(cells => (cells[1], long.Parse(cells[2], System.Globalization.CultureInfo.InvariantCulture)))
            .Order()
            .ToList();

        CollectionAssert.AreEqual(expected, sample.Duplicates().Order().ToList());
    }

    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public void EveryFileIsReadAsTheTruthSays(bool isLarge)
    {
        var sample = Sample(isLarge);
        var expected = Truth(sample, "ingest.csv")
            .Select(cells => $"{cells[0]},{cells[2]},{cells[3]},{cells[4]},{cells[5]}")
            .Order(StringComparer.Ordinal)
            .ToList();

        var actual = sample
            .Summary.Files.Select(file => $"{file.Name},{file.Records},{file.Accepted},{file.Duplicates},{file.Rejected}")
            .Order(StringComparer.Ordinal)
            .ToList();

        CollectionAssert.AreEqual(expected, actual);
    }

    [TestMethod]
    [DataRow("take-up/A", "take_up_a")]
    [DataRow("take-up/B", "take_up_b")]
    [DataRow("take-up/A-started", "take_up_started")]
    [DataRow("pledge", "pledge")]
    [DataRow("failure-demand", "failure_demand")]
    [DataRow("satisfaction", "satisfaction")]
    public void ASharesPartsAreTheTrueOnes(string metric, string truth)
    {
        foreach (var sample in new[] { Sample(false), Sample(true) })
        {
            var total = Metrics(sample).GetProperty(truth).GetProperty("total");

            var figure = LogsOnly(sample, metric).Single().Figure;

            Assert.AreEqual((Number(total, "numerator"), Number(total, "denominator")), (figure.Numerator, figure.Denominator));
        }
    }

    [TestMethod]
    public void TakeUpByMonthIsTheTrueOne()
    {
        var truth = Metrics(Sample(false)).GetProperty("take_up_a").GetProperty("by_month");

        foreach (var row in LogsOnly(Sample(false), "take-up/A", "month"))
        {
            var month = truth.GetProperty(row.Keys[0]!);
            Assert.AreEqual(
                (Number(month, "numerator"), Number(month, "denominator")),
                (row.Figure.Numerator, row.Figure.Denominator),
                row.Keys[0]
            );
        }
    }

    [TestMethod]
    public void CompletionIsTheTrueCohort()
    {
        var total = Metrics(Sample(true)).GetProperty("completion").GetProperty("total");

        var figure = LogsOnly(Sample(true), "completion").Single().Figure;

        Assert.AreEqual(Number(total, "completed"), figure.Numerator);
        Assert.AreEqual(Number(total, "started") - Number(total, "pending") - Number(total, "resumed"), figure.Denominator);
    }

    [TestMethod]
    public void AvailabilityIsTheTrueOneOnEveryDate()
    {
        foreach (var date in Metrics(Sample(false)).GetProperty("availability").EnumerateObject())
        {
            var day = DateOnly.ParseExact(date.Name, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
            var query = new MetricQuery("availability") { Period = new(day, day.AddDays(1)) };

            var figure = Sample(false).Ask(query).Rows.Single().Figure;

            Assert.AreEqual((Number(date.Value, "numerator"), Number(date.Value, "denominator")), (figure.Numerator, figure.Denominator));
        }
    }

    [TestMethod]
    public void AvailabilityHasNoChannels() =>
        Assert.AreEqual("BA3003", Sample(false).Ask("availability", "channel").Diagnostics.Single().Code);

    [TestMethod]
    public void HoppingIsTheTrueOne()
    {
        var truth = Metrics(Sample(true)).GetProperty("hopping");

        var figure = Sample(true).Ask("customers/hopping").Rows.Single().Figure;

        Assert.AreEqual((Number(truth, "numerator"), Number(truth, "denominator")), (figure.Numerator, figure.Denominator));
    }

    [TestMethod]
    public void DistinctCustomersAreThoseWhoCompletedSomething()
    {
        var truth = Metrics(Sample(true)).GetProperty("distinct_customers_completed");

        Assert.AreEqual(truth.GetProperty("total").GetDecimal(), Sample(true).Ask("customers/distinct").Rows.Single().Figure.Value);
        foreach (var (by, property) in new[] { ("channel", "by_channel"), ("fiscal_year", "by_fiscal_year") })
        {
            foreach (var row in Sample(true).Ask("customers/distinct", by).Rows)
            {
                Assert.AreEqual(truth.GetProperty(property).GetProperty(row.Keys[0]!).GetDecimal(), row.Figure.Value, row.Keys[0]);
            }
        }
    }

    [TestMethod]
    public void TheGapOfEachAgeIsThatOfTheTrueShares()
    {
        var truth = Metrics(Sample(true)).GetProperty("take_up_a_by_age_band");
        var best = truth.EnumerateObject().Where(age => age.Name.Length > 0).Max(age => Share(age.Value));

        foreach (var row in LogsOnly(Sample(true), "inclusion/take-up-gap", "age_band").Where(row => row.Keys[0] is not null))
        {
            Assert.AreEqual(Share(truth.GetProperty(row.Keys[0]!)) - best, row.Figure.Value, row.Keys[0]);
        }

        static decimal Share(JsonElement ratio) => Number(ratio, "numerator") / Number(ratio, "denominator");
    }

    [TestMethod]
    public void TheWaitPledgeOfEachServiceIsTheTrueOneAtTheCounter()
    {
        var truth = Metrics(Sample(true)).GetProperty("wait_pledge").GetProperty("by_service");
        var query = new MetricQuery("pledge/wait")
        {
            By = ["service"],
            Where = new Dictionary<string, string> { ["channel"] = "counter" },
        };

        var rows = Sample(true).Ask(query).Rows;

        Assert.HasCount(truth.EnumerateObject().Count(), rows);
        foreach (var row in rows)
        {
            var service = truth.GetProperty(row.Keys[0]!);
            Assert.AreEqual(
                (Number(service, "numerator"), Number(service, "denominator")),
                (row.Figure.Numerator, row.Figure.Denominator),
                row.Keys[0]
            );
        }
    }

    [TestMethod]
    [DataRow("wait_seconds_completed", "time/wait")]
    [DataRow("handling_seconds_completed", "time/handling")]
    public void PercentilesAreTheTrueOnes(string truth, string metric)
    {
        var total = Metrics(Sample(true)).GetProperty(truth).GetProperty("total");

        Assert.AreEqual(Number(total, "p50"), Sample(true).Ask($"{metric}-p50").Rows.Single().Figure.Value);
        Assert.AreEqual(Number(total, "p95"), Sample(true).Ask($"{metric}-p95").Rows.Single().Figure.Value);
    }

    [TestMethod]
    public void NoCustomerIsFoundInAnyFileThatWasWritten()
    {
        var sample = Sample(true);
        var customers = File.ReadLines(
                Directory.EnumerateFiles(Path.Combine(sample.Folder, "logs", "e-channels")).Order(StringComparer.Ordinal).First()
            )
            .Skip(1)
            .Select(line => line.Split(',') is { Length: 15 } cells ? cells[7] : "")
            .Where(customer => customer.Length == 10)
            .Distinct()
            .Take(200)
            .Select(System.Text.Encoding.UTF8.GetBytes)
            .ToList();

        Assert.HasCount(200, customers);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(sample.Folder, ".benefit"), "*", SearchOption.AllDirectories))
        {
            using var shared = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            var content = new byte[shared.Length];
            shared.ReadExactly(content);
            Assert.IsFalse(
                customers.Any(customer => content.AsSpan().IndexOf(customer) >= 0),
                $"a customer stands in {Path.GetFileName(file)}"
            );
        }
    }

    /// <summary>The committed sample goes through the careful lane (small files), the generated one through the fast lane.</summary>
    private static LoadedExample Sample(bool isLarge)
    {
        if (!isLarge)
        {
            return small ??= LoadedExample.HongKong();
        }

        if (large is null)
        {
            using var folder = new TemporaryFolder();
            var options = new SampleOptions(80_000, Seed: 11) { FilePerOffice = false, BrokenQuotes = true };
            Assert.IsNull(SampleGenerator.Write(options, folder.Path, null, CancellationToken.None));
            large = LoadedExample.Copy(folder.Path).Load();
            Assert.IsTrue(large.Summary.Files.Any(file => file.Lane == "fast"));
        }

        return large;
    }

    private static IReadOnlyList<MetricRow> LogsOnly(LoadedExample sample, string metric, params string[] by) =>
        metric is "failure-demand"
            ? sample.Ask(metric, by).Rows
            : sample
                .Ask(
                    new MetricQuery(metric)
                    {
                        By = by,
                        Except = new Dictionary<string, string> { ["source"] = "hotline" },
                    }
                )
                .Rows;

    private static IEnumerable<string[]> Truth(LoadedExample sample, string file) =>
        File.ReadLines(Path.Combine(sample.Folder, "truth", file)).Skip(1).Select(line => line.Split(','));

    private static JsonElement Metrics(LoadedExample sample)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(sample.Folder, "truth", "metrics.json")));
        return document.RootElement.Clone();
    }

    private static decimal Number(JsonElement element, string name) => element.GetProperty(name).GetDecimal();
}
