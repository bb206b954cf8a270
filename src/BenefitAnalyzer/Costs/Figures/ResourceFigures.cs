using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Costs.Figures;

/// <summary>Each resource: what a minute costs, how much of it was used, and what is left.</summary>
public sealed class ResourceFigures : FigureFamily
{
    public static readonly Definition Rate = new(
        "resource/rate",
        2,
        new LocalText("Cost of a minute", "每分鐘成本"),
        MetricUnit.Money,
        new LocalText("cost of the resource ÷ its practical capacity in minutes", "資源成本 ÷ 實際可用分鐘")
    );

    public static readonly Definition Utilisation = new(
        "resource/utilisation",
        1,
        new LocalText("Capacity used", "服務能力使用率"),
        MetricUnit.Ratio,
        new LocalText("minutes used ÷ practical capacity; above 1 where more was worked", "已用分鐘 ÷ 實際可用分鐘；工作量超過時大於1")
    );

    public static readonly Definition Unused = new(
        "resource/unused",
        2,
        new LocalText("Cost of unused capacity", "閒置服務能力成本"),
        MetricUnit.Money,
        new LocalText("(practical capacity − minutes used) × cost of a minute", "（實際可用分鐘 − 已用分鐘）× 每分鐘成本")
    );

    public override IReadOnlyList<Definition> Definitions { get; } = [Rate, Utilisation, Unused];

    public override IReadOnlyList<string> Tables => CostTableNames.All;

    public override IReadOnlyList<Figure> Figures(LoadedStudy loaded, Action<Diagnostic> report, CancellationToken token) =>
        loaded.Study.Tables.Costs.HasAny ? [.. Grid(StudyCosts.Of(loaded, "fiscal_year", report, token)).Figures] : [];

    public override string Command => "benefit costs --show resources";

    public override Figure? Find(LoadedStudy loaded, string address, Action<Diagnostic> report, CancellationToken token) =>
        loaded.Study.Tables.Costs.HasAny && CostAddress.Read(address) is { } asked
            ? Grid(StudyCosts.Of(loaded, asked.Time, report, token)).Figures.FirstOrDefault(figure => figure.Id == address)
            : null;

    /// <summary>One row for each time, resource and office.</summary>
    public static FigureGrid Grid(StudyCosts costs) =>
        new(
            [costs.Time, "resource", "office"],
            [Rate, Utilisation, Unused],
            [
                .. costs.Costed.Resources.Select(balance =>
                {
                    var resource = balance.Resource;
                    (string, string)[] keys =
                    [
                        (costs.Time, balance.Time),
                        ("resource", resource.Resource),
                        ("office", resource.Office ?? ""),
                    ];
                    var places = LocalText.Listed(resource.Places.Distinct());
                    return new FigureGridRow(
                        [balance.Time, resource.Resource, resource.Office],
                        [
                            Rate.Figure(keys, resource.CostPerMinute, costs.Data) with
                            {
                                Reason = places,
                            },
                            Utilisation.Figure(keys, balance.Utilisation, costs.Data) with
                            {
                                Reason = places,
                            },
                            Unused.Figure(keys, balance.UnusedCost, costs.Data) with
                            {
                                Reason = places,
                            },
                        ]
                    );
                }),
            ]
        );
}
