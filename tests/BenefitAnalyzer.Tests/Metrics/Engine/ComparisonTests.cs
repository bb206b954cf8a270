using BenefitAnalyzer.Metrics;
using BenefitAnalyzer.Metrics.Disclosure;
using BenefitAnalyzer.Metrics.TakeUp;

namespace BenefitAnalyzer.Tests.Metrics.Engine;

[TestClass]
public sealed class ComparisonTests
{
    [TestMethod]
    public void DepartmentsThatDoEachKindOfWorkEquallyWellAreEqualOnceTheMixIs()
    {
        // Both have 80 % take-up of payments and 20 % of applications; TAX has mostly payments, WORKS mostly applications.
        using var study = Mixed().Load();

        var rows = Compare(study).ToDictionary(row => row.Keys[0]!, row => row.Figure);

        Assert.AreEqual(0.65m, Raw(rows["TAX"]));
        Assert.AreEqual(0.35m, Raw(rows["WORKS"]));
        // The mix of all: 200 payments and 200 applications, so (0.8 × 200 + 0.2 × 200) ÷ 400.
        Assert.AreEqual((0.5m, 0.5m), (rows["TAX"].Value, rows["WORKS"].Value));
        Assert.AreEqual("take-up/A?department=TAX&standardise=service_type", rows["TAX"].Id);
        Assert.AreEqual("take-up/A?department=TAX", rows["TAX"].Inputs[0].Figure.Id);
    }

    [TestMethod]
    public void ADepartmentThatDoesOneKindOfWorkKeepsItsShareAndSaysHowLittleOfTheMixThatIs()
    {
        using var study = Mixed().With(30, "web", service: "PRINT").With(70, "counter", service: "PRINT").Load();

        var figure = Compare(study).Single(row => row.Keys[0] == "PRESS").Figure;

        Assert.AreEqual((0.3m, 0.3m), (figure.Value, Raw(figure)));
        Assert.Contains("60.0% of the mix", figure.Reason!.English); // 300 payments of 500
    }

    [TestMethod]
    public void GroupsAreTiedWhereTheIntervalOfTheirDifferenceHoldsZero()
    {
        // 60 and 50 of 100 differ by −3.7 to 23.2 points, 70 and 50 by 6.4 to 32.6 (Newcombe's method 10, worked out apart).
        using var study = Hundreds(("young", 50), ("middle", 60), ("old", 70)).Load();

        var rows = Compare(study, "age").ToDictionary(row => row.Keys[0]!, row => row.TiedWith.Select(keys => keys[0]!).ToArray());

        CollectionAssert.AreEquivalent(new[] { "middle" }, rows["young"]);
        CollectionAssert.AreEquivalent(new[] { "young", "old" }, rows["middle"]);
        CollectionAssert.AreEquivalent(new[] { "middle" }, rows["old"]);
    }

    [TestMethod]
    public void OnlyRowsOfTheSameMonthAreCompared()
    {
        using var study = Hundreds(("young", 50), ("old", 50)).With(50, "web", "young", day: "2005-05-03").Load();

        var result = study.Ask(new MetricQuery("take-up/A") { By = ["month", "age"], Standardise = "service_type" });

        Assert.IsTrue(
            result.Rows.SelectMany(row => row.TiedWith.Select(other => (row.Keys[0], other[0]))).All(pair => pair.Item1 == pair.Item2)
        );
        Assert.AreEqual(2, result.Rows.Sum(row => row.TiedWith.Count));
    }

    [TestMethod]
    public void AHiddenGroupIsNotNamedAsTied()
    {
        using var study = Hundreds(("young", 5), ("middle", 12), ("old", 90)).With(400, "web").With(400, "counter").Load();

        var shown = SmallCells.Hide(new TakeUpA(), Compare(study, "age"), k: 10);

        var hidden = shown.Where(row => row.Figure.Value is null).Select(row => row.Keys[0]).ToList();
        Assert.Contains("young", hidden);
        Assert.IsTrue(shown.Where(row => hidden.Contains(row.Keys[0])).All(row => row.TiedWith.Count == 0 && row.Figure.Inputs.Count == 0));
        Assert.IsEmpty(shown.SelectMany(row => row.TiedWith).Where(keys => hidden.Contains(keys[0])).ToList());
    }

    [TestMethod]
    public void AStandardisedFigureHasNoIntervalButItsRawFigureHas()
    {
        using var study = new HandStudy { IsSampled = true }
            .With(40, "web", "old")
            .With(60, "counter", "old")
            .Load();

        var figure = Compare(study, "age").Single().Figure;

        Assert.IsNull(figure.Low);
        Assert.IsNotNull(figure.Inputs[0].Figure.Low);
    }

    private static HandStudy Mixed() =>
        new HandStudy
        {
            Services =
                "code,type,department\nPAY,payment,TAX\nAPPLY,application,TAX\nPAY2,payment,WORKS\nAPPLY2,application,WORKS\nPRINT,payment,PRESS\n",
        }
            .With(120, "web", service: "PAY")
            .With(30, "counter", service: "PAY")
            .With(10, "web", service: "APPLY")
            .With(40, "counter", service: "APPLY")
            .With(40, "web", service: "PAY2")
            .With(10, "counter", service: "PAY2")
            .With(30, "web", service: "APPLY2")
            .With(120, "counter", service: "APPLY2");

    private static HandStudy Hundreds(params (string Age, int Electronic)[] groups) =>
        groups.Aggregate(
            new HandStudy(),
            (study, group) => study.With(group.Electronic, "web", group.Age).With(100 - group.Electronic, "counter", group.Age)
        );

    private static IReadOnlyList<MetricRow> Compare(LoadedExample study, string by = "department") =>
        study.Ask(new MetricQuery("take-up/A") { By = [by], Standardise = "service_type" }).Rows;

    private static decimal? Raw(BenefitAnalyzer.Metrics.Figures.Figure figure) => figure.Inputs[0].Figure.Value;
}
