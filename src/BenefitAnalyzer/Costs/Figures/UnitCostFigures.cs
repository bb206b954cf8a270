using System.Globalization;
using BenefitAnalyzer.Costs.Transactions;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Metrics.Customers;
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
    private const string Tdabc = "R. S. Kaplan, S. R. Anderson, Time-Driven Activity-Based Costing, Harvard Business Review, November 2004";

    public static readonly Definition Used = new(
        "unit-cost/used",
        1,
        new LocalText("Unit cost, capacity used", "單位成本（已用能量）"),
        MetricUnit.Money,
        new LocalText(
            "(Σ rate × minutes + direct items + fees + shared services by use) ÷ completed transactions; unused capacity is left out",
            "（Σ 費率 × 分鐘 + 直接項目 + 收費 + 按使用量分攤的共用服務）÷ 已完成交易；不計閒置能量"
        )
    )
    {
        Source = Tdabc,
    };

    public static readonly Definition Full = new(
        "unit-cost/full",
        1,
        new LocalText("Unit cost, all cost", "單位成本（全部成本）"),
        MetricUnit.Money,
        new LocalText("all cost, unused capacity included, ÷ completed transactions", "全部成本（包括閒置能量）÷ 已完成交易")
    )
    {
        Source = "GOV.UK service manual, Measuring cost per transaction",
    };

    public static readonly Definition Need = new(
        "unit-cost/resolved-need",
        1,
        new LocalText("Cost per resolved need", "每項已解決需要的成本"),
        MetricUnit.Money,
        new LocalText(
            "(cost of capacity used + minutes of failed or abandoned e-attempts that a traditional completion followed) ÷ completed transactions: an attempt and its completion are one need",
            "（已用能量成本 + 失敗或放棄而其後以傳統方式完成的電子嘗試的分鐘成本）÷ 已完成交易：嘗試與其後的完成視為同一需要"
        )
    );

    public static readonly Definition UsedCost = new(
        "cost/used",
        1,
        new LocalText("Cost of capacity used", "已用能量成本"),
        MetricUnit.Money,
        new LocalText(
            "Σ rate × minutes + direct items + fees + shared services by use",
            "Σ 費率 × 分鐘 + 直接項目 + 收費 + 按使用量分攤的共用服務"
        )
    )
    {
        Source = Tdabc,
    };

    public static readonly Definition UnusedCost = new(
        "cost/unused",
        1,
        new LocalText("Cost of unused capacity", "閒置能量成本"),
        MetricUnit.Money,
        new LocalText(
            "(practical capacity − minutes used) × rate, shown beside the groups that use the resource in proportion to their minutes; below 0 where more was worked than the practical capacity",
            "（實際可用分鐘 − 已用分鐘）× 費率，按使用分鐘的比例列於使用該資源的組別；工作量超過實際可用分鐘時為負數"
        )
    )
    {
        Source = Tdabc,
    };

    public static readonly Definition Measured = new(
        "cost/minutes-measured",
        1,
        new LocalText("Minutes measured", "量度所得分鐘的比例"),
        MetricUnit.Rate,
        new LocalText(
            "minutes taken from logs ÷ all minutes costed; the rest are stated standards",
            "取自紀錄的分鐘 ÷ 所有計算成本的分鐘；其餘為標準分鐘"
        )
    );

    public static readonly Definition Checklist = new(
        "cost/checklist",
        1,
        new LocalText("Cost checklist covered", "成本核對清單涵蓋率"),
        MetricUnit.Rate,
        new LocalText(
            "lines of the cost checklist that the study has a record of, 0 included, ÷ all 21 lines",
            "研究備有紀錄（包括零）的成本核對清單項目 ÷ 全部21項"
        )
    )
    {
        Source = "GOV.UK service manual, Measuring cost per transaction",
    };

    public override IReadOnlyList<Definition> Definitions { get; } = [Used, Full, Need, UsedCost, UnusedCost, Measured, Checklist];

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

    /// <summary>One row for each time and group.</summary>
    /// <param name="by">Dimensions of <see cref="CostGroups.Dimensions"/>.</param>
    public static FigureGrid Grid(StudyCosts costs, IReadOnlyList<string> by, CancellationToken token)
    {
        var completed = CostGroups.Counted(costs, new Completed(), by, token);
        var minutes = CostGroups.Counted(costs, new HandlingTime(), by, token);
        var hasNeeds = by.All(dimension => dimension is "service" or "service_type" or "department");
        var attempts = hasNeeds ? CostGroups.Counted(costs, new ChainedAttempts(), ["service"], token) : [];
        Definition[] columns = [Used, Full, .. hasNeeds ? [Need] : Array.Empty<Definition>(), UsedCost, UnusedCost, Measured, Checklist];
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
                Make(Used, cost.Used, cost.UsedCost, cost.CostedCompleted),
                Make(Full, cost.Full, cost.FullCost, cost.CostedCompleted),
            };
            if (hasNeeds)
            {
                var sum = cost.UsedCost + needs.Cost;
                var need = Make(Need, isAny && sum is { } all ? all / cost.CostedCompleted : null, sum, cost.CostedCompleted);
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

            figures.Add(Make(UsedCost, isAny ? cost.UsedCost : null));
            figures.Add(Make(UnusedCost, isAny ? cost.UnusedCost : null));
            figures.Add(Make(Measured, cost.ShareMeasured, cost.MeasuredMinutes, cost.MeasuredMinutes + cost.StandardMinutes));
            var lines = LinesOf(costs, cells);
            figures.Add(Make(Checklist, (decimal)lines / CostComponent.Checklist.Count, lines, CostComponent.Checklist.Count));
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
        "未知：具客戶識別的交易不足，未能把嘗試連繫成需要"
    );

    private static IReadOnlyList<string?> KeysOf(StudyCosts costs, CostCell cell, IReadOnlyList<string> by) =>
        [cell.Volume.Time, .. by.Select(dimension => CostGroups.Value(dimension, cell.Volume, costs.Study))];

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

        return (cost, bound, inputs.Count > 5 ? null : inputs);
    }

    private static LocalText? Partial(StudyCosts costs, string time, UnitCost cost)
    {
        if (cost.CostedCompleted < cost.Completed && cost.CostedCompleted > 0)
        {
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
        var (listed, more) = (string.Join(", ", places.Take(5)), places.Length - 5);
        return new LocalText(
            $"{share} % of minutes were measured, the rest are standards; rates from {listed}{(more > 0 ? $" and {more} more lines" : "")}",
            $"{share}%的分鐘取自紀錄，其餘為標準分鐘；費率取自{listed}{(more > 0 ? $"等另{more}行" : "")}"
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
