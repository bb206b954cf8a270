using System.Globalization;
using BenefitAnalyzer.Metrics;

namespace BenefitAnalyzer.Tests.Ingestion;

/// <summary>Transactions of the UK central government (Government Digital Service, 31 March 2016): a wide table of rolling years.</summary>
[TestClass]
public sealed class UkTransactionsTests
{
    private static LoadedExample? uk;

    [ClassCleanup]
    public static void Cleanup() => uk?.Dispose();

    [TestMethod]
    [DataRow("2011-04-01..2012-04-01", 406, 982_317_180, "75.84", 134, "6046.0", 41)]
    [DataRow("2012-01-01..2013-01-01", 301, 249_492_372, "10.80", 103, "5718.8", 33)]
    [DataRow("2012-04-01..2013-04-01", 418, 1_132_597_551, "66.82", 166, "6512.7", 90)]
    [DataRow("2012-07-01..2013-07-01", 598, 1_244_860_246, "69.07", 291, "6539.9", 99)]
    [DataRow("2012-10-01..2013-10-01", 641, 1_362_144_728, "71.65", 368, "6533.9", 120)]
    [DataRow("2013-01-01..2014-01-01", 639, 1_429_767_880, "73.54", 378, "6437.9", 129)]
    [DataRow("2013-04-01..2014-04-01", 662, 1_551_948_160, "74.05", 406, "5162.1", 135)]
    [DataRow("2013-07-01..2014-07-01", 651, 1_524_937_342, "77.84", 385, "4076.8", 135)]
    [DataRow("2013-10-01..2014-10-01", 648, 1_658_186_636, "80.20", 394, "3819.6", 147)]
    [DataRow("2014-01-01..2015-01-01", 635, 1_896_941_270, "82.90", 427, "1525.2", 125)]
    // The list of facts prints 1,940.2 here: exactly 1,940.145 million, rounded twice.
    [DataRow("2014-04-01..2015-04-01", 626, 2_139_344_852, "85.90", 395, "1940.1", 127)]
    [DataRow("2014-07-01..2015-07-01", 570, 2_379_851_670, "87.92", 399, "1372.1", 118)]
    public void EveryWindowHasThePublishedFigures(
        string window,
        int services,
        long volume,
        string takeUp,
        int of,
        string millions,
        int costed
    )
    {
        var completed = Of("volume/completed", window);
        var share = Of("take-up/A", window);
        var cost = Of("cost/reported", window);

        Assert.AreEqual((volume, services), (completed.Value, completed.Services));
        Assert.AreEqual((takeUp, of), ((100 * share.Value!.Value).ToString("0.00", CultureInfo.InvariantCulture), share.Services));
        Assert.AreEqual((millions, costed), ((cost.Value!.Value / 1_000_000).ToString("0.0", CultureInfo.InvariantCulture), cost.Services));
    }

    [TestMethod]
    public void OverlappingWindowsAreNeverAdded()
    {
        var result = Uk.Ask("volume/completed");

        Assert.IsEmpty(result.Rows);
        Assert.AreEqual("BA3004", result.Diagnostics.Single().Code);
    }

    [TestMethod]
    public void FiveServicesReportMoreDigitalThanVolumeInTheLastWindowAndAreKept() =>
        Assert.HasCount(
            5,
            Uk.Summary.Diagnostics.Where(found =>
                    found.Code == "BA1304" && found.Message.Contains("2014-07-01..2015-07-01", StringComparison.Ordinal)
                )
                .ToList()
        );

    private static BenefitAnalyzer.Metrics.Figures.Figure Of(string metric, string window) =>
        Uk.Ask(new MetricQuery(metric) { By = ["period"] }).Rows.Single(row => row.Keys[0] == window).Figure;

    private static LoadedExample Uk =>
        uk ??= LoadedExample.Of("uk", Repository.Shared("data", "uk-transactions", "transaction-volumes.csv"), "returns");
}
