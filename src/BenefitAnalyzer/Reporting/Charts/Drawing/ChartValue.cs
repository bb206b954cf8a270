using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Reporting.Charts.Drawing;

/// <summary>What of a figure may be drawn.</summary>
internal static class ChartValue
{
    /// <summary>Explains hollow markers.</summary>
    public static readonly LocalText IncompleteRemark = new("○ something was not recorded", "○ 部分情況沒有記錄");

    /// <summary>The value, unless it is missing or not to be published.</summary>
    public static decimal? Of(Figure? figure) => figure is { State: FigureState.Known } ? figure.Value : null;

    /// <summary>Whether the value is drawn hollow: the truth may be another.</summary>
    public static bool IsIncomplete(Figure? figure) =>
        Of(figure) is not null && (figure!.Partial is not null || figure.Bound != FigureBound.Exact);
}
