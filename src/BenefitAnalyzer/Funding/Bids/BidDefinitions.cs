using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Funding.Bids;

/// <summary>What a bid states.</summary>
public static class BidDefinitions
{
    public static readonly Definition Amount = new(
        "bid/amount",
        1,
        new LocalText("Amount of a bid", "申請所載金額"),
        MetricUnit.Money,
        new LocalText(
            "what a scope of a bid states for an item and a fiscal year, from the first year in which it can start",
            "申請方案就某項目及財政年度所載的金額，由可開始的首個年度起計"
        )
    );

    public static readonly Definition Quantity = new(
        "bid/quantity",
        1,
        new LocalText("Quantity of a bid", "申請所載數量"),
        MetricUnit.Count,
        new LocalText(
            "hours or transactions that a scope of a bid states for a fiscal year, from the first year in which it can start",
            "申請方案就某財政年度所載的時數或宗數，由可開始的首個年度起計"
        )
    );

    public static readonly Definition Stated = new(
        "bid/stated",
        1,
        new LocalText("Amount in the prices asked", "按申請所用價格的金額"),
        MetricUnit.Money,
        new LocalText(
            "what a scope of a bid states for an item over the fiscal years looked at, in prices of the year in which it is asked",
            "申請方案就某項目於所涵蓋的財政年度所載的總額，按申請所用年度的價格計算"
        )
    );

    public static readonly Definition PriceFactor = new(
        "bid/price-factor",
        1,
        new LocalText("Factor of prices", "價格換算系數"),
        MetricUnit.Ratio,
        new LocalText(
            "price level of the study's price base ÷ that of the year in whose prices the amount is asked",
            "研究價格基準的物價水平除以申請所用年度的物價水平"
        )
    );

    public static readonly Definition Savings = new(
        "bid/savings-stated",
        1,
        new LocalText("Savings of staff time stated a year", "所述每年節省的員工時間"),
        MetricUnit.Money,
        new LocalText(
            "realisable and notional savings that a scope of a bid states for a fiscal year, of the year for which it states most",
            "申請方案就某財政年度所載的可變現及名義節省，取所載數額最多的年度"
        )
    );

    public static readonly Definition SavingsRatio = new(
        "bid/savings-to-forecast",
        1,
        new LocalText("Stated ÷ forecast", "所述 ÷ 預測"),
        MetricUnit.Ratio,
        new LocalText(
            "savings of staff time stated a year ÷ value of the time that the initiative is forecast to free a year",
            "所述每年節省的員工時間 ÷ 預測項目每年騰出時間的價值"
        )
    );

    public static IReadOnlyList<Definition> All { get; } = [Amount, Quantity, Stated, PriceFactor, Savings, SavingsRatio];
}
