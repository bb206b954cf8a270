using System.Globalization;
using System.Text.Json.Nodes;
using BenefitAnalyzer.Costs.Transactions;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Studies.Costing;

namespace BenefitAnalyzer.Tests.Costs.Transactions;

[TestClass]
public sealed class PublishedUnitCostTests
{
    [TestMethod]
    public void AnAverageLeavesTheOnlineShareOfDrivingTestsBetween77And86Percent()
    {
        // Source: golden driving-test-channel-costs. One average does not identify the mix of three channels.
        var golden = CostingExample.Golden("driving-test-channel-costs");
        var (inputs, expected) = (golden["inputs"]!, golden["expected"]!);
        var (post, phone, online) = (Number(inputs["cpt"]!["post"]), Number(inputs["cpt"]!["telephone"]), Number(inputs["cpt"]!["online"]));

        var share = ChannelShareBounds.Of(online, [phone, post], Number(inputs["published_average_practical_test"]))!;

        Assert.AreEqual(Number(expected["online_share_if_rest_phone_pct"]), Math.Round(share.Low * 100, 1));
        Assert.AreEqual(Number(expected["online_share_if_rest_post_pct"]), Math.Round(share.High * 100, 1, MidpointRounding.AwayFromZero));
        Assert.AreEqual(Number(expected["ratio_phone_online"]), Math.Round(phone / online, 1));
        Assert.AreEqual(Number(expected["ratio_post_online"]), Math.Round(post / online, 1));
    }

    [TestMethod]
    public void TotalsOfTheUkReleaseAreVolumeTimesRoundedUnitCost()
    {
        // Source: golden uk-cpt-2013, "some rounding errors may occur": a total is derived and never stored beside its parts.
        foreach (var row in CostingExample.Golden("uk-cpt-2013")["rows"]!.AsArray())
        {
            var (name, volume, unit) = (row!["service"]!.GetValue<string>(), Number(row["volume"]), Number(row["cpt"]));
            var costed = new CostingExample()
                .Resource("none", 1, 0)
                .Activity(null, "web", "none", 0)
                .With(tables =>
                    tables with
                    {
                        DirectCosts = [new DirectCost(name, null, "contractors", unit, ServiceHistory.Always, null, "d.csv:2")],
                    }
                )
                .Volume(name, "web", volume)
                .Cost();

            var cost = UnitCost.Of(costed.Cells);

            Assert.AreEqual(unit, cost.Full, name);
            Assert.AreEqual(Number(row["derived_total_m"]), Math.Round(cost.FullCost / 1_000_000, 2), name);
        }
    }

    [TestMethod]
    public void PublishedChannelCostsExcludeEachOtherAndABlankIsNoCost()
    {
        // Source: golden channel-unit-cost-disagreement: "don't ever use them in a business case".
        var rows = CostingExample.Golden("channel-unit-cost-disagreement")["rows"]!.AsArray();

        var online = rows.Select(row => Quoted(row!["online"]!)).ToList();
        var post = rows.Select(row => row!["post"]).Where(node => node is not null).ToList();

        Assert.HasCount(1, post);
        Assert.IsTrue(online[0].Interval.High < online[2].Interval.Low);
        Assert.IsTrue(Ratio(rows, "face_to_face") > 1.6m);
        Assert.IsTrue(Ratio(rows, "telephone") > 1.7m);
        Assert.IsTrue(Ratio(rows, "online") > 2m);
    }

    private static decimal Ratio(JsonArray rows, string channel)
    {
        decimal[] costs = [.. rows.Select(row => row![channel]).OfType<JsonNode>().Select(Number)];
        return costs.Max() / costs.Min();
    }

    private static QuotedFigure Quoted(JsonNode printed) =>
        new(
            printed.ToString(),
            QuotedNumber.Read(printed.ToString())!.Value,
            Precision.AsPrinted,
            null,
            null,
            "cost of a contact",
            new Dictionary<string, string>(),
            null,
            null,
            "benchmark",
            null,
            null,
            "benchmark.json"
        );

    private static decimal Number(JsonNode? node) => decimal.Parse(node!.ToString(), CultureInfo.InvariantCulture);
}
