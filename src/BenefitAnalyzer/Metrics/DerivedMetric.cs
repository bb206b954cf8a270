using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Metrics;

/// <summary>A metric whose figures are made from those of another, such as the gap between groups. It has no query of its own.</summary>
/// <remarks>All that qualifies a figure (missing slices, bounds, intervals) is found for the other's figures, and handed on here.</remarks>
public abstract class DerivedMetric(string id, int version, LocalText name, MetricUnit unit, LocalText formula, Metric of)
    : Metric(id, version, name, unit, formula)
{
    /// <summary>The metric whose figures are compared.</summary>
    public Metric Of { get; } = of;

    public override bool IsAdditive => Of.IsAdditive;

    public override IReadOnlyList<string> RefusedDimensions => Of.RefusedDimensions;

    public override IReadOnlyList<string>? OnlyDimensions => Of.OnlyDimensions;

    public override bool IsFromLogs => Of.IsFromLogs;

    public override bool SaysWhatIsMissing => Of.SaysWhatIsMissing;

    public override string? OnlyChannelClass => Of.OnlyChannelClass;

    public override string Sql => Of.Sql;

    public override IReadOnlyList<(string Name, object Value)> Parameters(Study study) => Of.Parameters(study);

    /// <summary>The figures of this metric.</summary>
    /// <param name="query">The question to this metric.</param>
    /// <param name="rows">The answer of <see cref="Of"/> to the same question.</param>
    public abstract IReadOnlyList<MetricRow> Derive(Study study, MetricQuery query, IReadOnlyList<MetricRow> rows);
}
