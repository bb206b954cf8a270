using System.Globalization;
using BenefitAnalyzer.Studies.Initiatives;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Benefits.Forecasts.Results;

/// <summary>What is said of a forecast.</summary>
public static class ForecastWords
{
    public static LocalText Mark { get; } = new("forecast", "預測");

    /// <summary>What it is held against, short enough for a column.</summary>
    public static LocalText Basis(InitiativeForecast forecast) =>
        forecast.Basis == ForecastBasis.MeasuredInitiatives
            ? new(
                string.Create(CultureInfo.InvariantCulture, $"measured initiatives: {forecast.Comparable.Count}"),
                string.Create(CultureInfo.InvariantCulture, $"經量度的項目：{forecast.Comparable.Count}個")
            )
            : new(
                string.Create(CultureInfo.InvariantCulture, $"take-up of comparable services: {forecast.Comparable.Count}"),
                string.Create(CultureInfo.InvariantCulture, $"同類型服務的使用率：{forecast.Comparable.Count}項")
            );

    /// <summary>The mark, what it is held against, and what its range is.</summary>
    public static LocalText Of(InitiativeForecast forecast)
    {
        var count = forecast.Comparable.Count.ToString(CultureInfo.InvariantCulture);
        if (forecast.Basis == ForecastBasis.ComparableServices)
        {
            return new(
                $"forecast: from the take-up that {count} comparable services reached, least to most; nobody measured what that displaced",
                $"預測：按{count}項同類型服務所達到的使用率（最低至最高）；未有量度其分流效果"
            );
        }

        return forecast.Comparable.Count >= ShareRange.FewestToPool
            ? new(
                $"forecast: from {count} measured initiatives, 95% prediction interval of a random-effects pool",
                $"預測：按{count}個經量度的項目，隨機效應合併的95%預測區間"
            )
            : new(
                $"forecast: from {count} measured initiatives, median and ends of their 95% intervals",
                $"預測：按{count}個經量度的項目，取中位數及各95%區間的兩端"
            );
    }

    /// <summary>Null where all services are told of.</summary>
    public static LocalText? Partial(InitiativeForecast forecast) =>
        forecast.Told.Count == forecast.Parts.Count
            ? null
            : new(
                string.Create(CultureInfo.InvariantCulture, $"{forecast.Told.Count} of {forecast.Parts.Count} services"),
                string.Create(CultureInfo.InvariantCulture, $"{forecast.Parts.Count}項服務中的{forecast.Told.Count}項")
            );

    public static LocalText Of(InitiativeStatus status) =>
        status switch
        {
            InitiativeStatus.Idea => new("idea", "構思"),
            InitiativeStatus.UnderStudy => new("under study", "研究中"),
            InitiativeStatus.Proposed => new("proposed", "已提出"),
            InitiativeStatus.Approved => new("approved", "已批准"),
            InitiativeStatus.Live => new("live", "已推出"),
            InitiativeStatus.Closed => new("closed", "已結束"),
            InitiativeStatus.NotFeasible => new("not feasible", "不可行"),
            _ => new("refused", "不獲批准"),
        };
}
