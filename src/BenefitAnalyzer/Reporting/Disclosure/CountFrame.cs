using BenefitAnalyzer.Metrics;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Reporting.Disclosure;

/// <summary>
/// What no table says but everybody knows: which types, departments and clusters services have, so that tables by these add up to each other; and that what
/// is done online is done at no office.
/// </summary>
/// <remarks>
/// Services that have type, department and cluster in common are one count in each class of channel: more cannot be told from these, and there are few such
/// counts, however many services there are.
/// </remarks>
internal sealed class CountFrame(LoadedStudy loaded, CodeLevels levels)
{
    private const string Class = "channel_class";
    private const string Office = "office";

    private readonly Dictionary<string, Service> services = loaded.Study.Tables.Services.ToDictionary(service => service.Code);

    /// <summary>The counts of one kind, none of which is published.</summary>
    public IReadOnlyList<PlacedFigure> Of(string what)
    {
        var rows = Rows(what, CodeLevels.Service);
        var likes = rows.Select(row => row.Keys[0] ?? "").Union(services.Keys, StringComparer.Ordinal).ToLookup(LikeOf);
        return
        [
            .. rows.GroupBy(row => (Like: LikeOf(row.Keys[0] ?? ""), Class: row.Keys[1]))
                .Select(like =>
                    Placed(what, levels.Services(likes[like.Key.Like]), like.Key.Class, like.Sum(row => row.Figure.Value!.Value))
                ),
            .. Rows(what, Office).Select(row => Placed(what, levels.Of(Office, row.Keys[0]), row.Keys[1], row.Figure.Value!.Value)),
        ];
    }

    private List<MetricRow> Rows(string what, string by)
    {
        var id = $"volume/{what}";
        var metric = Catalog.Of<Metric>().Single(known => known.Id == id);
        return
        [
            .. loaded
                .Engine.Run(metric, new MetricQuery(id) { By = [by, Class] }, CancellationToken.None)
                .Rows.Where(row => row.Figure.Value is not null),
        ];
    }

    private PlacedFigure Placed(string what, CodeSet codes, string? channels, decimal size) =>
        new([CountPlace.Everything.And(codes, "frame", levels).And(levels.Of(Class, channels), Class, levels).Count(what, size)]);

    private (string? Type, string? Department, string? Cluster) LikeOf(string code) =>
        services.GetValueOrDefault(code) is { } service ? (service.Type, service.Department, service.Cluster) : default;
}
