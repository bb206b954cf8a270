using BenefitAnalyzer.Metrics.Figures;

namespace BenefitAnalyzer.Tests.Reporting;

/// <summary>Figures of every kind and state, made by hand.</summary>
internal static class SampleFigures
{
    private static readonly FigureOrigin Origin = new("SELECT 1", new Dictionary<string, string>(), "9f2c41d07be8");

    public static Figure Share(string id, long numerator, long denominator) =>
        new($"take-up/A?{id}", "take-up/A@1", MetricUnit.Rate, Origin)
        {
            Value = (decimal)numerator / denominator,
            Numerator = numerator,
            Denominator = denominator,
        };

    public static Figure Share(string id, decimal share) => Share(id, (long)(share * 10_000), 10_000);

    public static Figure Of(string id, decimal value, MetricUnit unit) => new(id, Definition(id), unit, Origin) { Value = value };

    public static Figure Count(string id, long count) => Of($"volume?{id}", count, MetricUnit.Count);

    public static Figure Time(string id, int seconds) => Of($"time/p50?{id}", seconds, MetricUnit.Seconds);

    public static Figure NoData(string id) => new(id, Definition(id), MetricUnit.Rate, Origin) { State = FigureState.NoData };

    public static Figure Hidden(string id, decimal? below = null) =>
        new(id, Definition(id), below is null ? MetricUnit.Rate : MetricUnit.Count, Origin)
        {
            State = FigureState.Suppressed,
            Below = below,
        };

    public static Figure Withheld(string id) =>
        new(id, Definition(id), MetricUnit.Rate, Origin)
        {
            State = FigureState.Withheld,
            Reason = new("only 12.0% of rows carry a customer", "只有12.0%的紀錄載有客戶代號"),
        };

    private static string Definition(string id) => id.Split('?')[0] + "@1";
}
