using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Metrics.Disclosure;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Metrics.Growth;
using BenefitAnalyzer.Metrics.Targets;
using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Metrics.Engine;

/// <summary>Answers addresses of figures, whatever makes them, as they may be published: small cells are hidden.</summary>
/// <param name="smallest">The smallest count that may be published; 0 for internal use.</param>
public sealed class FigureAnswers(LoadedStudy loaded, int smallest)
{
    private readonly Dictionary<string, Metric> metrics = Catalog.Of<Metric>().ToDictionary(metric => metric.Id);

    /// <summary>The figure of an address; null when it cannot be answered.</summary>
    /// <param name="because">Says why it cannot.</param>
    public AnsweredFigure? Of(string address, Action<string> because, CancellationToken token)
    {
        if (Fault(loaded.Study, address) is { } fault)
        {
            because(fault);
            return null;
        }

        address = FigureAddress.WithoutVersion(address, out _);
        var found = new List<Diagnostic>();
        var answer =
            TargetAddress.Read(address) is { } target ? OfTarget(target.Target, target.Day, found.Add, token)
            : FigureFamily.Of(address) is { } known ? OfFamily(known.Family, known.Definition, address, found.Add, token)
            : GrowthAddress.Read(address) is { } growth ? OfGrowth(growth.Query, growth.Basis, address, found.Add, token)
            : OfMetric(address, found.Add, token);
        if (answer is null)
        {
            because(found.Find(one => one.Severity == Severity.Error)?.Message ?? "no data has these values; the figure does not exist");
        }

        return answer;
    }

    /// <summary>What is wrong with an address whatever the data; null when nothing is.</summary>
    public static string? Fault(Study study, string address)
    {
        var plain = FigureAddress.WithoutVersion(address, out var version);
        return version is { } stated && VersionOf(plain) is { } known && stated != known
            ? $"version {stated} of '{plain.Split('?')[0]}' is not known; the program has version {known}"
            : FaultOf(study, plain);
    }

    private static int? VersionOf(string address) =>
        FigureFamily.Of(address)?.Definition.Version
        ?? Catalog.Of<Metric>().FirstOrDefault(metric => metric.Id == address.Split('?')[0])?.Version;

    private static string? FaultOf(Study study, string address)
    {
        if (TargetAddress.Read(address) is { Target: var target })
        {
            var known = study.Targets.Select(own => own.Id).ToList();
            return known.Contains(target) ? null : $"there is no target '{target}'{NearestName.Hint(target, known)}";
        }

        if (FigureFamily.Of(address) is not null)
        {
            return null;
        }

        if (FigureAddress.Read(address, out var fault) is not { } read)
        {
            return $"it is not the id of a figure, such as take-up/A?month=2005-04: {fault}";
        }

        if (Catalog.Of<Metric>().All(metric => metric.Id != read.Query.Metric))
        {
            var names = Catalog
                .Of<Metric>()
                .Select(metric => metric.Id)
                .Concat(Catalog.Of<FigureFamily>().SelectMany(family => family.Definitions).Select(definition => definition.Id));
            return $"there is no metric or definition '{read.Query.Metric}'{NearestName.Hint(read.Query.Metric, names)}";
        }

        var dimensions = Dimensions.Of(study);
        if (GrowthAddress.Read(address) is null && read.Query.By.FirstOrDefault(name => !dimensions.Contains(name)) is { } other)
        {
            return $"'{other}' is not a dimension of this study; allowed: {string.Join(", ", dimensions)}";
        }

        return read
            .Query.By.Zip(read.Keys)
            .Concat(read.Query.Except.Select(pair => (pair.Key, (string?)pair.Value)))
            .Where(pair => pair.Item2 is not null && dimensions.Contains(pair.Item1))
            .Select(pair => DimensionValues.Fault(study, pair.Item1, pair.Item2!))
            .FirstOrDefault(found => found is not null);
    }

    private AnsweredFigure? OfMetric(string address, Action<Diagnostic> report, CancellationToken token)
    {
        var (query, keys) = FigureAddress.Read(address)!.Value;
        var metric = metrics[query.Metric];
        var result = loaded.Engine.Run(metric, query, token);
        Report(result.Diagnostics, report);
        return SmallCells.Hide(metric, result.Rows, smallest).FirstOrDefault(row => row.Keys.SequenceEqual(keys)) is { } row
            ? new AnsweredFigure(metric.Name, metric.Formula, row.Figure)
            {
                Counted = result.Rows.First(counted => counted.Keys.SequenceEqual(keys)).Figure,
            }
            : null;
    }

    private AnsweredFigure? OfTarget(string id, DateOnly day, Action<Diagnostic> report, CancellationToken token)
    {
        var engine = new TargetEngine(loaded.Engine);
        var target = loaded.Study.Targets.First(own => own.Id == id);
        if (engine.MetricOf(target, report) is not { } metric)
        {
            return null;
        }

        var counted = engine.Measure(target, day, token);
        return new AnsweredFigure(target.Name, engine.OverList(metric).Formula, Published(metric, counted)) { Counted = counted };
    }

    private AnsweredFigure? OfGrowth(
        GrowthQuery query,
        GrowthBasis basis,
        string address,
        Action<Diagnostic> report,
        CancellationToken token
    )
    {
        var metric = metrics[query.Metric];
        var result = new GrowthEngine(loaded.Engine).Run(metric, query, token);
        Report(result.Diagnostics, report);
        if (result.Rows.FirstOrDefault(row => row.Basis == basis) is not { } row)
        {
            return null;
        }

        Figure[] counted = [row.Before, row.After];
        Figure[] windows = [.. counted.Select(window => Published(metric, window))];
        return row.Change.Id == address
                ? new AnsweredFigure(
                    GrowthDefinitions.Name(basis),
                    GrowthDefinitions.Formula(basis, metric),
                    windows.Any(window => window.State == FigureState.Suppressed) ? row.Change.Suppressed() : row.Change
                )
            : windows.FirstOrDefault(window => window.Id == address) is { } part
                ? new AnsweredFigure(metric.Name, metric.Formula, part) { Counted = counted.First(window => window.Id == address) }
            : null;
    }

    /// <summary>What is made from a hidden figure is hidden, or it would give it away.</summary>
    private AnsweredFigure? OfFamily(
        FigureFamily family,
        Definition definition,
        string address,
        Action<Diagnostic> report,
        CancellationToken token
    )
    {
        if (family.Find(loaded, address, report, token) is not { } figure)
        {
            return null;
        }

        var isHidden = figure.Inputs.Any(input =>
            metrics.GetValueOrDefault(input.Figure.Id.Split('?')[0]) is { } metric
            && Published(metric, input.Figure).State == FigureState.Suppressed
        );
        return new AnsweredFigure(definition.Name, definition.Formula, isHidden ? figure.Suppressed() : figure);
    }

    private Figure Published(Metric metric, Figure figure) => SmallCells.Hide(metric, [new MetricRow([], figure)], smallest)[0].Figure;

    private static void Report(IEnumerable<Diagnostic> diagnostics, Action<Diagnostic> report)
    {
        foreach (var diagnostic in diagnostics)
        {
            report(diagnostic);
        }
    }
}
