using System.Numerics;
using BenefitAnalyzer.Studies.Claiming;

namespace BenefitAnalyzer.Benefits.Claims.Realised;

/// <summary>Why a measured saving differs from the claimed one, in the study's currency; the terms add up to the difference to the cent.</summary>
/// <param name="Delay">Fewer months live than claimed.</param>
/// <param name="Volume">Fewer transactions.</param>
/// <param name="TakeUp">A smaller share of them moved.</param>
/// <param name="StaffMinutes">Fewer minutes freed by each.</param>
/// <param name="Prices">A cheaper minute.</param>
/// <param name="NotReleased">Freed time that did not leave the budget.</param>
/// <param name="Unexplained">What the factors do not give: 0 where the assumptions give the claim and the measured factors the measured amount.</param>
public sealed record DifferenceSplit(
    decimal Delay,
    decimal Volume,
    decimal TakeUp,
    decimal StaffMinutes,
    decimal Prices,
    decimal NotReleased,
    decimal Unexplained
)
{
    private const decimal Cent = 0.01m;
    private const int Factors = 6;

    // Of the orders of six factors, s!·(5 − s)! have a given set of s before a given factor; they sum to 6! over all sets.
    private static readonly int[] OrdersBySize = [120, 24, 12, 12, 24, 120];

    /// <summary>Its terms in the order of the formula, the unexplained part last.</summary>
    public IReadOnlyList<decimal> Terms => [Delay, Volume, TakeUp, StaffMinutes, Prices, NotReleased, Unexplained];

    /// <summary>Measured less claimed.</summary>
    public decimal Total => Terms.Sum();

    /// <summary>
    /// Splits measured − claimed by the factors of both. Each factor gets its mean effect over all orders in which claimed factors can be
    /// replaced by measured ones, so that no order is preferred, the parts add up, and a factor that did not change gets nothing.
    /// </summary>
    /// <remarks>Shapley value as a decomposition: Shorrocks, Journal of Economic Inequality 11 (2013) 99–126, section 3.</remarks>
    /// <returns>Null where a factor is missing on either side.</returns>
    public static DifferenceSplit? Of(decimal claimed, decimal measured, ClaimFactors claimedFactors, ClaimFactors measuredFactors)
    {
        if (claimedFactors.Product is not { } byAssumption || measuredFactors.Product is not { } byMeasurement)
        {
            return null;
        }

        decimal[] from = [.. claimedFactors.InOrder.Select(factor => factor!.Value)];
        decimal[] to = [.. measuredFactors.InOrder.Select(factor => factor!.Value)];
        var effects = Enumerable.Range(0, Factors).Select(factor => Effect(factor, from, to)).ToArray();
        var difference = Math.Round(measured, 2) - Math.Round(claimed, 2);
        var isExplained = Math.Abs(claimed - byAssumption) < Cent / 2 && Math.Abs(measured - byMeasurement) < Cent / 2;
        var terms = effects.Select(effect => Math.Round(effect, 2)).ToArray();
        var left = difference - terms.Sum();
        if (isExplained)
        {
            left = SpreadCents(terms, effects, left);
        }

        return new DifferenceSplit(terms[0], terms[1], terms[2], terms[3], terms[4], terms[5], left);
    }

    private static decimal Effect(int factor, decimal[] from, decimal[] to)
    {
        if (from[factor] == to[factor])
        {
            return 0;
        }

        var sum = 0m;
        for (var set = 0; set < 1 << Factors; set++)
        {
            if ((set & (1 << factor)) != 0)
            {
                continue;
            }

            var others = 1m;
            for (var other = 0; other < Factors; other++)
            {
                others *=
                    other == factor ? 1
                    : (set & (1 << other)) != 0 ? to[other]
                    : from[other];
            }

            sum += OrdersBySize[BitOperations.PopCount((uint)set)] * others * (to[factor] - from[factor]);
        }

        return sum / 720;
    }

    /// <summary>Gives cents that rounding left over to the terms that it moved most; never to one that is 0.</summary>
    /// <returns>What no term could take.</returns>
    private static decimal SpreadCents(decimal[] terms, decimal[] effects, decimal left)
    {
        var step = Math.Sign(left) * Cent;
        int[] order =
        [
            .. Enumerable
                .Range(0, Factors)
                .Where(term => effects[term] != 0)
                .OrderByDescending(term => (effects[term] - terms[term]) * step),
        ];
        for (var at = 0; left != 0 && order.Length > 0; at = (at + 1) % order.Length)
        {
            terms[order[at]] += step;
            left -= step;
        }

        return left;
    }
}
