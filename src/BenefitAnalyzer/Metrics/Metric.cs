using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Metrics;

/// <summary>A definition of a figure. A subclass with an <c>.sql</c> file of its name beside it is found by the catalogue.</summary>
public abstract class Metric(string id, int version, LocalText name, MetricUnit unit, LocalText formula)
{
    /// <summary>Such as <c>take-up/A</c>; unique.</summary>
    public string Id { get; } = id;

    /// <summary>Grows by one whenever a figure of this definition would come out differently.</summary>
    public int Version { get; } = version;

    public LocalText Name { get; } = name;

    public MetricUnit Unit { get; } = unit;

    /// <summary>The definition in words.</summary>
    public LocalText Formula { get; } = formula;

    /// <summary>Id and version, as every figure carries it.</summary>
    public string Definition => $"{Id}@{Version}";
}
