using BenefitAnalyzer.Store;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Metrics.Engine;

/// <summary>The SQL of a metric with its placeholders filled: the dimensions, and the smallest cube that holds them.</summary>
internal static class MetricStatement
{
    /// <param name="dimensions">Names from <see cref="Dimensions.Of"/>; empty for a total.</param>
    /// <param name="excepted">Days of which no cell may have one.</param>
    public static string Of(Study study, Metric metric, IReadOnlyList<string> dimensions, Period days, IReadOnlyList<Period> excepted)
    {
        var ending =
            !excepted.Append(days).All(own => Dimensions.FitMonths(study, dimensions, own.From, own.Until)) ? ""
            : Dimensions.FitServices(study, dimensions) ? LabelledViews.ByMonth
            : LabelledViews.ByOfficeMonth;
        var isStaged = metric.IsFromLogs && dimensions.Contains(Dimensions.Stage);
        ending += isStaged ? LabelledViews.WithStage : "";
        var names = dimensions.Count == 0 ? [Dimensions.Total] : dimensions;
        return WithViews(metric.Sql, dimensions, isStaged)
            .Replace("{dimensions}", string.Join(", ", names.Select(name => Column(metric, name))), StringComparison.Ordinal)
            .Replace($"{{{LabelledViews.Completed}}}", View(LabelledViews.Completed), StringComparison.Ordinal)
            .Replace($"{{{LabelledViews.Accepted}}}", View(LabelledViews.Accepted), StringComparison.Ordinal)
            .Replace($"{{{LabelledViews.Started}}}", View(LabelledViews.Started), StringComparison.Ordinal);

        string View(string name) => ExceptedTimes.Cut(name + ending, excepted.Count);
    }

    /// <summary>A cell's day is its first one, which a return stands on only if it is a return of that day.</summary>
    private static string Column(Metric metric, string dimension) =>
        dimension == Dimensions.Day && metric.CountsReturns
            ? "CASE WHEN t.last_day = t.day THEN t.day END"
            : $"t.{Sql.Name(dimension)}";

    private static string WithViews(string sql, IReadOnlyList<string> dimensions, bool isStaged) =>
        isStaged ? LabelledViews.Staged(sql)
        : dimensions.Any(Dimensions.NeedsLabels) ? sql
        : LabelledViews.WithoutLabels(sql);
}
