using BenefitAnalyzer.Costs.Productivity;
using BenefitAnalyzer.Costs.Productivity.Measured;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Metrics.Figures;

namespace BenefitAnalyzer.Tests.Costs.Productivity.Measured;

[TestClass]
public sealed class ProductivityFiguresTests
{
    [TestMethod]
    public void MovingToTheWebLeavesOutputAndRaisesOutputPerStaffMinute()
    {
        using var study = TwoYearsOfCounters.Load();

        var row = Rows(study).Single(row => row.Scope.Kind == ProductivityScope.All && row.Year.BeginsIn == 2004);

        foreach (var formula in Enum.GetValues<IndexFormula>())
        {
            Assert.AreEqual(1m, row.Find(ProductivityDefinitions.Output, formula)!.Value);
        }

        Assert.AreEqual((double)(6100m / 7100), (double)row.Find(ProductivityDefinitions.StaffMinutes)!.Value!, 1e-11);
        Assert.AreEqual((double)(7100m / 6100), (double)row.Find(ProductivityDefinitions.PerMinute, IndexFormula.Fisher)!.Value!, 1e-11);
        Assert.AreEqual(11215 / 1.1 / 10165, (double)row.Find(ProductivityDefinitions.DeflatedCost)!.Value!, 1e-11);
    }

    [TestMethod]
    public void WhatIsOnlyProposedHasNoProductivityOfItsOwn()
    {
        using var study = new SmallStudy()
            .Rows("2005-04-01 09:00,permit,web")
            .With(
                """
                initiatives:
                  - { id: a, name: { en: Alpha, zh-Hant: 甲 }, status: proposed, services: [permit] }
                  - { id: b, name: { en: Beta, zh-Hant: 乙 }, status: live, services: [permit], launched: 2005-04-01 }
                  - { id: c, name: { en: Gamma, zh-Hant: 丙 }, status: approved, services: [permit] }
                """
            )
            .Load();

        var scopes = ProductivityScope.Of(study.Loaded.Study).Where(scope => scope.Kind == ProductivityScope.Initiative);

        Assert.AreEqual("b", scopes.Single().Code);
    }

    [TestMethod]
    public void AttemptsThatResolveNothingAddInputAndNoOutput()
    {
        using var study = TwoYearsOfCounters.Load(failed: 10);

        var row = Rows(study).Single(row => row.Scope.Code == "A" && row.Year.BeginsIn == 2004);

        Assert.AreEqual(1m, row.Find(ProductivityDefinitions.Output, IndexFormula.Fisher)!.Value);
        Assert.AreEqual((2000 + 300) / 3000.0, (double)row.Find(ProductivityDefinitions.StaffMinutes)!.Value!, 1e-11);
    }

    [TestMethod]
    public void TheSplitOfACostAddsUpToTheCentInEveryScope()
    {
        using var study = TwoYearsOfCounters.Load();

        var rows = Rows(study).Where(row => row.Year.BeginsIn == 2004).ToList();

        // Needs did not change, so the change at given output is the change of cost.
        Assert.AreEqual(11215m - 10165, rows[0].Find(ProductivityDefinitions.OfYear.Total)!.Value);
        foreach (var row in rows)
        {
            Assert.AreEqual(
                row.Find(ProductivityDefinitions.OfYear.Total)!.Value,
                ProductivityDefinitions.OfYear.All.Skip(1).Sum(part => row.Find(part)!.Value)
            );
        }

        // Services and departments add up to the whole, each rounded by itself.
        foreach (var part in ProductivityDefinitions.OfYear.All)
        {
            var whole = rows[0].Find(part)!.Value!.Value;
            foreach (var kind in new[] { ProductivityScope.Service, ProductivityScope.Department })
            {
                var sum = rows.Where(row => row.Scope.Kind == kind).Sum(row => row.Find(part)!.Value!.Value);
                Assert.IsLessThanOrEqualTo(0.03m, Math.Abs(whole - sum));
            }
        }
    }

    [TestMethod]
    public void WhatLeavesACounterThatStaysIsMixGainedAndVolumeLost()
    {
        using var study = TwoYearsOfCounters.Load();

        var row = Rows(study).Single(row => row.Scope.Code == "A" && row.Year.BeginsIn == 2004);

        Assert.IsLessThan(0m, row.Find(ProductivityDefinitions.PerNeed.Mix)!.Value!.Value);
        Assert.IsGreaterThan(0m, row.Find(ProductivityDefinitions.PerNeed.Volume)!.Value!.Value);
        Assert.IsGreaterThan(0m, row.Find(ProductivityDefinitions.PerNeed.Prices)!.Value!.Value);
    }

    [TestMethod]
    public void EveryFigureCanBeExplainedByItsAddressDownToTheLog()
    {
        using var study = TwoYearsOfCounters.Load();
        var family = new ProductivityFigures();
        foreach (
            var id in new[]
            {
                "productivity/per-staff-minute?department=TAX&year=2004-05&formula=fisher",
                "unit-cost-change/mix?service=A&year=2004-05",
            }
        )
        {
            var (found, definition) = FigureFamily.Of(id)!.Value;

            var explained = Explanation.OfFamily(study.Loaded, found, definition, id, Fail, CancellationToken.None);

            Assert.AreEqual(id, explained!.Figure.Id);
            CollectionAssert.AreEqual(new[] { "logs/log.csv" }, explained.Files.Select(file => file.File.Name).ToArray());
        }

        var ids = family.Figures(study.Loaded, Fail, CancellationToken.None).Select(figure => figure.Id).ToList();
        CollectionAssert.AllItemsAreUnique(ids);
    }

    [TestMethod]
    public void WithoutAPriceLevelAWarningSaysWhatToAddAndTheRestStands()
    {
        using var study = TwoYearsOfCounters.Load(hasPrices: false);
        var found = new List<Diagnostic>();

        var row = ProductivityFigures.Rows(study.Loaded, found.Add, CancellationToken.None)[1];

        Assert.AreEqual(
            "warning BA3106: no price level is known for 2004-05, so prices are not told from efficiency and cost is not deflated; give 'price_index' a row for each year",
            found.Single().ToString()
        );
        Assert.IsNull(row.Find(ProductivityDefinitions.OfYear.Prices)!.Value);
        Assert.IsNotNull(row.Find(ProductivityDefinitions.OfYear.Prices)!.Reason);
        Assert.AreEqual(1050m, row.Find(ProductivityDefinitions.OfYear.Total)!.Value);
        Assert.IsNull(row.Find(ProductivityDefinitions.DeflatedCost)!.Value);
    }

    private static IReadOnlyList<ProductivityRow> Rows(LoadedExample study) =>
        ProductivityFigures.Rows(study.Loaded, Fail, CancellationToken.None);

    private static void Fail(Diagnostic found) => Assert.Fail(found.ToString());
}
