using BenefitAnalyzer.Benefits.Opportunities.Measured;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Tests.Costs.Productivity.Measured;

namespace BenefitAnalyzer.Tests.Benefits.Opportunities.Measured;

[TestClass]
public sealed class OpportunityFiguresTests
{
    [TestMethod]
    public void AServiceYieldsWholePostsLessWhatTheWebAddsAndTheMoveCosts()
    {
        using var study = TwoYearsOfCounters.Load();

        var row = Rows(study, _ => { }).Single(row => row.Found.Case.Service == "A");

        // C reached 75 %, A has 50 %: 100 of 400 move, half of A's counter volume: 1,000 of 2,000 minutes, one post of 1,100.
        Assert.AreEqual(0.75m, Middle(row, OpportunityDefinitions.Reachable));
        Assert.AreEqual(100m, Middle(row, OpportunityDefinitions.Moved));
        Assert.AreEqual(1100m, Middle(row, OpportunityDefinitions.Avoidable));
        Assert.AreEqual("whole steps that can go: counter 1", row.Middle(OpportunityDefinitions.Avoidable).Reason!.English);
        Assert.AreEqual(50m, Middle(row, OpportunityDefinitions.Added));
        Assert.AreEqual(1100m - 50 - 200, Middle(row, OpportunityDefinitions.Net));
    }

    [TestMethod]
    public void AServiceWithoutAnEChannelIsHeldAgainstTheEChannelsOfItsType()
    {
        using var study = TwoYearsOfCounters.Load();
        var found = new List<Diagnostic>();

        var row = Rows(study, found.Add).Single(row => row.Found.Case.Service == "B");

        // A reached 50 % and C 75 %: 125 of 200 move, 2,500 of 4,000 minutes, two posts.
        Assert.AreEqual(125m, Middle(row, OpportunityDefinitions.Moved));
        Assert.AreEqual(
            (100m, 150m),
            (row.At(OpportunityDefinitions.Moved, "low").Value, row.At(OpportunityDefinitions.Moved, "high").Value)
        );
        Assert.AreEqual(2200m, Middle(row, OpportunityDefinitions.Avoidable));
        Assert.AreEqual(62.5m, Middle(row, OpportunityDefinitions.Added));
        Assert.AreEqual(FigureState.NotKnown, row.Middle(OpportunityDefinitions.Net).State);
        Assert.AreEqual(DiagnosticCodes.CostToMoveMissing, found.Single().Code);
    }

    [TestMethod]
    public void AServiceThatIsAheadOfTheOthersHasNothingLeft()
    {
        using var study = TwoYearsOfCounters.Load();

        var row = Rows(study, _ => { }).Single(row => row.Found.Case.Service == "C");

        Assert.AreEqual(0m, Middle(row, OpportunityDefinitions.Moved));
        Assert.AreEqual(0m, Middle(row, OpportunityDefinitions.Net));
    }

    /// <summary>Nobody used the e-option of B, which tells; 10 of 40 of C are too few to publish, and B hides them where it stands beside them.</summary>
    [TestMethod]
    [DataRow("", "no", "C")]
    [DataRow("2003-01-01", "no", "B C")]
    [DataRow("2004-09-01", "no", "C")] // not all year
    [DataRow("2003-01-01", "yes", "")]
    public void ComparedWithIsWhoOfferedAnEOptionAndMayBePublished(string since, string personal, string services)
    {
        using var study = TwoYearsOfCounters.Load(
            personal: personal,
            services: $"code,type,department,e_option_from\nA,payment,TAX,\nB,payment,TAX,{since}\nC,payment,WORKS,\n"
        );

        var row = Rows(study, _ => { }).Single(row => row.Found.Case.Service == "A");

        Assert.AreEqual(services, string.Join(' ', row.Found.Case.Reachable?.Services ?? []));
    }

    [TestMethod]
    public void GroupsOfWhomFewerHaveAccessThanCouldBeReachedAreNamed()
    {
        using var study = TwoYearsOfCounters.Load();

        var row = Rows(study, _ => { }).Single(row => row.Found.Case.Service == "A");

        var group = row.Found.Case.Behind.Single();
        Assert.AreEqual(("age", "old", 0.6m), (group.Dimension, group.Group, group.WithoutAccess));
    }

    [TestMethod]
    public void TheDifferenceOfFullCostsIsMarkedNotASaving()
    {
        using var study = TwoYearsOfCounters.Load();

        var figure = Rows(study, _ => { })[0].Middle(OpportunityDefinitions.FullCostDifference);

        Assert.AreEqual("not a saving", figure.Reason!.English);
        Assert.Contains("not a saving", OpportunityDefinitions.FullCostDifference.Name.English);
    }

    private static decimal? Middle(OpportunityRow row, Definition definition) => row.Middle(definition).Value;

    private static IReadOnlyList<OpportunityRow> Rows(LoadedExample study, Action<Diagnostic> report) =>
        OpportunityFigures.Rows(study.Loaded, report, CancellationToken.None);
}
