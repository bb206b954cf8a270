using BenefitAnalyzer.Metrics;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Reporting.Disclosure;

/// <summary>
/// What no table says but everybody knows: which types, departments and clusters services have, so that tables by these add up to each other; and that what
/// is done online is done at no office.
/// </summary>
/// <remarks>
/// In a study of few cells the frame is all of them: every count of a report is a sum of cells, so that whatever follows from several tables together is seen.
/// In a large one services that have type, department and cluster in common are one count in each class of channel, which are few, however many services
/// there are; the cells of all dimensions would be millions.
/// </remarks>
internal sealed class CountFrame(LoadedStudy loaded, CodeLevels levels)
{
    private const string Class = Dimensions.ChannelClass;
    private const string Office = "office";
    private const string Completed = "completed";
    private const string Started = "started";

    /// <summary>So many cells make a program of a table's every cell still bearable: each is a variable of it.</summary>
    private const long MostCells = 2_000;

    private readonly Dictionary<string, Service> services = loaded.Study.Tables.Services.ToDictionary(service => service.Code);

    /// <summary>Adds the counts of one kind, none of which is published.</summary>
    public void AddTo(CountSums sums, string what)
    {
        if (HasFewCells && Cells(what) is { } cells)
        {
            sums.AddCells(cells);
        }
        else
        {
            sums.Add(Groups(what));
        }
    }

    private bool HasFewCells { get; } =
        loaded.Database.Scalar<long>("SELECT count(*) FROM cube_office_month", CancellationToken.None) <= MostCells;

    /// <summary>Every combination of codes that has transactions; where all were completed in the month they began in, with what of each was completed.</summary>
    /// <returns>Null where counted returns make them too many.</returns>
    private List<PlacedFigure>? Cells(string what)
    {
        string[] dimensions =
        [
            CodeLevels.Month,
            CodeLevels.Service,
            CodeLevels.Channel,
            Office,
            .. loaded.Study.Groups.Select(group => group.Id),
        ];
        var completed = Sizes(Completed, dimensions);
        var started = Sizes(Started, dimensions);
        if (Math.Max(completed.Count, started.Count) > MostCells)
        {
            return null;
        }

        var areSame = Run("completion", dimensions)
            .Where(row => row.Figure.Denominator is not null)
            .All(row =>
                row.Figure.Numerator == completed.GetValueOrDefault(row.Keys)
                && row.Figure.Denominator == started.GetValueOrDefault(row.Keys)
            );
        return areSame && completed.Keys.All(started.ContainsKey)
            ?
            [
                .. started.Select(cell =>
                {
                    var (place, done) = (PlaceOf(cell.Key), completed.GetValueOrDefault(cell.Key));
                    return new PlacedFigure([
                        place.Count(Completed, done),
                        place.Count("not completed", cell.Value - done),
                        place.Count(Started, cell.Value),
                    ]);
                }),
            ]
            : [.. (what == Completed ? completed : started).Select(cell => new PlacedFigure([PlaceOf(cell.Key).Count(what, cell.Value)]))];

        CountPlace PlaceOf(IReadOnlyList<string?> keys) =>
            dimensions
                .Zip(keys)
                .Aggregate(CountPlace.Everything, (place, key) => place.And(levels.Of(key.First, key.Second), "cells", levels));
    }

    private Dictionary<IReadOnlyList<string?>, decimal> Sizes(string what, string[] dimensions) =>
        Rows(what, dimensions).ToDictionary(row => row.Keys, row => row.Figure.Value!.Value, KeyComparer.Instance);

    private List<PlacedFigure> Groups(string what)
    {
        var rows = Rows(what, CodeLevels.Service, Class);
        var likes = rows.Select(row => row.Keys[0] ?? "").Union(services.Keys, StringComparer.Ordinal).ToLookup(LikeOf);
        return
        [
            .. rows.GroupBy(row => (Like: LikeOf(row.Keys[0] ?? ""), Class: row.Keys[1]))
                .Select(like =>
                    Placed(what, levels.Services(likes[like.Key.Like]), like.Key.Class, like.Sum(row => row.Figure.Value!.Value))
                ),
            .. Rows(what, Office, Class).Select(row => Placed(what, levels.Of(Office, row.Keys[0]), row.Keys[1], row.Figure.Value!.Value)),
        ];
    }

    private List<MetricRow> Rows(string what, params string[] by) =>
        [.. Run($"volume/{what}", by).Where(row => row.Figure.Value is not null)];

    private IReadOnlyList<MetricRow> Run(string id, string[] by)
    {
        var metric = Catalog.Of<Metric>().Single(known => known.Id == id);
        return loaded.Engine.Run(metric, new MetricQuery(id) { By = by }, CancellationToken.None).Rows;
    }

    private PlacedFigure Placed(string what, CodeSet codes, string? channels, decimal size) =>
        new([CountPlace.Everything.And(codes, "frame", levels).And(levels.Of(Class, channels), Class, levels).Count(what, size)]);

    private (string? Type, string? Department, string? Cluster) LikeOf(string code) =>
        services.GetValueOrDefault(code) is { } service ? (service.Type, service.Department, service.Cluster) : default;
}
