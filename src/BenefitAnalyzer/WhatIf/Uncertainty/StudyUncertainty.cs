using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Studies.Assumptions;
using BenefitAnalyzer.WhatIf.Draws;
using BenefitAnalyzer.WhatIf.Levers;
using BenefitAnalyzer.WhatIf.Scenarios;
using BenefitAnalyzer.WhatIf.Sensitivities;
using BenefitAnalyzer.WhatIf.Simulations;

namespace BenefitAnalyzer.WhatIf.Uncertainty;

/// <summary>How sure the appraisal of a study is, by what its table <c>levers</c> says of what nobody knows.</summary>
/// <param name="Levers">In ordinal order of their ids.</param>
/// <param name="About">Initiative of which tornado, indices and information are told; null for all together.</param>
/// <param name="Years">The first calendar year of each fiscal year appraised.</param>
/// <param name="Information">By initiative: what knowing would be worth to whether to do it.</param>
public sealed record StudyUncertainty(
    LeverSet Levers,
    IReadOnlyList<int> Years,
    SimulationResult Result,
    string? About,
    IReadOnlyList<TornadoBar> Bars,
    IReadOnlyList<LeverSensitivity> Shares,
    IReadOnlyList<InitiativeInformation> Information
)
{
    /// <summary>Enough for percentiles of a report.</summary>
    private const int DrawsOfReport = 4_096;

    /// <summary>What reports print: the base, all initiatives together, the study's own seed.</summary>
    /// <returns>Null where the study names no levers, or something is missing or wrong, which is reported.</returns>
    public static StudyUncertainty? OfReport(LoadedStudy loaded, Action<Diagnostic> report, CancellationToken token) =>
        loaded.Once<StudyUncertainty?>("", report, say => Of(loaded, new UncertaintyQuestion(null, null, DrawsOfReport, null), say, token));

    /// <returns>Null where something is missing or wrong, which is reported.</returns>
    public static StudyUncertainty? Of(LoadedStudy loaded, UncertaintyQuestion question, Action<Diagnostic> report, CancellationToken token)
    {
        var study = loaded.Study;
        var tables = study.Tables.Assumptions;
        if (tables.Levers.Count == 0)
        {
            report(
                Diagnostic.Error(
                    DiagnosticCodes.NoLevers,
                    StudyReader.FileName,
                    null,
                    "the study says nothing about what it does not know: name a table 'levers:' under 'tables:'"
                )
            );
            return null;
        }

        var scenario = question.Scenario is { } name ? ScenarioReader.Read(study, name, report) : Scenario.Base;
        if (
            scenario is null
            || StudyScenarios.Of(loaded, report, token) is not { } scenarios
            || scenarios.Run(scenario) is not { } outcome
            || LeverDistributions.Of(loaded, report, token) is not { } levers
            || StudyLeverLock.Of(study, levers, report) is not { } locked
            || IndexOf(outcome, question.Initiative, report) is not { } about
        )
        {
            return null;
        }

        if (outcome.Total.Factors is null)
        {
            return null; // the appraisal has said what it lacks
        }

        var declared = tables.Levers.Select(terms => terms.Lever).ToList();
        if (scenarios.Faults(declared) is { Count: > 0 } faults)
        {
            faults.ForEach(report);
            return null;
        }

        var model = new DrawModel(
            [
                .. outcome.Appraisals.Select(appraisal =>
                    new FlowTerms(appraisal, declared, scenarios.TakeUpOf(appraisal.Flow.Id)).Initiative()
                ),
            ],
            [.. outcome.Total.Factors!.Select(factor => (double)factor)],
            outcome.Total.Timing
        )
        {
            RateLever = declared.Exists(lever => lever.Kind == LeverKind.DiscountRate) ? LeverKind.DiscountRate.Id : null,
        };
        return Of(model, levers, locked, about, outcome, question, study, token);
    }

    private static StudyUncertainty Of(
        DrawModel model,
        LeverSet levers,
        LeverLock locked,
        int about,
        ScenarioOutcome outcome,
        UncertaintyQuestion question,
        Study study,
        CancellationToken token
    )
    {
        var settings = new SimulationSettings(question.Seed ?? study.Seed, SimulationSettings.PointsFor(question.Draws));
        int? index = about < 0 ? null : about;
        var threads = Environment.ProcessorCount;
        var engine = new DrawEngine(model, levers);
        return new StudyUncertainty(
            levers,
            [.. outcome.Total.Years.Select(year => year.BeginsIn)],
            new Simulation(model, levers, locked, threads).Run(settings, token),
            question.Initiative,
            Tornado.Of(engine, levers, index),
            LeverSensitivity.Of(model, levers, locked, index, settings, threads, token),
            InitiativeInformation.Of(model, levers, locked, settings, study.Tables.Assumptions, threads, token)
        );
    }

    /// <summary>Place of an initiative among those appraised; -1 for all; null where there is none of this name, which is reported.</summary>
    private static int? IndexOf(ScenarioOutcome outcome, string? initiative, Action<Diagnostic> report)
    {
        if (initiative is null)
        {
            return -1;
        }

        string[] known = [.. outcome.Appraisals.Select(appraisal => appraisal.Flow.Id)];
        if (Array.IndexOf(known, initiative) is >= 0 and var at)
        {
            return at;
        }

        report(
            Diagnostic.Error(
                DiagnosticCodes.LeverNotApplicable,
                null,
                null,
                $"no initiative with a cash flow is named '{initiative}'{NearestName.Hint(initiative, known)}"
            )
        );
        return null;
    }
}
