using System.Globalization;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Metrics.Engine;

namespace BenefitAnalyzer.Metrics.Completeness;

/// <summary>What should be there and is not, said once after an ingest, before anybody reads a figure.</summary>
internal static class CompletenessWarnings
{
    public static IEnumerable<Diagnostic> Of(MetricEngine engine)
    {
        var (deliveries, none) = (engine.Deliveries, new Dictionary<string, string?>());
        foreach (var group in deliveries.Missing.GroupBy(slice => (slice.Source, slice.Month)).OrderBy(group => group.Key.Month.From))
        {
            var offices = string.Join(", ", group.Select(slice => slice.Office).OfType<string>());
            yield return Warning(
                DiagnosticCodes.SliceMissing,
                $"{group.Key.Source}: {deliveries.Describe([.. group], none).English["partial: ".Length..]}{(offices.Length == 0 ? "" : $" ({offices})")}"
            );
        }

        foreach (var group in deliveries.UnrecordedChannels.GroupBy(pair => pair.Channel))
        {
            var count = group.Count().ToString(CultureInfo.InvariantCulture);
            yield return Warning(DiagnosticCodes.ChannelUnrecorded, $"no source records {group.Key}, which {count} services offer");
        }

        foreach (var check in engine.Controls.Where(check => !check.IsMet))
        {
            yield return Warning(DiagnosticCodes.ControlTotalDiffers, ControlTotals.Describe([check]).English);
        }
    }

    private static Diagnostic Warning(string code, string message) => Diagnostic.Warning(code, null, null, message);
}
