using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Metrics.Published;

/// <summary>A published number beside the computed one of its definition.</summary>
/// <param name="Metric">Null where no metric has the paper's definition.</param>
/// <param name="Computed">Null where nothing could be computed; then <see cref="WhyNot"/> says why.</param>
public sealed record PublishedComparison(QuotedFigure Quoted, Metric? Metric, Figure? Computed)
{
    public LocalText? WhyNot { get; init; }

    /// <summary>Whether both can be true; null where there is no computed value.</summary>
    public bool? Agrees =>
        Computed is { State: FigureState.Known, Value: { } value } figure
            ? Quoted.Interval.Meets(Least(figure, value), Most(figure, value))
            : null;

    /// <summary>How far the computed value lies above (or, negative, below) the nearer end of what was published; 0 where both agree.</summary>
    public decimal? Difference =>
        Agrees switch
        {
            null => null,
            true => 0,
            false => Computed!.Value!.Value - NearerEnd(Computed.Value.Value),
        };

    private decimal NearerEnd(decimal value)
    {
        var (low, high) = (Quoted.Interval.Low, Quoted.Interval.High);
        return low is { } least && (high is null || value <= least) ? least : high!.Value;
    }

    private static decimal? Least(Figure figure, decimal value) => figure.Bound == FigureBound.AtMost ? null : figure.Low ?? value;

    private static decimal? Most(Figure figure, decimal value) => figure.Bound == FigureBound.AtLeast ? null : figure.High ?? value;
}
