using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Reporting.Snapshots;

namespace BenefitAnalyzer.Tests.Reporting.Snapshots;

[TestClass]
public sealed class FigureChangeTests
{
    [TestMethod]
    public void OtherDataIsAChangeAndAnotherVersionOfTheDefinitionIsABreak()
    {
        FrozenFigure[] before = [Take("2005-01", 0.40m), Take("2005-02", 0.50m), Take("2005-03", 0.60m)];
        FrozenFigure[] now = [Take("2005-01", 0.4m), Take("2005-02", 0.51m), Take("2005-03", 0.60m, version: 2)];

        var changes = FigureChange.Between(before, now, ChangeCause.Data);

        CollectionAssert.AreEqual(
            new[] { ("take-up/A?month=2005-02", ChangeCause.Data), ("take-up/A?month=2005-03", ChangeCause.Definition) },
            changes.Select(change => (change.Id, change.Cause)).ToArray()
        );
    }

    [TestMethod]
    public void WhyANumberOfTheSameDefinitionDiffersIsSaidOfIt()
    {
        var changes = FigureChange.Between([Take("2005-01", 0.40m)], [Take("2005-01", 0.41m)], ChangeCause.Program);

        Assert.AreEqual(ChangeCause.Program, changes.Single().Cause);
    }

    [TestMethod]
    public void WhatIsGoneOrNewIsNamed()
    {
        var changes = FigureChange.Between([Take("2005-02", 0.1m)], [Take("2005-03", 0.2m)], ChangeCause.Data);

        CollectionAssert.AreEqual(new[] { ChangeCause.Gone, ChangeCause.New }, changes.Select(change => change.Cause).ToArray());
    }

    private static FrozenFigure Take(string month, decimal value, int version = 1) =>
        new("take-up", $"take-up/A?month={month}", $"take-up/A@{version}", MetricUnit.Rate, FigureState.Known) { Value = value };
}
