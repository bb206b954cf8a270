using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Benefits.Forecasts.Results;

/// <summary>What figures of initiatives that are not live mean. Every name says that it is a forecast.</summary>
public static class ForecastDefinitions
{
    public static readonly Definition Share = new(
        "benefit-forecast/share",
        1,
        new LocalText("Share of traditional volume that may be displaced (forecast)", "傳統渠道宗數可能分流的比例（預測）"),
        MetricUnit.Rate,
        new LocalText(
            "end = low or high: an end of the range, else its middle. What measured initiatives of the same kind for services of the same type displaced ÷ what would have come: of five or more the mean and 95% prediction interval of a random-effects pool of logarithms, of fewer the median and the ends of their 95% intervals; where none was measured, (take-up that services of the type reached: least, median, most − today's) ÷ (1 − today's), 0 at least",
            "end = low或high：幅度的一端，否則為其中值。同類項目在同類型服務經量度的分流宗數除以原本應有宗數：五個或以上，取對數隨機效應合併的平均值及95%預測區間；不足五個，取中位數及各95%區間的兩端；未有量度者，取（同類型服務達到的使用率：最低、中位數、最高 − 現時使用率）÷（1 − 現時使用率），最少為0"
        )
    )
    {
        Source = "DerSimonian and Laird 1986; Higgins, Thompson and Spiegelhalter 2009",
    };

    public static readonly Definition Displaced = new(
        "benefit-forecast/displaced",
        1,
        new LocalText("Displaced volume a year (forecast)", "每年分流宗數（預測）"),
        MetricUnit.Count,
        new LocalText(
            "share × traditional completions of the initiative's services and offices in the last whole fiscal year; in a full year after the launch",
            "比例乘以項目所涉服務及辦事處在最近一個完整財政年度的傳統渠道完成宗數；指推出後全年"
        )
    );

    public static readonly Definition Minutes = new(
        "benefit-forecast/minutes",
        2,
        new LocalText("Displaced staff minutes a year (forecast)", "每年分流的員工時間（預測）"),
        MetricUnit.Minutes,
        new LocalText(
            "displaced volume × mean handling minutes of its service, channel and office in that year, or of the last year before that has any, or standard minutes",
            "分流宗數乘以該服務、渠道及辦事處在該年度或之前最近一個有記錄的年度的平均處理分鐘，或標準分鐘"
        )
    );

    public static readonly Definition Saving = new(
        "benefit-forecast/saving",
        2,
        new LocalText("Value of freed time a year, notional (forecast)", "每年騰出時間的價值，名義節省（預測）"),
        MetricUnit.Money,
        new LocalText(
            "displaced minutes ÷ practical minutes of the grade (of the counter pool, else of the resource that activities name) × its salary and on-costs in that year; notional until a post is named, and no part of the ledger",
            "分流分鐘除以該職級（櫃位人員的職級，否則為activities所載資源的職級）實際可用分鐘，再乘以該年度薪酬及附帶成本；未指明職位前屬名義節省，不計入效益帳"
        )
    );

    public static IReadOnlyList<Definition> All { get; } = [Share, Displaced, Minutes, Saving];
}
