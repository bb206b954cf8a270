using BenefitAnalyzer.Metrics;
using BenefitAnalyzer.Metrics.Figures;

namespace BenefitAnalyzer.Tests.Metrics.Inclusion;

[TestClass]
public sealed class PopulationMetricTests
{
    private const string Table =
        "group,value,people,with_access,with_skill,access_low,access_high,source\nage,young,2000,0.92,,0.89,0.95,survey\nage,old,500,0.21,,0.18,0.24,survey\n";

    [TestMethod]
    public void PeopleWithoutAccessAreThoseOfTheTableWithItsIntervalTurnedRound()
    {
        using var study = new HandStudy { Population = Table }
            .With(1, "web", "young")
            .Load();

        var old = study.Ask("inclusion/without-access", "age").Rows.Single(row => row.Keys[0] == "old").Figure;

        Assert.AreEqual((395m, 500m, 0.79m), (old.Numerator, old.Denominator, old.Value));
        Assert.AreEqual((0.76m, 0.82m), (old.Low, old.High));
    }

    [TestMethod]
    [DataRow(Table, "inclusion/without-skill")]
    [DataRow(null, "inclusion/without-access")]
    public void WhatNobodyMeasuredIsNotKnownAndSaysWhatToMeasure(string? table, string metric)
    {
        using var study = new HandStudy { Population = table }
            .With(1, "web", "young")
            .Load();

        var result = study.Ask(metric, "age");

        CollectionAssert.AreEqual(new[] { "middle", "old", "young" }, result.Rows.Select(row => row.Keys[0]).ToArray());
        Assert.IsTrue(result.Rows.All(row => row.Figure is { State: FigureState.NotKnown, Value: null }));
        Assert.Contains("what would tell is the share of people", result.Rows[0].Figure.Reason!.English);
        Assert.AreEqual("BA3008", result.Diagnostics.Single().Code);
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("service")]
    [DataRow("age,month")]
    public void TheTableKnowsOneGroupAtATime(string by)
    {
        using var study = new HandStudy { Population = Table }
            .With(1, "web", "young")
            .Load();

        var result = study.Ask(new MetricQuery("inclusion/without-access") { By = by.Length == 0 ? [] : by.Split(',') });

        Assert.AreEqual("BA3003", result.Diagnostics.Single().Code);
    }
}
