using System.Globalization;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Metrics.Completeness;

/// <summary>What should be there and is not, said once after an ingest, before anybody reads a figure.</summary>
internal static class CompletenessWarnings
{
    public static IEnumerable<Diagnostic> Of(MetricEngine engine)
    {
        var (deliveries, none) = (engine.Deliveries, new Dictionary<string, string?>());
        var study = engine.Loaded.Study;
        foreach (
            var (source, office) in study.Sources.SelectMany(own => ExpectedSlices.WithoutHours(study, own).Select(code => (own, code)))
        )
        {
            yield return Warning(
                DiagnosticCodes.OpeningNotKnown,
                $"{source.Name}: it is not known when '{office}' is open, so it is expected by month and not by day: give its hours in 'offices' or 'opening_hours'"
            );
        }

        // Days of a month are told together: an office that fell silent would fill the screen.
        foreach (var group in deliveries.Missing.GroupBy(slice => (slice.Source, slice.Month)).OrderBy(group => group.Key.Month))
        {
            var offices = string.Join(", ", group.Select(slice => slice.Office).OfType<string>().Distinct());
            var month =
                group.Where(slice => slice.IsOfADay).DistinctBy(slice => slice.Days).Count() > 1
                    ? group.Key.Month.ToString(" 'of' MMMM yyyy", CultureInfo.InvariantCulture)
                    : "";
            yield return Warning(
                DiagnosticCodes.SliceMissing,
                $"{group.Key.Source}: {deliveries.Describe([.. group], none).English["partial: ".Length..]}{month}{(offices.Length == 0 ? "" : $" ({offices})")}"
            );
        }

        foreach (var group in deliveries.UnrecordedChannels.GroupBy(pair => pair.Channel))
        {
            var count = group.Count().ToString(CultureInfo.InvariantCulture);
            yield return Warning(DiagnosticCodes.ChannelUnrecorded, $"no source records {group.Key}, which {count} services offer");
        }

        foreach (var group in deliveries.EndingsUnknown.GroupBy(pair => pair.Channel))
        {
            var count = group.Count().ToString(CultureInfo.InvariantCulture);
            yield return Warning(
                DiagnosticCodes.EndingsUnknown,
                $"no source knows how transactions in {group.Key} end, which {count} services offer: none of them counts as completed, so ask for take-up/A-started and volume/started, or map 'outcome'"
            );
        }

        if (
            study.Tables.Services.Any(service => service.CompletionPledge is not null)
            && !study.Sources.Any(source => source.Column(Field.DueAt) is not null)
        )
        {
            yield return Warning(
                DiagnosticCodes.PledgeNotJudged,
                "'completion_pledge' of services is not judged: no log fills 'due_at', by which 'pledge' is counted; map it"
            );
        }

        foreach (var check in engine.Controls.Where(check => !check.IsMet))
        {
            yield return Warning(DiagnosticCodes.ControlTotalDiffers, ControlTotals.Describe([check]).English);
        }
    }

    private static Diagnostic Warning(string code, string message) => Diagnostic.Warning(code, null, null, message);
}
