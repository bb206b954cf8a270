namespace BenefitAnalyzer.Funding.Portfolio.Frontiers;

/// <summary>Where one of several exclusive options stands.</summary>
public enum Dominance
{
    /// <summary>On the frontier.</summary>
    Efficient,

    /// <summary>Another costs no more and does no less.</summary>
    Dominated,

    /// <summary>A mixture of two others costs no more and does no less.</summary>
    ExtendedlyDominated,
}

/// <summary>One of several options that exclude each other.</summary>
/// <param name="Effect">More is better; in any unit.</param>
public sealed record CostEffect(string Name, decimal Cost, decimal Effect);

/// <param name="Ratio">Cost of one more unit of effect against the next cheaper efficient option; null for the cheapest and for all that are not efficient.</param>
public sealed record FrontierOption(CostEffect Option, Dominance Dominance, decimal? Ratio);

/// <summary>Dominance and incremental cost-effectiveness ratios (M. Drummond et al., Methods for the Economic Evaluation of Health Care Programmes, ch. 4).</summary>
public static class EfficientFrontier
{
    /// <returns>Efficient options by rising cost, then the others by rising cost.</returns>
    public static IReadOnlyList<FrontierOption> Of(IReadOnlyList<CostEffect> options)
    {
        List<CostEffect> byCost = [.. options.OrderBy(option => option.Cost).ThenByDescending(option => option.Effect)];
        var undominated = new List<CostEffect>();
        foreach (var option in byCost.Where(option => undominated.Count == 0 || option.Effect > undominated[^1].Effect))
        {
            undominated.Add(option);
        }

        var frontier = new List<CostEffect>();
        foreach (var option in undominated)
        {
            while (frontier.Count > 1 && Ratio(frontier[^2], frontier[^1]) > Ratio(frontier[^1], option))
            {
                frontier.RemoveAt(frontier.Count - 1);
            }

            frontier.Add(option);
        }

        return
        [
            .. frontier.Select(
                (option, at) => new FrontierOption(option, Dominance.Efficient, at == 0 ? null : Ratio(frontier[at - 1], option))
            ),
            .. byCost
                .Except(frontier)
                .Select(option => new FrontierOption(
                    option,
                    undominated.Contains(option) ? Dominance.ExtendedlyDominated : Dominance.Dominated,
                    null
                )),
        ];
    }

    private static decimal Ratio(CostEffect cheaper, CostEffect dearer) => (dearer.Cost - cheaper.Cost) / (dearer.Effect - cheaper.Effect);
}
