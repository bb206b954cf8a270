using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Metrics.Completeness;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Metrics.Growth;
using BenefitAnalyzer.Metrics.Targets;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Metrics.Engine;

/// <summary>Where a figure comes from: its definition, the query that ran with its values, and the files behind it.</summary>
/// <param name="Formula">The definition in words.</param>
/// <param name="Files">The files that hold rows of the figure.</param>
/// <param name="Controls">Control totals that say something about it, met or not.</param>
public sealed record Explanation(
    LocalText Name,
    LocalText Formula,
    Figure Figure,
    IReadOnlyList<FigureFile> Files,
    IReadOnlyList<ControlCheck> Controls
)
{
    /// <summary>How groups were compared; null where none were.</summary>
    public LocalText? Comparison { get; init; }

    /// <summary>Reference tables and other files of the study that it rests on.</summary>
    public IReadOnlyList<TableRows> Tables { get; init; } = [];

    /// <summary>What it was worked out with beside its inputs: terms of the study, draws, seed.</summary>
    public IReadOnlyList<(string Name, string Value)> Terms { get; init; } = [];

    /// <summary>Rows drawn for an audit; null where nobody asked.</summary>
    public RowSample? Sample { get; init; }

    /// <summary>The counted figures whose rows are those of <see cref="Files"/>.</summary>
    internal IReadOnlyList<CountedFigure> Counted { get; init; } = [];

    /// <summary>Computes a figure again.</summary>
    /// <param name="keys">The row wanted, one value for each of the query's dimensions.</param>
    /// <returns>Null when there is no such row; the reason was reported.</returns>
    internal static Explanation? Of(
        LoadedStudy loaded,
        Metric metric,
        MetricQuery query,
        IReadOnlyList<string?> keys,
        Action<Diagnostic> report,
        CancellationToken token
    )
    {
        var engine = loaded.Engine;
        var result = engine.Run(metric, query, token);
        Report(result.Diagnostics, report);
        var row = result.Rows.FirstOrDefault(row => row.Keys.SequenceEqual(keys));
        if (row is null)
        {
            if (result.Diagnostics.Count == 0)
            {
                report(NoSuchFigure());
            }

            return null;
        }

        // A gap is made of two shares, each with rows of its own.
        IReadOnlyList<CountedFigure> counted = metric is DerivedMetric { Of: var share }
            ?
            [
                .. row
                    .Figure.Inputs.Select(input => input.Figure.Id)
                    .Distinct()
                    .Select(id => FigureAddress.Read(id)!.Value)
                    .Select(input => new CountedFigure(share, input.Query, input.Keys)),
            ]
            : [new CountedFigure(metric, query, keys)];
        return new Explanation(
            metric.Name,
            metric.Formula,
            row.Figure,
            FigureFiles.Of(engine, counted, token),
            ControlsOf(engine, metric, query, keys)
        )
        {
            Comparison = query.Standardise is null ? null : ComparisonMethod.Formula,
            Counted = counted,
        };
    }

    /// <summary>Computes a figure of growth again.</summary>
    internal static Explanation? Of(
        LoadedStudy loaded,
        Metric metric,
        GrowthQuery query,
        GrowthBasis basis,
        string figure,
        Action<Diagnostic> report,
        CancellationToken token
    )
    {
        var engine = loaded.Engine;
        var result = new GrowthEngine(engine).Run(metric, query, token);
        Report(result.Diagnostics, report);
        var row = result.Rows.FirstOrDefault(row => row.Basis == basis);
        var found = row is null ? null : new[] { row.Change, row.Before, row.After }.FirstOrDefault(part => part.Id == figure);
        if (found is null)
        {
            if (result.Rows.Count > 0)
            {
                report(NoSuchFigure());
            }

            return null;
        }

        MetricQuery[] windows =
        [
            .. new[] { query.Before, query.After }.Select(window => new MetricQuery(metric.Id)
            {
                Period = window,
                Where = query.Where,
                Except = query.Except,
            }),
        ];
        IReadOnlyList<CountedFigure> counted = [.. windows.Select(window => new CountedFigure(metric, window, []))];
        return new Explanation(
            found == row!.Change ? GrowthDefinitions.Name(basis) : metric.Name,
            found == row.Change ? GrowthDefinitions.Formula(basis, metric) : metric.Formula,
            found,
            FigureFiles.Of(engine, counted, token),
            [.. windows.SelectMany(window => ControlsOf(engine, metric, window, []))]
        )
        {
            Counted = counted,
        };
    }

    /// <summary>Computes a figure over a target's own list of services again.</summary>
    internal static Explanation? OfTarget(LoadedStudy loaded, string id, DateOnly day, Action<Diagnostic> report, CancellationToken token)
    {
        var engine = loaded.Engine;
        var targets = new TargetEngine(engine);
        if (loaded.Study.Targets.FirstOrDefault(known => known.Id == id) is not { } target)
        {
            report(NoSuchFigure());
            return null;
        }

        if (targets.MetricOf(target, report) is not { } metric)
        {
            return null;
        }

        var query = TargetEngine.QueryOf(metric, target, day);
        var list = string.Join(", ", target.Services);
        IReadOnlyList<CountedFigure> counted =
        [
            .. target.Services.Select(service => new CountedFigure(metric, query with { By = [Studies.Field.Service] }, [service])),
        ];
        return new Explanation(
            target.Name,
            new LocalText(
                $"{targets.OverList(metric).Formula.English}, over the target's own list: {list}",
                $"{targets.OverList(metric).Formula.Chinese}，只計算目標所列的服務：{list}"
            ),
            targets.Measure(target, day, token),
            FigureFiles.Of(engine, counted, token),
            ControlsOf(engine, metric, query, [])
        )
        {
            Counted = counted,
        };
    }

    /// <summary>Computes a figure that code makes of others again; its files are those of the counted figures at the end of its inputs.</summary>
    internal static Explanation? OfFamily(
        LoadedStudy loaded,
        FigureFamily family,
        Definition definition,
        string id,
        Action<Diagnostic> report,
        CancellationToken token
    )
    {
        if (family.Find(loaded, id, report, token) is not { } figure)
        {
            // What is wrong with the study was said by the search.
            report(NoSuchFigure(OtherValues(id, family.Figures(loaded, _ => { }, token).Select(one => one.Id))));
            return null;
        }

        var engine = loaded.Engine;
        var metrics = Catalog.Of<Metric>().ToDictionary(metric => metric.Id);
        IReadOnlyList<CountedFigure> counted =
        [
            .. Leaves(figure)
                .Select(leaf => leaf.Id)
                .Concat(family.Counted(loaded, figure))
                .Distinct()
                .Select(FigureAddress.Read)
                .OfType<(MetricQuery Query, IReadOnlyList<string?> Keys)>()
                .Where(leaf => metrics.ContainsKey(leaf.Query.Metric))
                .Select(leaf => new CountedFigure(metrics[leaf.Query.Metric], leaf.Query, leaf.Keys)),
        ];
        return new Explanation(definition.Name, definition.Formula, figure, FigureFiles.Of(engine, counted, token), [])
        {
            Counted = counted,
            Tables = TableRows.Of(loaded, family, figure),
            Terms =
            [
                .. family
                    .Terms(loaded, figure, report, token)
                    .Where(term => term.Value is not null)
                    .Select(term => (term.Name, StudyTerms.Text(term.Value!))),
            ],
        };

        static IEnumerable<Figure> Leaves(Figure figure) =>
            figure.Inputs.Count == 0 ? [figure] : figure.Inputs.SelectMany(input => Leaves(input.Figure)).DistinctBy(leaf => leaf.Id);
    }

    private static IReadOnlyList<ControlCheck> ControlsOf(
        MetricEngine engine,
        Metric metric,
        MetricQuery query,
        IReadOnlyList<string?> keys
    )
    {
        if (!metric.SaysWhatIsMissing)
        {
            return [];
        }

        var values = query.By.Zip(keys).ToDictionary(pair => pair.First, pair => pair.Second);
        foreach (var (dimension, value) in query.Where)
        {
            values[dimension] = value;
        }

        var span = FigureJudge.SpanOf(query, values, engine);
        return
        [
            .. engine.Controls.Where(check =>
                ControlTotals.Concerns(
                    engine.Loaded.Study,
                    metric,
                    check.Control,
                    engine.Deliveries.Reach(metric, check.Control.Source, span),
                    values
                )
            ),
        ];
    }

    private static void Report(IEnumerable<Diagnostic> diagnostics, Action<Diagnostic> report)
    {
        foreach (var diagnostic in diagnostics)
        {
            report(diagnostic);
        }
    }

    /// <summary>The first value of an address that no figure of its definition has, with what they have; null where each is known by itself.</summary>
    private static string? OtherValues(string address, IEnumerable<string> known)
    {
        var name = address.Split('?')[0];
        var values = known.Where(id => id.Split('?')[0] == name).SelectMany(Values).ToLookup(pair => pair.Name, pair => pair.Value);
        foreach (var (key, value) in Values(address).Where(pair => !values[pair.Name].Contains(pair.Value)))
        {
            var all = values[key].Distinct().ToList();
            if (all.Count > 0)
            {
                var hint = NearestName.Hint(value, all);
                return $"'{key}' is '{Shortened.Of(value)}'{(hint.Length > 0 ? hint : $"; there are {all.Count} others")}";
            }

            // Keys of scenarios and draws are of no listed figure and may well be right.
            if (NearestName.Find(key, values.Select(own => own.Key)) is { } near)
            {
                return $"{name} has no '{key}'; did you mean '{near}'?";
            }
        }

        return null;

        static IEnumerable<(string Name, string Value)> Values(string id) =>
            id.Contains('?', StringComparison.Ordinal)
                ? id[(id.IndexOf('?', StringComparison.Ordinal) + 1)..]
                    .Split('&')
                    .Select(part => part.Split('=', 2))
                    .Select(pair => (pair[0], Uri.UnescapeDataString(pair[^1])))
                : [];
    }

    private static Diagnostic NoSuchFigure(string? why = null) =>
        Diagnostic.Error(
            DiagnosticCodes.UnknownFigure,
            null,
            null,
            why is null ? "no data has these values; the figure does not exist" : $"the figure does not exist: {why}"
        );
}
