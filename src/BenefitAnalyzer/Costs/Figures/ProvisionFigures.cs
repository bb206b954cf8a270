using BenefitAnalyzer.Costs.Transactions;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Metrics.Volume;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Studies.Costing;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Costs.Figures;

/// <summary>What it costs to keep traditional channels beside electronic ones, and who bears shared services.</summary>
public sealed class ProvisionFigures : FigureFamily
{
    public static readonly Definition Full = new(
        "dual-provision/full",
        1,
        new LocalText("Traditional channels where an e-option exists", "設有電子服務選擇的服務的傳統渠道成本"),
        MetricUnit.Money,
        new LocalText(
            "full cost of traditional channels of services that have an e-option at the end of the period",
            "期末設有電子服務選擇的服務，其傳統渠道的全部成本"
        )
    );

    public static readonly Definition Avoidable = new(
        "dual-provision/avoidable",
        2,
        new LocalText("Of which avoidable if they closed", "其中關閉傳統渠道後可避免的部分"),
        MetricUnit.Money,
        new LocalText(
            "salary, on-costs and other cash cost of the whole steps of capacity that other work and those who cannot follow do not need, by these channels' part of the minutes that fall free, and items no longer paid",
            "其他工作及未能轉用者無須使用的整級服務能力的薪酬、附帶成本及其他現金成本，按該等渠道佔所騰出分鐘的比例計，以及無須再付的項目"
        )
    );

    public static readonly Definition Excess = new(
        "dual-provision/excess",
        2,
        new LocalText("Of which in excess today", "其中現時已屬過剩的部分"),
        MetricUnit.Money,
        new LocalText(
            "cash cost of the whole steps of capacity that nobody uses today, by these channels' part of the minutes used: a part of the avoidable cost, never added to it",
            "現時無人使用的整級服務能力的現金成本，按該等渠道佔已用分鐘的比例計；屬可避免成本的一部分，不可與之相加"
        )
    );

    public static readonly Definition Shared = new(
        "shared-service/borne",
        1,
        new LocalText("Shared service, borne by use", "按使用量分攤的共用服務成本"),
        MetricUnit.Money,
        new LocalText(
            "cost of the shared service × completed transactions of the service that use it ÷ all that use it",
            "共用服務的成本 × 使用該服務的已完成交易 ÷ 所有使用共用服務的已完成交易"
        )
    );

    public override IReadOnlyList<Definition> Definitions { get; } = [Full, Avoidable, Excess, Shared];

    public override IReadOnlyList<string> Tables => CostTableNames.All;

    public override IReadOnlyList<Figure> Figures(LoadedStudy loaded, Action<Diagnostic> report, CancellationToken token)
    {
        if (!loaded.Study.Tables.Costs.HasAny)
        {
            return [];
        }

        var costs = StudyCosts.Of(loaded, "fiscal_year", report, token);
        return [.. Provision(costs, token).Figures, .. SharedServices(costs).Figures];
    }

    public override string Command => "benefit costs --show dual-provision";

    public override Figure? Find(LoadedStudy loaded, string address, Action<Diagnostic> report, CancellationToken token)
    {
        if (!loaded.Study.Tables.Costs.HasAny || CostAddress.Read(address) is not { } asked)
        {
            return null;
        }

        var costs = StudyCosts.Of(loaded, asked.Time, report, token);
        var grid = asked.By.Count == 0 ? Provision(costs, token) : SharedServices(costs);
        return grid.Figures.FirstOrDefault(figure => figure.Id == address);
    }

    /// <summary>The three figures of each time.</summary>
    public static FigureGrid Provision(StudyCosts costs, CancellationToken token)
    {
        var spans = ServiceHistory.Of(costs.Study.Tables).ToLookup(span => span.Service.Code);
        var completed = CostGroups.Counted(costs, new Completed(), [Dimensions.ChannelClass], token);
        var shifts = costs.Terms.Tables.ShiftCosts.ToDictionary(row => row.Service, row => row.CannotFollow);
        var rows = new List<FigureGridRow>();
        foreach (var (time, days) in costs.Terms.Days.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            var last = days.Until.AddDays(-1);
            var study = Only(costs.Costed, time);
            var dual = study.Cells.Where(cell => IsDual(cell.Volume)).Select(cell => cell.Volume.Service).ToHashSet();
            if (dual.Count == 0)
            {
                continue;
            }

            var provision = DualProvision.Of(study, IsDual, service => shifts.GetValueOrDefault(service) ?? 0);
            var unknown = dual.Count(service => shifts.GetValueOrDefault(service) is null);
            var reason =
                unknown == 0
                    ? null
                    : new LocalText(
                        $"for {unknown} of {dual.Count} services the study does not say who could not follow, so all their customers are taken to leave",
                        $"{dual.Count}項服務中有{unknown}項未說明哪些市民未能轉用，故假設其使用者全部轉用"
                    );
            FigureInput[] inputs = completed.TryGetValue(CostGroups.Key([time, ChannelClassCodes.Traditional]), out var count)
                ? [new FigureInput("completed", count)]
                : [];
            rows.Add(
                new FigureGridRow(
                    [time],
                    [
                        Full.Figure([(costs.Time, time)], provision.FullCost, costs.Data, inputs),
                        Avoidable.Figure([(costs.Time, time)], provision.AvoidableCost, costs.Data, inputs) with
                        {
                            Reason = reason,
                        },
                        Excess.Figure([(costs.Time, time)], provision.ExcessCost, costs.Data, inputs),
                    ]
                )
            );

            bool IsDual(VolumeCell cell) =>
                costs.Study.Channels.Any(channel => channel.Id == cell.Channel && channel.Class == ChannelClass.Traditional)
                && spans[cell.Service].Any(span => span.Days.Contains(last) && span.ElectronicOption);
        }

        return new FigureGrid([costs.Time], [Full, Avoidable, Excess], rows);
    }

    /// <summary>What each service bears of each shared service.</summary>
    public static FigureGrid SharedServices(StudyCosts costs)
    {
        var rows = new List<FigureGridRow>();
        foreach (var (time, days) in costs.Terms.Days.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            foreach (var row in costs.Terms.Tables.SharedServices)
            {
                if (row.Days.Common(days) is not { } common)
                {
                    continue;
                }

                var users = Only(costs.Costed, time)
                    .Cells.Select(cell => cell.Volume)
                    .Where(cell => costs.Terms.Holds(row.Services, row.Channels, cell.Service, cell.Channel))
                    .ToList();
                var (all, cost) = (users.Sum(cell => cell.Completed), row.AnnualCost * costs.Terms.Years.Of(common));
                rows.AddRange(
                    users
                        .GroupBy(cell => cell.Service)
                        .OrderBy(group => group.Key, StringComparer.Ordinal)
                        .Select(group => Borne(time, row, group.Key, group.Sum(cell => cell.Completed)))
                );

                FigureGridRow Borne(string year, SharedService shared, string service, decimal use) =>
                    new(
                        [year, shared.Code, shared.Component, service],
                        [
                            Shared.Figure(
                                [
                                    (costs.Time, year),
                                    ("shared_service", shared.Code),
                                    ("component", shared.Component),
                                    ("service", service),
                                ],
                                cost * use / all,
                                costs.Data
                            ) with
                            {
                                Reason = LocalText.Same(shared.Place),
                            },
                        ]
                    );
            }
        }

        return new FigureGrid([costs.Time, "shared_service", "component", "service"], [Shared], rows);
    }

    /// <summary>The cells and resources of one value of the time dimension.</summary>
    internal static CostedStudy Only(CostedStudy study, string time) =>
        new([.. study.Cells.Where(cell => cell.Volume.Time == time)], [.. study.Resources.Where(balance => balance.Time == time)]);
}
