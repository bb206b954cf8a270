using BenefitAnalyzer.Funding.Portfolio.Models;

namespace BenefitAnalyzer.Funding.Portfolio.Solving;

/// <summary>The draws that a downside is judged by, in whole numbers.</summary>
internal sealed class DownsideDraws
{
    /// <param name="model">With draws.</param>
    public DownsideDraws(PortfolioModel model, PortfolioObjective objective)
    {
        var draws = model.Draws!.Take(PortfolioObjective.MostDraws).ToList();
        Worst = objective.WorstOf(draws.Count);
        // Cents of a simulated value mean nothing: whole dollars, or larger units where the sum over draws asks for it.
        var rounded = draws.ConvertAll(draw => Array.ConvertAll(draw, value => Math.Round((decimal)value)));
        var scale = WholeScale.Of([1, rounded.Max(draw => draw.Sum(Math.Abs))], 2 * draws.Count);
        Values = rounded.ConvertAll(draw => Array.ConvertAll(draw, scale.Nearest));
        Unit = scale.Unit;
        Most = Values.Max(draw => draw.Sum(value => Math.Max(value, 0)));
        Least = Values.Min(draw => draw.Sum(value => Math.Min(value, 0)));
    }

    /// <summary>Draws × options, in units.</summary>
    public IReadOnlyList<long[]> Values { get; }

    /// <summary>What one of the values is worth in money.</summary>
    public decimal Unit { get; }

    /// <summary>How many draws are the worst share.</summary>
    public int Worst { get; }

    /// <summary>No choice is worth more in any draw.</summary>
    public long Most { get; }

    /// <summary>No choice is worth less in any draw.</summary>
    public long Least { get; }

    /// <summary>The worst draws of a choice with its value in them, the worst first; of equal ones the earlier first.</summary>
    public IReadOnlyList<(int Draw, long Value)> WorstOf(IReadOnlyCollection<int> chosen) =>
        [.. Values.Select((draw, at) => (at, Value: chosen.Sum(option => draw[option]))).OrderBy(draw => draw.Value).Take(Worst)];
}
