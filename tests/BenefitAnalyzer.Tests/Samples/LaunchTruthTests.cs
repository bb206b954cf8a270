using System.Globalization;
using BenefitAnalyzer.Samples;

namespace BenefitAnalyzer.Tests.Samples;

/// <summary>The truth of the initiatives, held against counts that were made without looking at it.</summary>
[TestClass]
public sealed class LaunchTruthTests
{
    private static readonly TemporaryFolder Folder = Sample();
    private static readonly List<Dictionary<string, string>> Launches = Read("truth/initiatives.csv");
    private static readonly List<Dictionary<string, string>> Counts = Read("truth/counts.csv");

    [ClassCleanup]
    public static void RemoveFolder() => Folder.Dispose();

    [TestMethod]
    [DataRow("hall-booking", "HAD01")]
    [DataRow("e-enquiry", "HAD02")]
    public void EveryVisitOnTheWebIsMovedOrNew(string initiative, string service)
    {
        foreach (var month in Counts.Where(row => row["service"] == service && row["channel"] == "web"))
        {
            var truth = Launches.Where(row => row["initiative"] == initiative && row["month"] == month["month"]).ToList();
            Assert.AreEqual(Number(month["started"]), Sum(truth, "moved") + Sum(truth, "new"), $"{service} {month["month"]}");
        }
    }

    [TestMethod]
    [DataRow("hall-booking", "HAD01", "2005-04")]
    [DataRow("e-enquiry", "HAD02", "2004-12")]
    public void NothingIsOnTheWebBeforeTheLaunch(string initiative, string service, string launch)
    {
        var web = Counts.Where(row => row["service"] == service && row["channel"] == "web").Select(row => row["month"]).Order();

        Assert.AreEqual(launch, web.First());
        Assert.AreEqual(launch, Launches.Where(row => row["initiative"] == initiative).Min(row => row["month"]));
    }

    /// <summary>Whatever all channels completed more than without the initiative is what the web completed less what it displaced.</summary>
    [TestMethod]
    public void InducedIsTheWebLessTheDisplaced()
    {
        var web = Sum(Counts.Where(row => row["service"] == "HAD01" && row["channel"] == "web"), "completed");
        var truth = Launches.Where(row => row["initiative"] == "hall-booking").ToList();

        Assert.AreEqual(web - Sum(truth, "displaced_completions"), Sum(truth, "induced_completions"));
        Assert.IsGreaterThan(0, Sum(truth, "displaced_completions"));
    }

    /// <summary>Services without an e-option say how demand went on; four standard deviations of counts are allowed.</summary>
    [TestMethod]
    public void WithTheDisplacedAddedBackTheCountersGoOnAsBefore()
    {
        string[] others = ["HAD03", "TD04", "FEH03", "LD04", "SWD02", "BD01"];
        var growth = Completed(others, "2005-05", "2006-04") / Completed(others, "2004-05", "2005-04");
        var before = Completed(["HAD01"], "2004-05", "2005-04");
        var after = Completed(["HAD01"], "2005-05", "2006-04");
        var displaced = Sum(
            Launches.Where(row => row["initiative"] == "hall-booking" && string.CompareOrdinal(row["month"], "2005-05") >= 0),
            "displaced_completions"
        );

        Assert.IsLessThan(4 * Math.Sqrt(before + after + displaced), Math.Abs(after + displaced - (before * growth)));
        Assert.IsGreaterThan(0.3 * before, displaced);
    }

    [TestMethod]
    public void MinutesAreFreedWhereVisitsMoved()
    {
        var centre = Launches.Where(row => row["initiative"] == "e-centre").ToList();

        CollectionAssert.AreEqual(new[] { "KWT" }, centre.Select(row => row["office"]).Distinct().ToList());
        Assert.IsGreaterThan(3 * Sum(centre, "displaced_completions"), Sum(centre, "traditional_minutes_freed"));
    }

    [TestMethod]
    [DataRow(710UL)]
    [DataRow(1UL)]
    [DataRow(2UL)]
    public void OnePostCanGoAndItIsAtTheEServiceCentre(ulong seed)
    {
        using var folder = new TemporaryFolder();
        SampleGenerator.Write(SampleOptions.Demo with { Seed = seed }, folder.Path, null, CancellationToken.None);

        var posts = Read("truth/posts.csv", folder).Where(row => row["releasable"] != "0").ToList();

        Assert.HasCount(1, posts);
        Assert.AreEqual(
            ("KWT", "2005-06", "3", "2"),
            (posts[0]["office"], posts[0]["fiscal_year"], posts[0]["posts_without"], posts[0]["posts_with"])
        );
    }

    private static double Completed(string[] services, string from, string until) =>
        Sum(
            Counts.Where(row =>
                services.Contains(row["service"])
                && row["channel"] is not ("web" or "kiosk")
                && string.CompareOrdinal(row["month"], from) >= 0
                && string.CompareOrdinal(row["month"], until) < 0
            ),
            "completed"
        );

    private static TemporaryFolder Sample()
    {
        var folder = new TemporaryFolder();
        SampleGenerator.Write(new SampleOptions(150_000, Seed: 3), folder.Path, null, CancellationToken.None);
        return folder;
    }

    private static List<Dictionary<string, string>> Read(string file, TemporaryFolder? folder = null)
    {
        var lines = File.ReadLines(Path.Combine((folder ?? Folder).Path, file)).Select(line => line.Split(',')).ToList();
        return [.. lines.Skip(1).Select(cells => lines[0].Zip(cells).ToDictionary(cell => cell.First, cell => cell.Second))];
    }

    private static double Sum(IEnumerable<Dictionary<string, string>> rows, string column) => rows.Sum(row => Number(row[column]));

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
