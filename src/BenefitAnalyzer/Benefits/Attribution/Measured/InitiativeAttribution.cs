using BenefitAnalyzer.Benefits.Attribution.Designs;
using BenefitAnalyzer.Benefits.Attribution.Verdicts;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Studies.Initiatives;

namespace BenefitAnalyzer.Benefits.Attribution.Measured;

/// <summary>What can be said of one initiative.</summary>
/// <param name="Design">What its data allow.</param>
/// <param name="Estimates">Of every design that can be computed; the one of <paramref name="Design"/> counts.</param>
/// <param name="Verdict">Of displaced volume.</param>
/// <param name="AllChannels">Completions over all channels, by the design that their own data allow; null where it cannot be computed.</param>
/// <param name="InducedVerdict">Of induced volume.</param>
public sealed record InitiativeAttribution(
    Initiative Initiative,
    AttributionDesign Design,
    IReadOnlyList<EffectEstimate> Estimates,
    Verdict Verdict,
    EffectEstimate? AllChannels,
    Verdict InducedVerdict
)
{
    /// <summary>By which periods it was estimated.</summary>
    public SeriesPeriod Series { get; init; }

    /// <summary>First days of the months or weeks of all series.</summary>
    public IReadOnlyList<DateOnly> Periods { get; init; } = [];

    /// <summary>Traditional completions of all treated units by period; NaN where they are not known.</summary>
    public IReadOnlyList<double> Actual { get; init; } = [];

    /// <summary>Index of the period of the first launch.</summary>
    public int Launch { get; init; }

    /// <summary>Indices of the periods in which units followed, in order; empty where all began at once.</summary>
    public IReadOnlyList<int> LaterLaunches { get; init; } = [];

    public int TreatedUnits { get; init; }

    public int ComparisonUnits { get; init; }

    /// <summary>Displaced volume by service and office (null where it is known of all together) and month.</summary>
    public IReadOnlyList<DisplacedCell> Cells { get; init; } = [];

    /// <summary>Staff minutes that the displaced volume would have taken; null where no handling time is known.</summary>
    public double? Minutes { get; init; }

    /// <summary>What the initiative itself did cost over all years, as spent; null where no actual cost is given.</summary>
    public decimal? Cost { get; init; }

    /// <summary>Completions that it is computed from.</summary>
    public IReadOnlyList<Figure> Sources { get; init; } = [];

    /// <summary>The estimate that counts; null where it cannot be computed.</summary>
    public EffectEstimate? Estimate => Estimates.FirstOrDefault(estimate => estimate.Design == Design);
}
