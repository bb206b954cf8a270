using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Costs.Productivity;

/// <summary>How the unit cost of a service changed from one fiscal year to the next, and what that came to in the later year.</summary>
/// <param name="Year">The later year.</param>
/// <param name="UnitCostBefore">Full cost of a resolved need in the earlier year.</param>
/// <param name="PerNeed">The change of unit cost, in cents that add up to the printed unit costs.</param>
/// <param name="OfYear">What this year's needs cost more than at last year's unit cost, not rounded.</param>
/// <param name="AtUnitCostBefore">This year's needs at last year's unit cost.</param>
/// <param name="Cost">Full cost of this year.</param>
public sealed record CostChange(
    string Service,
    FiscalYear Year,
    decimal UnitCostBefore,
    decimal UnitCostAfter,
    CostSplit PerNeed,
    CostSplit OfYear,
    decimal AtUnitCostBefore,
    decimal Cost
)
{
    /// <returns>Null where a unit cost is not known.</returns>
    public static CostChange? Between(ServiceYear earlier, ServiceYear later, Func<FiscalYear, decimal?> priceLevel)
    {
        if (
            UnitCostSplit.Between(earlier, later, priceLevel(earlier.Year), priceLevel(later.Year)) is not { } exact
            || (earlier.UnitCost, later.UnitCost, later.Cost) is not ({ } before, { } after, { } cost)
        )
        {
            return null;
        }

        var atUnitCostBefore = before * later.ResolvedNeeds;
        return new CostChange(
            later.Service,
            later.Year,
            before,
            after,
            exact.InCents(before, after),
            exact.Times(later.ResolvedNeeds),
            atUnitCostBefore,
            cost
        );
    }

    /// <summary>
    /// The amounts of several services together, in cents that add up to the printed sums. They are rounded together, so that the whole is
    /// right; the cents of the services alone may differ from it by their rounding.
    /// </summary>
    public static CostSplit Together(IReadOnlyList<CostChange> changes) =>
        CostSplit
            .Sum(changes.Select(change => change.OfYear))
            .InCents(changes.Sum(change => change.AtUnitCostBefore), changes.Sum(change => change.Cost));
}
