using BenefitAnalyzer.Metrics;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Reporting.Disclosure;

/// <summary>What no table says but everybody knows: which types, departments and clusters services have. Through them tables by these add up to each other.</summary>
/// <remarks>
/// Services that have all of them in common are one count in each class of channel: more cannot be told from their types and departments, and there are
/// few such counts, however many services there are.
/// </remarks>
internal sealed class ServiceFrame(LoadedStudy loaded, CodeLevels levels)
{
    private const string Class = "channel_class";

    private readonly Dictionary<string, Service> services = loaded.Study.Tables.Services.ToDictionary(service => service.Code);

    /// <summary>The counts of one kind, none of which is published.</summary>
    public IReadOnlyList<PlacedFigure> Of(string what)
    {
        var id = $"volume/{what}";
        var metric = Catalog.Of<Metric>().Single(known => known.Id == id);
        var rows = loaded.Engine.Run(metric, new MetricQuery(id) { By = [CodeLevels.Service, Class] }, CancellationToken.None).Rows;
        var likes = rows.Select(row => row.Keys[0] ?? "").Union(services.Keys, StringComparer.Ordinal).ToLookup(LikeOf);
        return
        [
            .. rows.Where(row => row.Figure.Value is not null)
                .GroupBy(row => (Like: LikeOf(row.Keys[0] ?? ""), Class: row.Keys[1]))
                .Select(like => new PlacedFigure(
                    [
                        CountPlace
                            .Everything.And(levels.Services(likes[like.Key.Like]), "like services", levels)
                            .And(levels.Of(Class, like.Key.Class), Class, levels)
                            .Count(what, like.Sum(row => row.Figure.Value!.Value)),
                    ]
                )),
        ];
    }

    private (string? Type, string? Department, string? Cluster) LikeOf(string code) =>
        services.GetValueOrDefault(code) is { } service ? (service.Type, service.Department, service.Cluster) : default;
}
