using System.Globalization;
using BenefitAnalyzer.Costs.Transactions;
using BenefitAnalyzer.Studies.Costing;
using BenefitAnalyzer.Units;
using CsCheck;

namespace BenefitAnalyzer.Tests.Costs.Transactions;

[TestClass]
public sealed class CostModelTests
{
    [TestMethod]
    public void TheCustomerServiceDepartmentOfTheTextbookCosts462880AndLeaves97120Unused()
    {
        // Source: golden tdabc-customer-service (Kaplan and Anderson's example). Its source prints the unused quantity as hours; it is minutes.
        var golden = CostingExample.Golden("tdabc-customer-service");
        var (inputs, expected) = (golden["inputs"]!, golden["expected"]!);
        var example = new CostingExample().Resource("staff", Number(inputs["practical_capacity_minutes"]), Number(inputs["resource_cost"]));
        foreach (var activity in inputs["activities"]!.AsArray())
        {
            var name = activity!["name"]!.GetValue<string>();
            example
                .Activity(name, "counter", "staff", Number(activity["unit_minutes"]))
                .Volume(name, "counter", Number(activity["quantity"]));
        }

        var costed = example.Cost();

        var balance = costed.Resources.Single();
        Assert.AreEqual(Number(expected["capacity_cost_rate_per_minute"]), balance.Resource.CostPerMinute);
        foreach (var cell in costed.Cells)
        {
            Assert.AreEqual(Number(expected["unit_cost"]![cell.Volume.Service]), UnitCost.Of([cell]).Used);
            Assert.AreEqual(Number(expected["cost"]![cell.Volume.Service]), cell.UsedCost);
            Assert.AreEqual(Number(expected["minutes"]![cell.Volume.Service]), cell.Minutes);
        }

        Assert.AreEqual(Number(expected["cost"]!["total"]), costed.Cells.Sum(cell => cell.UsedCost));
        Assert.AreEqual(Number(expected["unused_minutes"]), balance.UnusedMinutes);
        Assert.AreEqual(Number(expected["unused_cost"]), balance.UnusedCost);
        Assert.AreEqual(Number(expected["utilisation_pct_exact"]), Math.Round(balance.Utilisation!.Value * 100, 4));
        Assert.AreEqual(560000m, Math.Round(UnitCost.Of(costed.Cells).FullCost, 10));
    }

    [TestMethod]
    public void MeasuredMinutesGoBeforeTheStandardAndTheFigureSaysWhichShareWasMeasured()
    {
        var costed = new CostingExample()
            .Resource("staff", 1000, 1000)
            .Activity(null, "counter", "staff", 5, isMeasured: true)
            .Volume("permit", "counter", 10, measured: 6, minutes: 40)
            .Cost();

        var cost = UnitCost.Of(costed.Cells);

        Assert.AreEqual((40m + (4 * 5)) / 10, cost.Used);
        Assert.AreEqual(40m / 60, cost.ShareMeasured);
    }

    [TestMethod]
    public void AResourceOfTheOfficeGoesBeforeOneThatServesAll()
    {
        var costed = new CostingExample()
            .Resource("staff", 100, 100)
            .Resource("staff", 100, 300, office: "east")
            .Activity(null, "counter", "staff", 10)
            .Volume("permit", "counter", 1, office: "east")
            .Volume("permit", "counter", 1, office: "west")
            .Cost();

        CollectionAssert.AreEqual(new[] { 30m, 10m }, costed.Cells.Select(cell => cell.UsedCost).ToArray());
    }

    [TestMethod]
    public void ASharedServiceIsBorneByUseAndItsSharesAddUpToIt()
    {
        var costed = new CostingExample()
            .With(tables =>
                tables with
                {
                    SharedServices =
                    [
                        new SharedService(
                            "login",
                            LocalText.Same("login"),
                            [],
                            [],
                            "it",
                            1000,
                            0,
                            BenefitAnalyzer.Studies.ServiceHistory.Always,
                            null,
                            "s.csv:2"
                        ),
                    ],
                }
            )
            .Volume("permit", "web", 30)
            .Volume("licence", "web", 10)
            .Volume("licence", "counter", 60)
            .Cost();

        CollectionAssert.AreEqual(new[] { 750m, 250m, 0m }, costed.Cells.Select(cell => cell.FixedCost).ToArray());
    }

    [TestMethod]
    public void WhatNothingCostsIsSaidAndLeftOutOfTheUnitCost()
    {
        var example = new CostingExample()
            .Resource("staff", 100, 100)
            .Activity("permit", "counter", "staff", 2)
            .Volume("permit", "counter", 5)
            .Volume("permit", "post", 7);

        var cost = UnitCost.Of(example.Cost().Cells);

        Assert.AreEqual(12m, cost.Completed);
        Assert.AreEqual(5m, cost.CostedCompleted);
        Assert.AreEqual(2m, cost.Used);
        StringAssert.Contains(example.Found.Single().ToString(), "BA3105", StringComparison.Ordinal);
    }

    [TestMethod]
    public void AMissingRateSaysWhichRowToAdd()
    {
        var example = new CostingExample()
            .With(tables =>
                tables with
                {
                    Grades =
                    [
                        new Grade(
                            "CA",
                            LocalText.Same("CA"),
                            new Period(new DateOnly(2005, 6, 1), new DateOnly(2007, 1, 1)),
                            365,
                            0,
                            100,
                            null,
                            "g.csv:2"
                        ),
                    ],
                    Resources =
                    [
                        new Resource(
                            "desk",
                            LocalText.Same("desk"),
                            null,
                            null,
                            "CA",
                            1,
                            null,
                            null,
                            BenefitAnalyzer.Studies.ServiceHistory.Always,
                            null,
                            "r.csv:2"
                        ),
                    ],
                }
            )
            .Activity(null, "counter", "desk", 1)
            .Volume("permit", "counter", 1);

        example.Cost();

        Assert.AreEqual(
            "r.csv:2: warning BA3101: 'grades' has no row of 'CA' for some days of 2005-04-01..2006-04-01; add one whose 'valid_from' and 'valid_to' hold them",
            example.Found.Single().ToString()
        );
    }

    [TestMethod]
    public void UsedAndUnusedAddUpToWhatResourcesCost() =>
        Gen.Select(Gen.Int[1, 5000], Gen.Int[1, 100_000], Gen.Int[0, 400], Gen.Int[1, 400])
            .Sample(
                (capacity, cost, web, counter) =>
                {
                    var costed = new CostingExample()
                        .Resource("staff", capacity, cost)
                        .Activity(null, "counter", "staff", 7)
                        .Activity("permit", "web", "staff", 1)
                        .Volume("permit", "web", web)
                        .Volume("licence", "counter", counter)
                        .Cost();

                    return Math.Abs(UnitCost.Of(costed.Cells).FullCost - cost) < 0.000001m;
                }
            );

    [TestMethod]
    public void HalfAFiscalYearHasItsDaysOfTheCost()
    {
        var costed = new CostingExample()
            .Resource("staff", 365, 730)
            .Activity(null, "counter", "staff", 1)
            .Volume("permit", "counter", 1)
            .Cost(new Period(new DateOnly(2005, 4, 1), new DateOnly(2005, 5, 1)));

        Assert.AreEqual(60m, Math.Round(costed.Resources.Single().Resource.Cost, 10));
        Assert.AreEqual(2m, costed.Resources.Single().Resource.CostPerMinute);
    }

    /// <summary>By hand: 365 a year for 730 minutes a year is 0.5 a minute, also of the 182 days on which it exists.</summary>
    [TestMethod]
    public void AResourceOfPartOfAYearBearsItsDaysOfYearlyCost()
    {
        var example = new CostingExample()
            .Resource("kiosk", 730, 365)
            .With(tables =>
                tables with
                {
                    Resources = [tables.Resources[0] with { Days = new Period(new DateOnly(2005, 10, 1), new DateOnly(2030, 1, 1)) }],
                }
            )
            .Activity(null, "web", "kiosk", 1)
            .Volume("permit", "web", 1);

        var resource = example.Cost().Resources.Single().Resource;

        Assert.AreEqual(182m, Math.Round(resource.Cost, 10));
        Assert.AreEqual(364m, Math.Round(resource.CapacityMinutes!.Value, 10));
        Assert.AreEqual(0.5m, Math.Round(resource.CostPerMinute!.Value, 10));
    }

    private static decimal Number(System.Text.Json.Nodes.JsonNode? node) => decimal.Parse(node!.ToString(), CultureInfo.InvariantCulture);
}
