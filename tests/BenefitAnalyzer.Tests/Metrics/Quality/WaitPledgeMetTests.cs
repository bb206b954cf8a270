namespace BenefitAnalyzer.Tests.Metrics.Quality;

[TestClass]
public sealed class WaitPledgeMetTests
{
    [TestMethod]
    public void AWaitOfExactlyThePromisedMinutesIsWithinThem()
    {
        using var study = Waits().Load();

        var services = study.Ask("pledge/wait", "service").Rows.ToDictionary(row => row.Keys[0]!, row => row.Figure);

        // PAY promises 90 % within 10 minutes, FORM 50 % within 5, ASK nothing.
        CollectionAssert.AreEquivalent(new[] { "PAY", "FORM" }, services.Keys);
        Assert.AreEqual((8m, 9m), (services["PAY"].Numerator, services["PAY"].Denominator));
        Assert.AreEqual((2m, 4m), (services["FORM"].Numerator, services["FORM"].Denominator));
    }

    [TestMethod]
    public void APromiseIsKeptFromItsShareOn()
    {
        using var study = Waits().Load();

        var services = study.Ask("pledge/wait", "service").Rows.ToDictionary(row => row.Keys[0]!, row => row.Figure);

        Assert.AreEqual((0.9m, false), (services["PAY"].Promised, services["PAY"].IsPromiseKept));
        Assert.AreEqual((0.5m, true), (services["FORM"].Promised, services["FORM"].IsPromiseKept));
        Assert.IsNull(study.Ask("pledge/wait").Rows.Single().Figure.Promised, "services together promise no one share");
    }

    [TestMethod]
    public void ServicesTogetherAreARatioOfSumsAndTheDaysAddUpToTheMonth()
    {
        using var study = Waits().Load();

        Assert.AreEqual((10m, 13m), Parts(study.Ask("pledge/wait").Rows.Single()));
        Assert.AreEqual((10m, 13m), Parts(study.Ask("pledge/wait", "month").Rows.Single()));
        Assert.AreEqual((10m, 13m), Parts(study.Ask("pledge/wait", "day").Rows.Single()));
    }

    [TestMethod]
    public void AnotherPledgeIsCountedAtTheNextIngest()
    {
        using var study = Waits().Load();
        var file = Path.Combine(study.Folder, "services.csv");
        File.WriteAllText(file, File.ReadAllText(file).Replace("90% within 10", "90% within 9", StringComparison.Ordinal));

        study.Load();

        Assert.AreEqual((7m, 13m), Parts(study.Ask("pledge/wait").Rows.Single()));
    }

    /// <summary>The rows of a table may be moved: each service keeps its own promise.</summary>
    [TestMethod]
    public void PledgesStayWithTheirServicesWhenRowsOfTheTableAreMoved()
    {
        using var study = Waits().Load();
        var file = Path.Combine(study.Folder, "services.csv");
        var lines = File.ReadAllLines(file);
        File.WriteAllLines(file, [lines[0], .. lines.Skip(1).Reverse()]);

        study.Load();

        var services = study.Ask("pledge/wait", "service").Rows.ToDictionary(row => row.Keys[0]!, row => row.Figure);
        Assert.AreEqual((8m, 9m), (services["PAY"].Numerator, services["PAY"].Denominator));
        Assert.AreEqual((2m, 4m), (services["FORM"].Numerator, services["FORM"].Denominator));
    }

    private static HandStudy Waits() =>
        new HandStudy()
            .With(5, "counter", wait: 2)
            .With(3, "counter", wait: 10)
            .With(1, "counter", wait: 10.1)
            .With(7, "web")
            .With(6, "counter", service: "ASK", wait: 1)
            .With(2, "counter", service: "FORM", wait: 5)
            .With(2, "counter", service: "FORM", wait: 30);

    private static (decimal?, decimal?) Parts(BenefitAnalyzer.Metrics.MetricRow row) => (row.Figure.Numerator, row.Figure.Denominator);
}
