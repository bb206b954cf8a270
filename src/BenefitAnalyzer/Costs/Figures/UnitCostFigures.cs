using System.Globalization;
using BenefitAnalyzer.Costs.Transactions;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Metrics.Customers;
using BenefitAnalyzer.Metrics.Disclosure;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Metrics.Staff;
using BenefitAnalyzer.Metrics.Volume;
using BenefitAnalyzer.Studies.Costing;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Costs.Figures;

/// <summary>What transactions and resolved needs cost, by any group.</summary>
public sealed class UnitCostFigures : FigureFamily
{
    public override IReadOnlyList<Definition> Definitions => UnitCostDefinitions.All;

    public override IReadOnlyList<string> Tables => CostTableNames.All;

    public override IReadOnlyList<Figure> Figures(LoadedStudy loaded, Action<Diagnostic> report, CancellationToken token)
    {
        if (!loaded.Study.Tables.Costs.HasAny)
        {
            return [];
        }

        var years = StudyCosts.Of(loaded, "fiscal_year", report, token);
        var months = StudyCosts.Of(loaded, "month", _ => { }, token);
        return
        [
            .. CostGroups.Addressed.SelectMany(by => Grid(years, by, token).Figures),
            .. Grid(months, [], token).Figures,
            .. Grid(months, ["channel"], token).Figures,
        ];
    }

    public override string Command => "benefit costs";

    public override Figure? Find(LoadedStudy loaded, string address, Action<Diagnostic> report, CancellationToken token) =>
        loaded.Study.Tables.Costs.HasAny && CostAddress.Read(address) is { } asked && asked.By.All(CostGroups.Dimensions.Contains)
            ? Grid(StudyCosts.Of(loaded, asked.Time, report, token), asked.By, token).Figures.FirstOrDefault(figure => figure.Id == address)
            : null;

    /// <summary>One row for each time and group.</summary>
    /// <param name="by">Dimensions of <see cref="CostGroups.Dimensions"/>.</param>
    public static FigureGrid Grid(StudyCosts costs, IReadOnlyList<string> by, CancellationToken token)
    {
        // Transactions are counted in the stage of their day, costs in that of the last day: such counts are not behind such costs.
        var isCounted = !by.Contains(CostGroups.Stage);
        var completed = isCounted ? CostGroups.Counted(costs, new Completed(), by, token) : [];
        var minutes = isCounted ? CostGroups.Counted(costs, new HandlingTime(), by, token) : [];
        var hasNeeds = by.All(dimension => dimension is "service" or "service_type" or "department");
        var attempts = hasNeeds ? CostGroups.Counted(costs, new ChainedAttempts(), ["service"], token) : [];
        Definition[] columns =
        [
            UnitCostDefinitions.Used,
            UnitCostDefinitions.Full,
            .. hasNeeds ? [UnitCostDefinitions.Need] : Array.Empty<Definition>(),
            UnitCostDefinitions.UsedCost,
            UnitCostDefinitions.UnusedCost,
            UnitCostDefinitions.Measured,
            UnitCostDefinitions.Checklist,
        ];
        var rows = costs
            .Costed.Cells.GroupBy(cell => CostGroups.Key(KeysOf(costs, cell, by)))
            .Select(group => (Keys: KeysOf(costs, group.First(), by), Cells: group.ToList()))
            .OrderBy(group => group.Keys, KeyComparer.Instance)
            .Select(group => Row(group.Keys, group.Cells))
            .ToList();
        return new FigureGrid([costs.Time, .. by], columns, rows);

        FigureGridRow Row(IReadOnlyList<string?> keys, List<CostCell> cells)
        {
            var cost = UnitCost.Of(cells);
            var key = CostGroups.Key(keys);
            List<FigureInput> inputs = [];
            if (completed.TryGetValue(key, out var count))
            {
                inputs.Add(new FigureInput("completed", count));
            }

            if (minutes.TryGetValue(key, out var handled))
            {
                inputs.Add(new FigureInput("minutes", handled));
            }

            var address = new[] { costs.Time }.Concat(by).Zip(keys, (name, value) => (name, value ?? "")).ToList();
            var isAny = cost.CostedCompleted > 0;
            var (partial, reason) = (Partial(costs, keys[0]!, cost), Reason(cost, cells));
            var needs = hasNeeds ? Attempts(costs.Terms, cells, attempts) : (null, FigureBound.Exact, null);
            var figures = new List<Figure>
            {
                Make(UnitCostDefinitions.Used, cost.Used, cost.UsedCost, cost.CostedCompleted),
                Make(UnitCostDefinitions.Full, cost.Full, cost.FullCost, cost.CostedCompleted),
            };
            if (hasNeeds)
            {
                var sum = cost.UsedCost + needs.Cost;
                var need = Make(
                    UnitCostDefinitions.Need,
                    isAny && sum is { } all ? all / cost.CostedCompleted : null,
                    sum,
                    cost.CostedCompleted
                );
                figures.Add(
                    need.State == FigureState.Known
                        ? need with
                        {
                            Bound = needs.Bound,
                            Inputs = [.. need.Inputs, .. needs.Inputs ?? []],
                        }
                        : need with
                        {
                            State = FigureState.NotKnown,
                            Reason = NeedsCustomers,
                        }
                );
            }

            figures.Add(Make(UnitCostDefinitions.UsedCost, isAny ? cost.UsedCost : null));
            figures.Add(Make(UnitCostDefinitions.UnusedCost, isAny ? cost.UnusedCost : null));
            figures.Add(
                Make(UnitCostDefinitions.Measured, cost.ShareMeasured, cost.MeasuredMinutes, cost.MeasuredMinutes + cost.StandardMinutes)
            );
            var lines = LinesOf(costs, cells);
            figures.Add(
                Make(UnitCostDefinitions.Checklist, (decimal)lines / CostComponent.Checklist.Count, lines, CostComponent.Checklist.Count)
            );
            return new FigureGridRow(keys, figures);

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
    }

    private static readonly LocalText NotCosted = new(
        "nothing here is costed: 'activities' has no row for it, or its resource no cost or capacity",
        "此處未有計算成本：activities 沒有相應的列，或有關資源沒有成本或可用分鐘"
    );

    private static readonly LocalText NeedsCustomers = new(
        "not known: too few transactions name their customer to chain attempts into needs",
        "未知：具顧客識別的交易不足，未能把嘗試連繫成需要"
    );

    private static IReadOnlyList<string?> KeysOf(StudyCosts costs, CostCell cell, IReadOnlyList<string> by) =>
        [cell.Volume.Time, .. by.Select(dimension => CostGroups.Value(dimension, cell.Volume, costs))];

    /// <summary>Minutes cost of chained attempts: an attempt takes the electronic minutes of its service; null where they cannot be seen.</summary>
    private static (decimal? Cost, FigureBound Bound, IReadOnlyList<FigureInput>? Inputs) Attempts(
        CostingTerms terms,
        List<CostCell> cells,
        Dictionary<string, Figure> attempts
    )
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
                return (null, bound, null);
            }

            var electronic = service.Where(cell => terms.IsElectronic(cell.Volume.Channel)).ToList();
            var volume = electronic.Sum(cell => cell.Volume.Completed);
            cost += volume > 0 ? count * electronic.Sum(cell => cell.MinutesCost) / volume : 0;
            bound = figure.Bound == FigureBound.Exact ? bound : figure.Bound;
            inputs.Add(new FigureInput("attempts", figure));
        }

        return (cost, bound, inputs);
    }

    /// <summary>Which part is costed; a part too small to be told is not counted out.</summary>
    private static LocalText? Partial(StudyCosts costs, string time, UnitCost cost)
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
    private static int LinesOf(StudyCosts costs, List<CostCell> cells)
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
