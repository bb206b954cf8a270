using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Metrics;
using BenefitAnalyzer.Metrics.Customers;
using BenefitAnalyzer.Metrics.Disclosure;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Metrics.Volume;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.WhatIf.Clusters;

/// <summary>Clusters of services of a loaded study, from what its customers use together.</summary>
public static class StudyClusters
{
    private const decimal DaysOfYear = 365.25m;

    /// <returns>Null when too few transactions name a customer or too few services are used together, which is reported.</returns>
    public static ClusterComparison? Of(LoadedStudy loaded, Action<Diagnostic> report, CancellationToken token) =>
        loaded.Once<ClusterComparison?>("", report, say => Compare(loaded, say, token));

    private static ClusterComparison? Compare(LoadedStudy loaded, Action<Diagnostic> report, CancellationToken token)
    {
        var (engine, study) = (loaded.Engine, loaded.Study);
        var metric = new LinkableShare();
        var linkable = engine.Run(metric, new MetricQuery(metric.Id), token).Rows is [var row] ? row.Figure.Value : null;
        if (linkable is null || (double)linkable.Value < study.Privacy.SmallestLinkableShare || linkable == 0)
        {
            report(
                Diagnostic.Warning(
                    DiagnosticCodes.CustomersNotKnown,
                    StudyReader.FileName,
                    null,
                    "too few completed transactions name a customer to say what customers use together: map a column of customers, as a pseudonym"
                )
            );
            return null;
        }

        var coUse = CoUseMatrix.Of(ServiceCoUse.Of(loaded, token), SmallCells.SmallestOf(study));
        if (coUse.Services.Count <= 2)
        {
            report(
                Diagnostic.Warning(
                    DiagnosticCodes.TooFewCoUsed,
                    StudyReader.FileName,
                    null,
                    $"only {coUse.Services.Count} services are used with another one by enough customers, too few to group; it takes 3"
                )
            );
            return null;
        }

        return ClusterComparison.Of(
            coUse,
            study
                .Tables.Services.Where(service => service.Cluster is not null)
                .ToDictionary(service => service.Code, service => service.Cluster!, StringComparer.Ordinal),
            VolumesOf(engine, token),
            FeesOf(engine, study, token),
            study.Seed,
            linkable,
            token
        );
    }

    /// <summary>Fees on the terms of the last day of the data, for its volumes of an average year.</summary>
    private static ArrangementFees FeesOf(MetricEngine engine, Study study, CancellationToken token)
    {
        var days = engine.Covered;
        var lastDay = new Period(days.Until.AddDays(-1), days.Until);
        var years = days.Length / DaysOfYear;
        var electronic = study
            .Channels.Where(channel => channel.Class == ChannelClass.Electronic)
            .Select(channel => channel.Id)
            .ToHashSet(StringComparer.Ordinal);
        var metric = new Completed();
        return new ArrangementFees(
            [.. study.Tables.Costs.OperatorFees.Where(fee => fee.Days.Overlaps(lastDay))],
            engine
                .Run(metric, new MetricQuery(metric.Id) { By = [Field.Service, Field.Channel] }, token)
                .Rows.Where(row =>
                    row.Keys[0] is not null
                    && row.Keys[1] is { } channel
                    && electronic.Contains(channel)
                    && row.Figure is { State: FigureState.Known, Value: not null }
                )
                .ToDictionary(row => (row.Keys[0]!, row.Keys[1]!), row => row.Figure.Value!.Value / years)
        );
    }

    /// <summary>Electronic completions by service, since these are what an operator runs; all completions where there are none.</summary>
    private static Dictionary<string, decimal> VolumesOf(MetricEngine engine, CancellationToken token)
    {
        var metric = new Completed();
        var rows = engine
            .Run(metric, new MetricQuery(metric.Id) { By = [Dimensions.ChannelClass, Field.Service] }, token)
            .Rows.Where(row => row.Keys[1] is not null && row.Figure is { State: FigureState.Known, Value: not null })
            .ToList();
        var electronic = rows.Where(row => row.Keys[0] == ChannelClassCodes.Electronic).ToList();
        return (electronic.Count > 0 ? electronic : rows)
            .GroupBy(row => row.Keys[1]!, StringComparer.Ordinal)
            .ToDictionary(service => service.Key, service => service.Sum(row => row.Figure.Value!.Value), StringComparer.Ordinal);
    }
}
