using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Funding.Mechanisms.Shape;

/// <summary>What a mechanism is set by.</summary>
/// <param name="Key">As the study file names it under the mechanism.</param>
/// <param name="Least">Smallest value allowed.</param>
/// <param name="Most">Largest value allowed; null for no limit.</param>
public sealed record MechanismParameter(string Key, LocalText Name, MetricUnit Unit, decimal Value, decimal Least, decimal? Most)
{
    /// <summary>The cluster that it is of; null for all.</summary>
    public string? Cluster { get; init; }

    /// <summary>What was decided, where it is no number; null where the value says it.</summary>
    public LocalText? Words { get; init; }

    public static MechanismParameter Share(string key, LocalText name, decimal value) => new(key, name, MetricUnit.Rate, value, 0, 1);

    public static MechanismParameter Years(string key, LocalText name, int value, int least) =>
        new(key, name, MetricUnit.Years, value, least, null);

    public static MechanismParameter Decision(string key, LocalText name, bool value, LocalText yes, LocalText no) =>
        new(key, name, MetricUnit.Count, value ? 1 : 0, 0, 1) { Words = value ? yes : no };

    /// <summary>The share of realised savings that departments keep, which every mechanism but a fund sets alike.</summary>
    public static MechanismParameter KeptShare(decimal value) =>
        Share(
            "kept",
            new(
                "Share of released savings that departments keep, of a fund once it is repaid",
                "部門保留已釋出節省的比率（基金則於還清後）"
            ),
            value
        );

    public bool IsAllowed => Value >= Least && !(Value > Most);
}
