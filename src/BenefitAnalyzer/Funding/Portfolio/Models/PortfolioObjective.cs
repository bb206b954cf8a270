namespace BenefitAnalyzer.Funding.Portfolio.Models;

/// <summary>What a choice is to be best in.</summary>
public enum PortfolioMeasure
{
    /// <summary>Expected over the draws, where there are any.</summary>
    NetPresentValue,

    /// <summary>Present value of realisable savings.</summary>
    RealisableSavings,

    /// <summary>Hours that citizens save over the horizon.</summary>
    CitizenHours,

    /// <summary>Present costs less realisable savings and cost avoidance, made least.</summary>
    NetGovernmentCost,

    /// <summary>Mean net present value of the worst share of the draws (R. Rockafellar, S. Uryasev, Journal of Risk 2 (2000) 21–41).</summary>
    ConditionalValueAtRisk,

    /// <summary>Net present value that a share of the draws does not exceed: type 1, the inverse of their distribution.</summary>
    Percentile,
}

/// <summary>What a choice is to be best in.</summary>
/// <param name="Share">Of the draws, above 0 to 1, for the two measures of the downside.</param>
public sealed record PortfolioObjective(PortfolioMeasure Measure, double Share = 0.1)
{
    /// <summary>Draws that the downside is judged by; more would make the programme too large to prove anything.</summary>
    public const int MostDraws = 500;

    public bool IsDownside => Measure is PortfolioMeasure.ConditionalValueAtRisk or PortfolioMeasure.Percentile;

    /// <summary>How many of so many draws are the worst share: at least one.</summary>
    public int WorstOf(int draws) => Math.Clamp((int)Math.Ceiling((Share * draws) - 1e-9), 1, draws);

    /// <summary>What each option adds, more being better; for a downside what it adds to expected net present value.</summary>
    public IReadOnlyList<decimal> Values(PortfolioModel model) =>
        Measure switch
        {
            PortfolioMeasure.RealisableSavings => [.. model.Options.Select(option => option.RealisableSavings)],
            PortfolioMeasure.CitizenHours => [.. model.Options.Select(option => option.CitizenHours)],
            PortfolioMeasure.NetGovernmentCost => [.. model.Options.Select(option => -option.NetGovernmentCost)],
            _ when model.Draws is { } draws =>
            [
                .. model.Options.Select((_, at) => Math.Round((decimal)draws.Average(draw => draw[at]), 2)),
            ],
            _ => [.. model.Options.Select(option => option.NetPresentValue)],
        };
}
