using BenefitAnalyzer.Benefits.Attribution.Measured;
using BenefitAnalyzer.Benefits.Attribution.Results;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Studies.Initiatives;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Reporting.Sections.Attribution;

/// <summary>Tables of attribution by themselves, for internal use: small cells are not suppressed.</summary>
internal static class AttributionReport
{
    /// <param name="initiative">The only one wanted; null for all.</param>
    /// <param name="by">By which periods; null for those that the study gives each initiative.</param>
    /// <returns>Null when there is nothing to attribute; the reason was reported.</returns>
    public static Report? Of(LoadedStudy loaded, string? initiative, SeriesPeriod? by, Action<Diagnostic> report, CancellationToken token)
    {
        var all = by is { } series ? StudyAttribution.By(series, loaded, report, token) : StudyAttribution.Of(loaded, report, token);
        var wanted = all.Where(own => initiative is null || own.Initiative.Id == initiative).ToList();
        if (wanted.Count == 0)
        {
            report(
                Diagnostic.Error(
                    DiagnosticCodes.NothingToAttribute,
                    StudyReader.FileName,
                    null,
                    initiative is null
                        ? "no initiative of the study was launched in the time of its data; add 'initiatives:' with 'services:' and 'launched:'"
                        : $"no launched initiative is named '{initiative}'{NearestName.Hint(initiative, all.Select(own => own.Initiative.Id))}"
                )
            );
            return null;
        }

        var title = new LocalText("Displaced and induced volume", "分流及誘發宗數");
        List<AttributionFigures> figures = [.. wanted.Select(own => AttributionFigures.Of(own, loaded.Data))];
        return new Report(
            "attribution",
            title,
            loaded.Study.Title,
            loaded.Data,
            [new ReportSection("attribution", title, AttributionTables.Of(figures))]
        )
        {
            Currency = loaded.Study.Currency,
        };
    }
}
