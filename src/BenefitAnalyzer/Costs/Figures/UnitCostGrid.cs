using System.Globalization;
using BenefitAnalyzer.Costs.Transactions;
using BenefitAnalyzer.Metrics.Customers;
using BenefitAnalyzer.Metrics.Disclosure;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Metrics.Staff;
using BenefitAnalyzer.Metrics.Volume;
using BenefitAnalyzer.Studies.Costing;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Costs.Figures;

/// <summary>The rows of one grid of unit costs: what each time and group costs, with the counts behind it.</summary>
internal sealed class UnitCostGrid
{
    private static readonly LocalText NotCosted = new(
        "nothing here is costed: 'activities' has no row for it, or its resource no cost or capacity",
        "此處未有計算成本：activities 沒有相應的列，或有關資源沒有成本或可用分鐘"
    );

    private static readonly LocalText NeedsCustomers = new(
        "not known: too few transactions name their customer to chain attempts into needs",
        "未知：具顧客識別的交易不足，未能把嘗試連繫成需要"
    );

    private readonly StudyCosts costs;
    private readonly IReadOnlyList<string> by;
    private readonly Dictionary<string, Figure> completed;
    private readonly Dictionary<string, Figure> minutes;
    private readonly Dictionary<string, Figure> attempts;

    /// <summary>Attempts are chained by service, so needs are told of services and what they add up to.</summary>
    private readonly bool hasNeeds;

    /// <param name="by">Dimensions of <see cref="CostGroups.Dimensions"/>.</param>
    public UnitCostGrid(StudyCosts costs, IReadOnlyList<string> by, CancellationToken token)
    {
        (this.costs, this.by) = (costs, by);
        // Transactions are counted in the stage of their day, costs in that of the last day: such counts are not behind such costs.
        var isCounted = !by.Contains(CostGroups.Stage);
        completed = isCounted ? CostGroups.Counted(costs, new Completed(), by, token) : [];
        minutes = isCounted ? CostGroups.Counted(costs, new HandlingTime(), by, token) : [];
        hasNeeds = by.All(dimension => dimension is "service" or "service_type" or "department");
        attempts = hasNeeds ? CostGroups.Counted(costs, new ChainedAttempts(), ["service"], token) : [];
    }

    public IReadOnlyList<Definition> Columns =>
        [
            UnitCostDefinitions.Used,
            UnitCostDefinitions.Full,
            .. hasNeeds ? [UnitCostDefinitions.Need] : Array.Empty<Definition>(),
            UnitCostDefinitions.UsedCost,
            UnitCostDefinitions.UnusedCost,
            UnitCostDefinitions.Measured,
            UnitCostDefinitions.Checklist,
        ];

    /// <summary>Time and group of a cell.</summary>
    public IReadOnlyList<string?> KeysOf(CostCell cell) =>
        [cell.Volume.Time, .. by.Select(dimension => CostGroups.Value(dimension, cell.Volume, costs))];

    /// <summary>A figure for each of <see cref="Columns"/>.</summary>
    /// <param name="cells">All of the time and group.</param>
    public FigureGridRow Row(IReadOnlyList<string?> keys, List<CostCell> cells)
    {
        var cost = UnitCost.Of(cells);
        var address = new[] { costs.Time }.Concat(by).Zip(keys, (name, value) => (name, value ?? "")).ToList();
        var inputs = InputsOf(CostGroups.Key(keys));
        var (partial, reason) = (Partial(keys[0]!, cost), Reason(cost, cells));
        var isAny = cost.CostedCompleted > 0;
        var lines = LinesOf(cells);
        return new FigureGridRow(
            keys,
            [
                Make(UnitCostDefinitions.Used, cost.Used, cost.UsedCost, cost.CostedCompleted),
                Make(UnitCostDefinitions.Full, cost.Full, cost.FullCost, cost.CostedCompleted),
                .. hasNeeds ? [Need()] : Array.Empty<Figure>(),
                Make(UnitCostDefinitions.UsedCost, isAny ? cost.UsedCost : null),
                Make(UnitCostDefinitions.UnusedCost, isAny ? cost.UnusedCost : null),
                Make(UnitCostDefinitions.Measured, cost.ShareMeasured, cost.MeasuredMinutes, cost.MeasuredMinutes + cost.StandardMinutes),
                Make(UnitCostDefinitions.Checklist, (decimal)lines / CostComponent.Checklist.Count, lines, CostComponent.Checklist.Count),
            ]
        );

        Figure Need()
        {
            var chained = Attempts(cells);
            var sum = cost.UsedCost + chained.Cost;
            var need = Make(UnitCostDefinitions.Need, isAny ? sum / cost.CostedCompleted : null, sum, cost.CostedCompleted);
            return need.State == FigureState.Known
                ? need with
                {
                    Bound = chained.Bound,
                    Inputs = [.. need.Inputs, .. chained.Inputs],
                }
                : need with
                {
                    State = FigureState.NotKnown,
                    Reason = NeedsCustomers,
                };
        }

        Figure Make(Definition definition, decimal? value, decimal? numerator = null, decimal? denominator = null) =>
            definition.Figure(address, value, costs.Data, inputs) with
            {
                Numerator = value is null ? null : numerator,
                Denominator = value is null ? null : denominator,
                Transactions = cost.Completed,
                Partial = partial,
                Reason = value is null ? NotCosted : reason,
            };
    }

    private List<FigureInput> InputsOf(string key)
    {
        List<FigureInput> inputs = [];
        if (completed.TryGetValue(key, out var count))
        {
            inputs.Add(new FigureInput("completed", count));
        }

        if (minutes.TryGetValue(key, out var handled))
        {
            inputs.Add(new FigureInput("minutes", handled));
        }

        return inputs;
    }

    /// <summary>Minutes cost of chained attempts: an attempt takes the electronic minutes of its service; null where they cannot be seen.</summary>
    private (decimal? Cost, FigureBound Bound, IReadOnlyList<FigureInput> Inputs) Attempts(List<CostCell> cells)
    {
        var (cost, bound, inputs) = (0m, FigureBound.Exact, new List<FigureInput>());
        foreach (var service in cells.GroupBy(cell => (cell.Volume.Time, cell.Volume.Service)))
        {
            if (!attempts.TryGetValue(CostGroups.Key([service.Key.Time, service.Key.Service]), out var figure))
            {
                continue; // nothing traditional was completed, so no attempt was chained
            }

            if (figure is not { State: FigureState.Known, Value: { } count })
            {
                return (null, bound, []);
            }

            var electronic = service.Where(cell => costs.Terms.IsElectronic(cell.Volume.Channel)).ToList();
            var volume = electronic.Sum(cell => cell.Volume.Completed);
            cost += volume > 0 ? count * electronic.Sum(cell => cell.MinutesCost) / volume : 0;
            bound = figure.Bound == FigureBound.Exact ? bound : figure.Bound;
            inputs.Add(new FigureInput("attempts", figure));
        }

        return (cost, bound, inputs);
    }

    /// <summary>Which part is costed; a part too small to be told is not counted out.</summary>
    private LocalText? Partial(string time, UnitCost cost)
    {
        if (cost.CostedCompleted < cost.Completed && cost.CostedCompleted > 0)
        {
            var smallest = SmallCells.SmallestOf(costs.Study);
            if (Math.Min(cost.CostedCompleted, cost.Completed - cost.CostedCompleted) < smallest)
            {
                return new LocalText("partial: some transactions are not costed", "不完整：部分交易未有計算成本");
            }

            var (known, all) = (Count(cost.CostedCompleted), Count(cost.Completed));
            return new LocalText($"partial: {known} of {all} transactions are costed", $"不完整：{all}宗交易中有{known}宗計算了成本");
        }

        return costs.IsWhole(time) ? null : new LocalText("partial: the data does not cover all of its days", "不完整：數據未涵蓋整個期間");
    }

    private static LocalText Reason(UnitCost cost, List<CostCell> cells)
    {
        var share = ((cost.ShareMeasured ?? 0) * 100).ToString("0.#", CultureInfo.InvariantCulture);
        string[] places =
        [
            .. cells.SelectMany(cell => cell.Uses).SelectMany(use => use.Resource.Places).Distinct().Order(StringComparer.Ordinal),
        ];
        var (listed, more) = (LocalText.Listed(places.Take(5)), places.Length - 5);
        return new LocalText(
            $"{share}% of minutes were measured, the rest are standards; rates from {listed.English}{(more > 0 ? $" and {more} more lines" : "")}",
            $"{share}%的分鐘取自日誌，其餘為標準分鐘；費率取自{listed.Chinese}{(more > 0 ? $"等另{more}行" : "")}"
        );
    }

    /// <summary>Lines of the checklist on record for what some cells use.</summary>
    private int LinesOf(List<CostCell> cells)
    {
        var lines = cells
            .SelectMany(cell => cell.Uses)
            .Select(use => use.Resource)
            .Distinct()
            .SelectMany(resource => resource.CostByComponent.Keys)
            .ToHashSet();
        var tables = costs.Terms.Tables;
        var pairs = cells.Select(cell => (cell.Volume.Service, cell.Volume.Channel)).Distinct().ToList();
        lines.UnionWith(
            tables
                .DirectCosts.Where(row =>
                    pairs.Exists(pair => (row.Service ?? pair.Service) == pair.Service && (row.Channel ?? pair.Channel) == pair.Channel)
                )
                .Select(row => row.Component)
        );
        lines.UnionWith(
            tables
                .SharedServices.Where(row =>
                    pairs.Exists(pair => costs.Terms.Holds(row.Services, row.Channels, pair.Service, pair.Channel))
                )
                .Select(row => row.Component)
        );
        if (tables.OperatorFees.Any(row => pairs.Exists(pair => costs.Terms.Holds(row.Services, row.Channels, pair.Service, pair.Channel))))
        {
            lines.Add("contractors");
        }

        return lines.Count;
    }

    private static string Count(decimal count) => count.ToString("#,0", CultureInfo.InvariantCulture);
}
