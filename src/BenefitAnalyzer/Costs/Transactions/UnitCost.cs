namespace BenefitAnalyzer.Costs.Transactions;

/// <summary>Cost of some cells together. Ratios are ratios of sums over what could be costed.</summary>
/// <param name="Completed">All completed transactions.</param>
/// <param name="CostedCompleted">Those whose cost is known.</param>
public sealed record UnitCost(
    decimal Completed,
    decimal CostedCompleted,
    decimal UsedCost,
    decimal UnusedCost,
    decimal MeasuredMinutes,
    decimal StandardMinutes
)
{
    public decimal FullCost => UsedCost + UnusedCost;

    /// <summary>Cost of capacity used ÷ completed.</summary>
    public decimal? Used => CostedCompleted > 0 ? UsedCost / CostedCompleted : null;

    /// <summary>All cost ÷ completed, as the Government Digital Service defines cost per transaction.</summary>
    public decimal? Full => CostedCompleted > 0 ? FullCost / CostedCompleted : null;

    /// <summary>Share of minutes that logs measured.</summary>
    public decimal? ShareMeasured => MeasuredMinutes + StandardMinutes is > 0 and var minutes ? MeasuredMinutes / minutes : null;

    public static UnitCost Of(IEnumerable<CostCell> cells)
    {
        var (completed, costed, used, unused, measured, standard) = (0m, 0m, 0m, 0m, 0m, 0m);
        foreach (var cell in cells)
        {
            completed += cell.Volume.Completed;
            if (cell.IsCosted)
            {
                costed += cell.Volume.Completed;
                used += cell.UsedCost;
                unused += cell.UnusedCost;
                measured += cell.Uses.Sum(use => use.MeasuredMinutes);
                standard += cell.Uses.Sum(use => use.StandardMinutes);
            }
        }

        return new UnitCost(completed, costed, used, unused, measured, standard);
    }
}
