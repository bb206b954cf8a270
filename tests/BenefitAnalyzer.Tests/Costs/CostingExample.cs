using System.Text.Json.Nodes;
using BenefitAnalyzer.Costs.Rates;
using BenefitAnalyzer.Costs.Transactions;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Studies.Costing;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Tests.Costs;

/// <summary>Cost tables and volumes of a few numbers, for the fiscal year 2005-06.</summary>
internal sealed class CostingExample
{
    public const string Year = "2005-06";
    public static readonly Period Days = new(new DateOnly(2005, 4, 1), new DateOnly(2006, 4, 1));

    private CostTables tables = CostTables.None;
    private readonly List<VolumeCell> volumes = [];

    public List<Diagnostic> Found { get; } = [];

    public static JsonNode Golden(string id) => JsonNode.Parse(File.ReadAllText(Repository.Shared("golden", "methods", id + ".json")))!;

    public CostingExample Resource(
        string code,
        decimal capacity,
        decimal cost,
        string? office = null,
        decimal? step = null,
        bool isAvoidable = true
    )
    {
        tables = tables with
        {
            Resources =
            [
                .. tables.Resources,
                new Resource(code, LocalText.Same(code), null, office, null, null, capacity, step, ServiceHistory.Always, null, "r.csv:2"),
            ],
            ResourceCosts =
            [
                .. tables.ResourceCosts,
                new ResourceCost(code, office, "staff", cost, isAvoidable, ServiceHistory.Always, null, "c.csv:2"),
            ],
        };
        return this;
    }

    public CostingExample Activity(string? service, string channel, string resource, decimal minutes, bool isMeasured = false)
    {
        tables = tables with
        {
            Activities =
            [
                .. tables.Activities,
                new Activity(service, channel, resource, minutes, isMeasured, ServiceHistory.Always, null, "a.csv:2"),
            ],
        };
        return this;
    }

    public CostingExample With(Func<CostTables, CostTables> change)
    {
        tables = change(tables);
        return this;
    }

    public CostingExample Volume(
        string service,
        string channel,
        decimal completed,
        string? office = null,
        decimal measured = 0,
        decimal minutes = 0,
        string time = Year
    )
    {
        volumes.Add(new VolumeCell(time, service, channel, office, completed, measured, minutes, null));
        return this;
    }

    public CostedStudy Cost(Period? days = null) =>
        new CostModel(
            new CostingTerms(
                tables,
                [
                    new Channel("web", ChannelClass.Electronic, LocalText.Same("web")),
                    new Channel("counter", ChannelClass.Traditional, LocalText.Same("counter")),
                    new Channel("post", ChannelClass.Traditional, LocalText.Same("post")),
                ],
                new Dictionary<string, Period> { [Year] = days ?? Days },
                new YearShare((4, 1))
            ),
            Found.Add
        ).Cost(volumes);
}
