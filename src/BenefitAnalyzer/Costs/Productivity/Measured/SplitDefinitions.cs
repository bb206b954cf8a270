using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Costs.Productivity.Measured;

/// <summary>What a change of cost and each of its parts mean.</summary>
public sealed class SplitDefinitions
{
    /// <param name="id">First part of the ids, such as <c>unit-cost-change</c>.</param>
    /// <param name="formula">The whole change in words.</param>
    public SplitDefinitions(string id, LocalText name, LocalText formula, string source)
    {
        Total = new Definition($"{id}/total", 1, name, MetricUnit.Money, formula);
        Mix = Part(
            "mix",
            "channel mix",
            "渠道組合",
            "needs met in other channels, or with other numbers of contacts",
            "需要改由其他渠道解決，或接觸次數不同"
        );
        Efficiency = Part(
            "efficiency",
            "efficiency within channels",
            "渠道內效率",
            "other use of resources for a transaction within its channel, at constant prices",
            "同一渠道每宗交易所用資源不同（按固定價格計算）"
        );
        Prices = Part("prices", "prices", "價格", "other prices of the resources, by the price index", "資源價格不同（按價格指數）");
        Volume = Part(
            "volume",
            "volume (use of capacity)",
            "業務量（設施及人手使用率）",
            "unused capacity and fees paid whatever the volume, spread over more or fewer needs",
            "閒置人手、設備及固定收費由較多或較少的需要分擔"
        );

        Definition Part(string part, string english, string chinese, string what, string whatChinese) =>
            new(
                $"{id}/{part}",
                1,
                new LocalText($"{name.English}: {english}", $"{name.Chinese}：{chinese}"),
                MetricUnit.Money,
                new LocalText(
                    $"{what}: its part of the change, as the mean over all orders in which mix, efficiency, prices and volume can change; in cents that add up to the change as printed",
                    $"{whatChinese}：其佔變動的部分，取組合、效率、價格及業務量所有先後次序的平均；以仙為單位，各部分之和等於所示的變動"
                )
            )
            {
                Source = source,
            };
    }

    public Definition Total { get; }

    public Definition Mix { get; }

    public Definition Efficiency { get; }

    public Definition Prices { get; }

    public Definition Volume { get; }

    public IReadOnlyList<Definition> All => [Total, Mix, Efficiency, Prices, Volume];

    /// <summary>The whole change and its parts with their amounts, the parts in the order of <see cref="All"/>.</summary>
    public IReadOnlyList<(Definition Definition, decimal? Amount)> AmountsOf(CostSplit split) =>
        [(Total, split.Change), (Mix, split.Mix), (Efficiency, split.Efficiency), (Prices, split.Prices), (Volume, split.Volume)];
}
