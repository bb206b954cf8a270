using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Benefits.Forecasts;

/// <summary>One service of an initiative that is not live; amounts are those of a year.</summary>
/// <param name="Share">Of its traditional completions that may go away; null where nothing comparable tells.</param>
/// <param name="Volumes">Its traditional completions in the last whole fiscal year, at the initiative's offices.</param>
/// <param name="Minutes">Staff minutes of all of them; null where no handling time is known.</param>
/// <param name="Value">Those minutes at the avoidable cash cost of their grades; null where no cost is known.</param>
/// <param name="Sources">What the share is made from.</param>
public sealed record ForecastPart(
    string Service,
    ShareRange? Share,
    IReadOnlyList<Figure> Volumes,
    decimal? Minutes,
    decimal? Value,
    IReadOnlyList<FigureInput> Sources
)
{
    /// <summary>Channels of which nothing says of what grade those are who serve in them: their minutes have no value.</summary>
    public IReadOnlyList<LocalText> WithoutGrade { get; init; } = [];

    public decimal Volume => Volumes.Sum(figure => figure.Value ?? 0);
}
