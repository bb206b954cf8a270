using BenefitAnalyzer.Benefits.Attribution.Measured;
using BenefitAnalyzer.Benefits.Attribution.Results;
using BenefitAnalyzer.Benefits.Attribution.Verdicts;
using BenefitAnalyzer.Benefits.Opportunities.Measured;
using BenefitAnalyzer.Costs.Figures;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Studies.Initiatives;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Benefits.Forecasts.Measured;

/// <summary>What each initiative of a loaded study that is not live may displace, from comparable ones.</summary>
/// <remarks>
/// Comparable is a measured initiative of the same kind with a service of the same type. What was measured without evidence of an effect counts, since
/// successes alone would promise too much; what had too little data does not. Where none was measured, the take-up that services of the type reached.
/// </remarks>
public sealed class StudyForecasts
{
    private readonly LoadedStudy loaded;
    private readonly Action<Diagnostic> report;
    private readonly ForecastVolumes volumes;
    private readonly FiscalYear year;
    private readonly IReadOnlyList<InitiativeAttribution> measured;
    private readonly Lazy<IReadOnlyDictionary<string, OpportunityRow>> opportunities;

    private StudyForecasts(LoadedStudy loaded, FiscalYear year, Action<Diagnostic> report, CancellationToken token)
    {
        (this.loaded, this.year, this.report) = (loaded, year, report);
        volumes = new ForecastVolumes(loaded, year, token);
        measured =
        [
            .. StudyAttribution
                .Of(loaded, _ => { }, token)
                .Where(own => own is { Verdict: not Verdict.TooLittleData, Estimate: not null })
                .OrderBy(own => own.Initiative.Id, StringComparer.Ordinal),
        ];
        opportunities = new(() =>
            OpportunityFigures.Rows(loaded, _ => { }, token).ToDictionary(row => row.Found.Case.Service, StringComparer.Ordinal)
        );
    }

    /// <summary>In the order of the study; initiatives that were launched, refused or found not feasible have none.</summary>
    public static IReadOnlyList<InitiativeForecast> Of(LoadedStudy loaded, Action<Diagnostic> report, CancellationToken token) =>
        loaded.Once<IReadOnlyList<InitiativeForecast>>("", report, say => Make(loaded, say, token));

    private static IReadOnlyList<InitiativeForecast> Make(LoadedStudy loaded, Action<Diagnostic> report, CancellationToken token)
    {
        List<Initiative> planned = [.. loaded.Study.Initiatives.Where(initiative => IsBeforeLaunch(initiative.Status))];
        if (planned.Count == 0)
        {
            return [];
        }

        if (WholeYears.Of(loaded.Engine) is not [.., var last] || !FiscalYear.TryParse(last, out var year))
        {
            report(
                Diagnostic.Warning(
                    DiagnosticCodes.ForecastWithoutVolume,
                    null,
                    null,
                    "a forecast is of a year like the last whole fiscal year, and the data holds none; add logs or counted returns of the months that are missing"
                )
            );
            return [];
        }

        var forecasts = new StudyForecasts(loaded, year, report, token);
        return [.. planned.Select(forecasts.Of).OfType<InitiativeForecast>()];
    }

    private static bool IsBeforeLaunch(InitiativeStatus status) =>
        status is InitiativeStatus.Idea or InitiativeStatus.UnderStudy or InitiativeStatus.Proposed or InitiativeStatus.Approved;

    private InitiativeForecast? Of(Initiative initiative)
    {
        if (initiative.Services.Count == 0)
        {
            Say(
                initiative,
                DiagnosticCodes.ForecastWithoutVolume,
                "has no forecast, since it changes no service; add 'services: [...]' to it"
            );
            return null;
        }

        var types = initiative.Services.Select(TypeOf).OfType<string>().ToHashSet(StringComparer.Ordinal);
        List<(InitiativeAttribution Own, ComparableEffect Effect)> comparable =
        [
            .. measured
                .Where(own =>
                    own.Initiative.Kind == initiative.Kind && own.Initiative.Services.Select(TypeOf).OfType<string>().Any(types.Contains)
                )
                .Select(own => (own, Effect: ComparableEffect.Of(own.Initiative.Id, own.Estimate!)))
                .Where(own => own.Effect is not null)
                .Select(own => (own.own, own.Effect!)),
        ];
        var forecast = comparable.Count > 0 ? FromInitiatives(initiative, comparable) : FromServices(initiative);
        SayWhatIsMissing(forecast);
        return forecast.Told.Count == 0 || forecast.Volume == 0 ? null : forecast;
    }

    private InitiativeForecast FromInitiatives(Initiative initiative, List<(InitiativeAttribution Own, ComparableEffect Effect)> comparable)
    {
        var share = ShareRange.Of([.. comparable.Select(own => own.Effect)]);
        FigureInput[] sources =
        [
            .. comparable.Select(own => new FigureInput(own.Effect.Initiative, AttributionFigures.Of(own.Own, loaded.Data).Displaced)),
        ];
        return new InitiativeForecast(
            initiative,
            year,
            ForecastBasis.MeasuredInitiatives,
            [.. comparable.Select(own => own.Effect.Initiative)],
            [.. initiative.Services.Select(service => volumes.Part(initiative, service, share, sources))]
        );
    }

    private InitiativeForecast FromServices(Initiative initiative)
    {
        var comparable = new SortedSet<string>(StringComparer.Ordinal);
        List<ForecastPart> parts =
        [
            .. initiative.Services.Select(service =>
            {
                if (
                    opportunities.Value.GetValueOrDefault(service) is not { } row
                    || row.Found.Case is not { TakeUp: { } today and < 1, Reachable: { } reachable }
                )
                {
                    return volumes.Part(initiative, service, null, []);
                }

                comparable.UnionWith(reachable.Services);
                return volumes.Part(
                    initiative,
                    service,
                    ShareRange.OfTakeUp(today, reachable.Low, reachable.Middle, reachable.High),
                    [
                        new FigureInput("take_up", row.TakeUp),
                        new FigureInput("least", row.At(OpportunityDefinitions.Reachable, OpportunityRows.LowReach)),
                        new FigureInput("median", row.At(OpportunityDefinitions.Reachable, OpportunityRows.MiddleReach)),
                        new FigureInput("most", row.At(OpportunityDefinitions.Reachable, OpportunityRows.HighReach)),
                    ]
                );
            }),
        ];
        return new InitiativeForecast(initiative, year, ForecastBasis.ComparableServices, [.. comparable], parts);
    }

    private string? TypeOf(string service) => loaded.Study.Tables.Service(service)?.Type;

    private void SayWhatIsMissing(InitiativeForecast forecast)
    {
        var without = forecast.Parts.Where(part => part.Share is null).Select(part => part.Service).ToList();
        if (without.Count > 0)
        {
            Say(
                forecast.Initiative,
                DiagnosticCodes.NothingComparable,
                $"has no forecast for {string.Join(", ", without.Take(5))}{(without.Count > 5 ? $" and {without.Count - 5} more" : "")}: no initiative of its kind was measured for services of their type, and no other service of the type has an e-option; give 'services' a 'type' that such a service or initiative has"
            );
        }

        if (forecast.Told.Count > 0 && forecast.Volume == 0)
        {
            Say(
                forecast.Initiative,
                DiagnosticCodes.ForecastWithoutVolume,
                $"has no forecast, since its services completed nothing in traditional channels in {forecast.Year}; add the logs or returns of its counters"
            );
        }
    }

    private void Say(Initiative initiative, string code, string what) =>
        report(Diagnostic.Warning(code, StudyReader.FileName, initiative.Line, $"initiative '{initiative.Id}' {what}"));
}
