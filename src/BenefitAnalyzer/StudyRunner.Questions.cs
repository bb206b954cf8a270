using System.Globalization;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Ingestion;
using BenefitAnalyzer.Metrics;
using BenefitAnalyzer.Metrics.Completeness;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Metrics.Growth;
using BenefitAnalyzer.Metrics.Integrity;
using BenefitAnalyzer.Metrics.Promises;
using BenefitAnalyzer.Metrics.Published;
using BenefitAnalyzer.Metrics.Targets;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Reporting.Sections.Promises;
using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer;

/// <remarks>The use cases that ask loaded data.</remarks>
public sealed partial class StudyRunner
{
    /// <summary>Answers one question about a metric.</summary>
    /// <returns>Null when the study is not loaded, or the metric or question is not known.</returns>
    public MetricResult? Metrics(Study study, MetricQuery query, CancellationToken token)
    {
        if (MetricOf(query.Metric) is not { } metric)
        {
            return null;
        }

        using var loaded = LoadedStudy.Open(study, report, token);
        if (loaded is null)
        {
            return null;
        }

        var result = loaded.Engine.Run(metric, query, token);
        Report(result.Diagnostics);
        Report(DefinitionStatements.Outside(study, metric.Id, query.Period ?? loaded.Engine.Covered) is { } outside ? [outside] : []);
        if (result is { Rows.Count: 0, Diagnostics.Count: 0 })
        {
            var why = query.RollingMonths is { } months
                ? string.Create(
                    CultureInfo.InvariantCulture,
                    $"no {months} months in a row, all within the period asked for, have data of {metric.Id}; ask for fewer months, or for an earlier --from"
                )
                : $"{metric.Id} has no row in the period and with the values asked for; 'benefit metrics' without --where, --from and --until shows what there is";
            report(Diagnostic.Warning(DiagnosticCodes.NothingFound, null, null, $"no data answers this: {why}"));
        }

        return result;
    }

    /// <summary>Computes the growth of a metric between two windows.</summary>
    /// <returns>Null when the study is not loaded or the metric is not known.</returns>
    public GrowthResult? Growth(Study study, GrowthQuery query, CancellationToken token)
    {
        if (MetricOf(query.Metric) is not { } metric)
        {
            return null;
        }

        using var loaded = LoadedStudy.Open(study, report, token);
        if (loaded is null)
        {
            return null;
        }

        var result = new GrowthEngine(loaded.Engine).Run(metric, query, token);
        Report(result.Diagnostics);
        return result;
    }

    /// <summary>Measures the study's targets.</summary>
    /// <returns>Null when the study is not loaded.</returns>
    public IReadOnlyList<TargetProgress>? Targets(Study study, CancellationToken token)
    {
        using var loaded = LoadedStudy.Open(study, report, token);
        return loaded is null ? null : new TargetEngine(loaded.Engine).All(report, token);
    }

    /// <summary>What the study has undertaken and how it stands on a day, as tables. For internal use.</summary>
    /// <returns>Null when the study is not loaded or has undertaken nothing; the reason was reported.</returns>
    public Report? Due(Study study, DueQuestion question, CancellationToken token)
    {
        using var loaded = LoadedStudy.Open(study, report, token);
        return loaded is null ? null : DueReport.Of(loaded, question, report, token);
    }

    /// <summary>Compares the study's control totals with what was accepted.</summary>
    /// <returns>Null when the study is not loaded.</returns>
    public IReadOnlyList<ControlCheck>? Controls(Study study, CancellationToken token)
    {
        using var loaded = LoadedStudy.Open(study, report, token);
        return loaded is null ? null : loaded.Engine.Controls;
    }

    /// <summary>Records that another one of the same transaction replaced, with what each of the two says. For internal use.</summary>
    /// <returns>Null when the study is not loaded.</returns>
    public IReadOnlyList<Correction>? Corrections(Study study, CancellationToken token)
    {
        using var loaded = LoadedStudy.Open(study, report, token);
        return loaded is null ? null : Correction.Of(loaded.Database, int.MaxValue, token);
    }

    /// <summary>Figures quoted from papers beside the computed ones.</summary>
    /// <returns>Null when the study is not loaded.</returns>
    public IReadOnlyList<PublishedComparison>? Published(Study study, CancellationToken token)
    {
        using var loaded = LoadedStudy.Open(study, report, token);
        return loaded is null ? null : new PublishedFigures(loaded.Engine).All(report, token);
    }

    /// <summary>Transactions that the integrity tests flag, with their places. For internal use.</summary>
    /// <returns>Null when the study is not loaded.</returns>
    public IReadOnlyList<(Metric Test, FlaggedRow Row)>? Flagged(Study study, CancellationToken token)
    {
        using var loaded = LoadedStudy.Open(study, report, token);
        return loaded is null
            ? null
            :
            [
                .. Catalog
                    .Of<FlaggingMetric>()
                    .SelectMany(test => FlaggedRow.Of(loaded, test, int.MaxValue, token).Select(row => ((Metric)test, row))),
            ];
    }

    /// <summary>Computes a figure again from its id and tells where it comes from.</summary>
    /// <returns>Null when the id is not one of a figure.</returns>
    public Explanation? Explain(Study study, string figure, CancellationToken token) => Explain(study, figure, null, token);

    /// <summary>The same with rows drawn for an audit.</summary>
    /// <param name="sample">How many rows, and the seed, or null for the study's; null for no rows.</param>
    /// <returns>Null when the id is not one of a figure.</returns>
    public Explanation? Explain(Study study, string figure, (int Size, ulong? Seed)? sample, CancellationToken token)
    {
        if (!IsOfFigure(study, figure))
        {
            return null;
        }

        figure = FigureAddress.WithoutVersion(figure, out _);
        using var loaded = LoadedStudy.Open(study, report, token);
        return loaded is null || Explain(loaded, figure, token) is not { } explanation ? null
            : sample is not { } asked ? explanation
            : explanation with { Sample = RowSample.Of(loaded, explanation, asked.Size, asked.Seed ?? study.Seed, token) };
    }

    private Explanation? Explain(LoadedStudy loaded, string figure, CancellationToken token)
    {
        if (TargetAddress.Read(figure) is { } target)
        {
            return Explanation.OfTarget(loaded, target.Target, target.Day, report, token);
        }

        if (FigureFamily.Of(figure) is { } known)
        {
            return Explanation.OfFamily(loaded, known.Family, known.Definition, figure, report, token);
        }

        var (query, keys) = FigureAddress.Read(figure)!.Value;
        var metric = MetricOf(query.Metric)!;
        return GrowthAddress.Read(figure) is { } growth
            ? Explanation.Of(loaded, metric, growth.Query, growth.Basis, figure, report, token)
            : Explanation.Of(loaded, metric, query, keys, report, token);
    }

    private bool IsOfFigure(Study study, string figure)
    {
        if (FigureAnswers.Fault(study, figure) is not { } fault)
        {
            return true;
        }

        var plain = FigureAddress.WithoutVersion(figure, out _);
        var isOther = TargetAddress.Read(plain) is not null || FigureFamily.Of(plain) is not null;
        if (!isOther && FigureAddress.Read(plain) is { } address && MetricOf(address.Query.Metric) is null)
        {
            return false; // said with the nearest metric
        }

        report(Diagnostic.Error(DiagnosticCodes.UnknownFigure, null, null, $"'{Shortened.Of(figure)}': {fault}"));
        return false;
    }

    private Metric? MetricOf(string id)
    {
        var known = Catalog.Of<Metric>();
        var found = known.FirstOrDefault(metric => metric.Id == id);
        if (found is null)
        {
            report(
                Diagnostic.Error(
                    DiagnosticCodes.UnknownMetric,
                    null,
                    null,
                    FigureFamily.Named(id) is { } family
                        ? $"'{id}' is no metric, since it is made of other figures: {family.ShownBy}"
                        : $"there is no metric '{id}'{NearestName.Hint(id, known.Select(metric => metric.Id))} ('benefit list metrics' shows all)"
                )
            );
        }

        return found;
    }
}
