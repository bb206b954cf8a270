using BenefitAnalyzer.Statistics.Precision;

namespace BenefitAnalyzer.Statistics.Decisions;

/// <summary>A decision between options whose net benefits are uncertain: fixed beforehand, never chosen anew in a draw.</summary>
/// <param name="NetBenefits">Options × draws, in the order of draws.</param>
public sealed record OptionDraws(IReadOnlyList<double[]> NetBenefits)
{
    public int Draws => NetBenefits[0].Length;

    /// <summary>Of each option.</summary>
    public IReadOnlyList<double> Means => [.. NetBenefits.Select(own => own.Average())];

    /// <summary>Index of the option with the highest mean; the first of equals.</summary>
    public int Best
    {
        get
        {
            var means = Means;
            return Enumerable.Range(0, means.Count).MaxBy(at => means[at]);
        }
    }

    /// <summary>Costs and effects at a willingness to pay for an effect.</summary>
    /// <param name="costs">Options × draws.</param>
    /// <param name="effects">Options × draws.</param>
    public static OptionDraws Of(IReadOnlyList<double[]> costs, IReadOnlyList<double[]> effects, double willingnessToPay) =>
        new([.. costs.Zip(effects, (cost, effect) => cost.Zip(effect, (own, gained) => (willingnessToPay * gained) - own).ToArray())]);

    /// <summary>Doing something or not doing it, which is worth nothing.</summary>
    public static OptionDraws DoOrNot(double[] netBenefit) => new([new double[netBenefit.Length], netBenefit]);

    /// <summary>How probable each option is to be the best: of equals in a draw, the first (acceptability at one willingness to pay).</summary>
    public IReadOnlyList<ReplicateMean> Acceptability()
    {
        var isBest = NetBenefits.Select(_ => new double[Draws]).ToList();
        for (var draw = 0; draw < Draws; draw++)
        {
            isBest[BestOf(draw)][draw] = 1;
        }

        return [.. isBest.Select(own => ReplicateMean.Of(own))];
    }

    /// <summary>What is lost in each draw by having chosen an option; never negative.</summary>
    public double[] OpportunityLoss(int option)
    {
        var losses = new double[Draws];
        for (var draw = 0; draw < losses.Length; draw++)
        {
            losses[draw] = NetBenefits[BestOf(draw)][draw] - NetBenefits[option][draw];
        }

        return losses;
    }

    private int BestOf(int draw)
    {
        var best = 0;
        for (var option = 1; option < NetBenefits.Count; option++)
        {
            best = NetBenefits[option][draw] > NetBenefits[best][draw] ? option : best;
        }

        return best;
    }
}
