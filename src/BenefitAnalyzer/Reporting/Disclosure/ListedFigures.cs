using BenefitAnalyzer.Benefits.Attribution.Measured;
using BenefitAnalyzer.Benefits.Attribution.Results;
using BenefitAnalyzer.Metrics;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Metrics.Growth;
using BenefitAnalyzer.Metrics.Targets;
using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Reporting.Disclosure;

/// <summary>Figures over services that are listed elsewhere than in their address: those of a target, of an initiative, those that report in both windows.</summary>
internal sealed class ListedFigures(LoadedStudy loaded, CodeLevels levels)
{
    private readonly Study study = loaded.Study;
    private readonly IReadOnlyList<Metric> metrics = Catalog.Of<Metric>();
    private readonly Dictionary<string, GrowthResult> growths = new(StringComparer.Ordinal);

    /// <summary>The metric and the place of a figure; null where its address says all.</summary>
    public (string Metric, CountPlace Place)? Of(string address) =>
        TargetAddress.Read(address) is { } target && study.Targets.FirstOrDefault(own => own.Id == target.Target) is { } known
            ? OfTarget(known, target.Day)
        : address.StartsWith(AttributionDefinitions.Actual.Id, StringComparison.Ordinal) && FigureAddress.Read(address) is { } read
            ? OfInitiative(read.Query.By.Zip(read.Keys).ToDictionary())
        : address.Contains("growth=", StringComparison.Ordinal) && GrowthAddress.Read(address) is { } growth
            ? OfGrowth(growth.Query, growth.Basis, address)
        : null;

    private (string Metric, CountPlace Place)? OfTarget(Target target, DateOnly day) =>
        metrics.FirstOrDefault(metric => metric.Id == target.Metric) is { IsFromLogs: true } metric
        && TargetEngine.QueryOf(metric, target, day).Period is { } days
            ? (metric.Id, Listed(target.Services).And(levels.Of(days), days.ToString(), levels))
            : null;

    /// <summary>What was counted of an initiative: its services in traditional channels, at its offices where it has any.</summary>
    private (string Metric, CountPlace Place)? OfInitiative(Dictionary<string, string?> address)
    {
        if (study.Initiatives.FirstOrDefault(own => own.Id == address.GetValueOrDefault("initiative")) is not { } initiative)
        {
            return null;
        }

        var place = Listed(initiative.Services).And(levels.Of(ChannelClass.Traditional), Dimensions.ChannelClass, levels);
        var (level, code) = address.First(own => own.Key != "initiative");
        place = place.And(levels.Of(level, code), level, levels);
        var offices = InitiativePanels.OfficesOf(initiative, study);
        return ("volume/completed", offices.Count == 0 ? place : place.And(levels.Offices(offices), $"of {initiative.Id}", levels));
    }

    private (string Metric, CountPlace Place)? OfGrowth(GrowthQuery query, GrowthBasis basis, string address)
    {
        var key = GrowthAddress.Write(query, GrowthBasis.Naive);
        if (!growths.TryGetValue(key, out var result))
        {
            var metric = metrics.First(own => own.Id == query.Metric);
            growths[key] = result = new GrowthEngine(loaded.Engine).Run(metric, query, CancellationToken.None);
        }

        if (result.Rows.FirstOrDefault(row => row.Basis == basis) is not { } row || row.Before.Id != address && row.After.Id != address)
        {
            return null;
        }

        var days = row.Before.Id == address ? query.Before : query.After;
        var place = Listed(row.Services).And(levels.Of(days), days.ToString(), levels);
        foreach (var (level, code) in query.Where)
        {
            place = place.And(levels.Of(level, code), level, levels);
        }

        return query.Except.Count == 0 ? (query.Metric, place) : null;
    }

    /// <summary>Lists may overlap, so each is a table of its own.</summary>
    private CountPlace Listed(IReadOnlyList<string> services)
    {
        var set = levels.Services(services);
        return services.Count == 0 ? CountPlace.Everything : CountPlace.Everything.And(set, $"list {set.Name}", levels);
    }
}
