using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Reporting.Text;
using BenefitAnalyzer.Units;
using SkiaSharp;

namespace BenefitAnalyzer.Reporting.Charts.Drawing;

/// <summary>Fiscal years under axes on which they stand at 0, 1, 2 …</summary>
internal static class YearAxis
{
    public const float Height = 30;

    private const float RoomForYear = 62;

    /// <summary>Writes every year, or every second, third … where there is no room for all.</summary>
    public static void Draw(ChartFrame frame, IReadOnlyList<FiscalYear> years, Language language)
    {
        var number = new NumberText(language);
        var every = years.Count < 2 ? 1 : (int)Math.Max(1, Math.Ceiling(RoomForYear / (frame.X(1) - frame.X(0))));
        for (var at = 0; at < years.Count; at += every)
        {
            frame.Text(
                number.Of(years[at].BeginsIn, MetricUnit.FiscalYear),
                frame.X(at),
                frame.Lower + 14,
                SKTextAlign.Center,
                ChartStyle.Muted,
                ChartStyle.SmallTextSize
            );
        }
    }
}
