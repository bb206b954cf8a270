using BenefitAnalyzer.Benefits.Attribution.Designs;
using BenefitAnalyzer.Benefits.Attribution.Verdicts;
using BenefitAnalyzer.Benefits.Ledger.Measured;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Studies.Initiatives;

namespace BenefitAnalyzer.Benefits.Attribution.Measured;

/// <summary>What each launched initiative of a loaded study displaced and induced.</summary>
public static class StudyAttribution
{
    /// <summary>In the order of the study; initiatives that were not launched in the time of the data are left out.</summary>
    public static IReadOnlyList<InitiativeAttribution> Of(LoadedStudy loaded, Action<Diagnostic> report, CancellationToken token) =>
        loaded.Once<IReadOnlyList<InitiativeAttribution>>("", report, say => Measure(loaded, null, say, token));

    /// <summary>The same by one kind of period, whatever the study says.</summary>
    public static IReadOnlyList<InitiativeAttribution> By(
        SeriesPeriod series,
        LoadedStudy loaded,
        Action<Diagnostic> report,
        CancellationToken token
    ) =>
        loaded.Study.Initiatives.All(initiative => initiative.Series == series)
            ? Of(loaded, report, token)
            : loaded.Once<IReadOnlyList<InitiativeAttribution>>($"{series}", report, say => Measure(loaded, series, say, token));

    private static List<InitiativeAttribution> Measure(
        LoadedStudy loaded,
        SeriesPeriod? all,
        Action<Diagnostic> report,
        CancellationToken token
    )
    {
        var attributions = new List<InitiativeAttribution>();
        var readers = Enum.GetValues<SeriesPeriod>()
            .ToDictionary(series => series, series => new Lazy<UnitSeriesReader>(() => new UnitSeriesReader(loaded, series, token)));
        var minutes = new Lazy<EffectMinutes>(() => new EffectMinutes(loaded, token));
        foreach (var initiative in loaded.Study.Initiatives)
        {
            token.ThrowIfCancellationRequested();
            if (initiative.Status is not (InitiativeStatus.Live or InitiativeStatus.Closed))
            {
                continue;
            }

            if (initiative.Launches.Count == 0 || initiative.Services.Count == 0)
            {
                var what = initiative.Launches.Count == 0 ? "launched: DAY" : "services: [...]";
                Say(initiative, DiagnosticCodes.LaunchMissing, $"cannot be attributed anything; add '{what}' to it");
                continue;
            }

            var series = all ?? initiative.Series;
            var panel = new InitiativePanels(loaded.Study, readers[series].Value, series).Of(initiative);
            Check(panel);
            if (panel.Traditional.Treated.Count > 0)
            {
                attributions.Add(Attribute(panel, series, loaded.Study, minutes));
            }
        }

        return attributions;

        void Say(Initiative initiative, string code, string what) =>
            report(Diagnostic.Warning(code, StudyReader.FileName, initiative.Line, $"initiative '{initiative.Id}' {what}"));

        void Check(InitiativePanel panel)
        {
            var traditional = panel.Traditional;
            var design = VerdictRule.Design(traditional.Comparison.Count);
            if (traditional.Treated.Count == 0)
            {
                Say(
                    panel.Initiative,
                    DiagnosticCodes.MonthsTooFew,
                    $"was launched after the last whole {(traditional.IsWeekly ? "week" : "month")} of the data; load later months"
                );
                return;
            }

            if (traditional.Comparison.Count == 0)
            {
                Say(
                    panel.Initiative,
                    DiagnosticCodes.AttributionUncompared,
                    "has nothing to compare with, so a change can only be associated with it; add 'comparison: { services: [...] }' or 'offices', of which 5 or more were not changed"
                );
            }

            var least = VerdictRule.LeastMonthsBefore(design);
            if (traditional.MonthsBefore < least || traditional.MonthsAfter < VerdictRule.MonthsAfter)
            {
                var others =
                    design == AttributionDesign.DifferenceInDifferences
                        ? ""
                        : ", or compare with 20 units or more, for which 12 months before are enough";
                Say(
                    panel.Initiative,
                    DiagnosticCodes.MonthsTooFew,
                    $"has {traditional.MonthsBefore} months of data before and {traditional.MonthsAfter} after its launch, and {VerdictWords.Of(design).English} needs {least} and {VerdictRule.MonthsAfter}; load earlier or later months{others}"
                );
            }
        }
    }

    private static InitiativeAttribution Attribute(InitiativePanel panel, SeriesPeriod series, Study study, Lazy<EffectMinutes> minutes)
    {
        var traditional = panel.Traditional;
        var seed = study.Seed;
        var design = VerdictRule.Design(traditional.Comparison.Count);
        List<EffectEstimate> estimates =
        [
            .. Enum.GetValues<AttributionDesign>().Select(each => Estimator.Estimate(traditional, each, seed)).OfType<EffectEstimate>(),
        ];
        var estimate = estimates.Find(own => own.Design == design);
        var all = Estimator.Estimate(panel.All, VerdictRule.Design(panel.All.Comparison.Count), seed);
        var verdict = VerdictRule.Of(traditional, estimate);
        var cells = estimate is null ? [] : DisplacedCells.Of(panel, estimate);
        return new InitiativeAttribution(panel.Initiative, design, estimates, verdict, all, VerdictRule.Of(panel.All, all))
        {
            Series = series,
            Periods = panel.Periods,
            Actual = [.. panel.Periods.Select((_, t) => traditional.Treated.Sum(unit => unit.Counts[t]))],
            Launch = traditional.FirstLaunch,
            LaterLaunches =
            [
                .. traditional
                    .Treated.Select(unit => unit.Launch)
                    .OfType<int>()
                    .Where(at => at > traditional.FirstLaunch)
                    .Distinct()
                    .Order(),
            ],
            TreatedUnits = traditional.Treated.Count,
            ComparisonUnits = traditional.Comparison.Count,
            Cells = cells,
            Minutes = Minutes(panel.Initiative, cells, minutes),
            Cost = Cost(panel.Initiative, study),
            Sources = panel.Sources,
        };
    }

    private static decimal? Cost(Initiative initiative, Study study)
    {
        List<decimal> spent =
        [
            .. study
                .Tables.Initiatives.Costs.Where(cost =>
                    cost.Initiative == initiative.Id && cost is { Stage: CostStage.Actual, Nature: CostNature.Option, Amount: not null }
                )
                .Select(cost => cost.Amount!.Value),
        ];
        return spent.Count == 0 ? null : spent.Sum();
    }

    private static double? Minutes(Initiative initiative, IReadOnlyList<DisplacedCell> cells, Lazy<EffectMinutes> minutes)
    {
        var taken = cells
            .Where(cell => double.IsFinite(cell.Volume))
            .SelectMany(cell =>
                minutes.Value.Of(
                    new DisplacedMonth(initiative.Id, cell.Service, cell.Office, cell.Month, (decimal)cell.Volume, default, null)
                )
            )
            .Sum(effect => effect.Minutes);
        return taken == 0 ? null : (double)taken;
    }
}
