using System.Globalization;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Studies.Assumptions;
using BenefitAnalyzer.WhatIf.Draws;
using BenefitAnalyzer.WhatIf.Levers;
using BenefitAnalyzer.WhatIf.Scenarios;
using BenefitAnalyzer.WhatIf.Scenarios.Additions;
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
    /// <summary>Percentiles of the net present value, as fractions: near enough to each other to draw them as a curve, from the least draw on, since what is asked is how likely a loss is.</summary>
    private static readonly double[] Percentiles = [0, 0.01, 0.025, .. Enumerable.Range(1, 19).Select(step => step / 20.0), 0.975, 0.99];

    /// <summary>Of the scenario on which the levers stand, without any chance.</summary>
    public required ScenarioOutcome Outcome { get; init; }

    /// <summary>How the cumulative net benefit may run, by initiative, all together last.</summary>
    public required IReadOnlyList<PathOutcome> Paths { get; init; }

    /// <summary>Of how many draws shares and information were made: as many as were asked, however many precision takes.</summary>
    public required int DrawsOfShares { get; init; }

    /// <summary>What the scenario adds beside initiatives, and which levers move it.</summary>
    public IReadOnlyList<AddedFlow> Added { get; init; } = [];

    /// <summary>What reports print: the base, all initiatives together, the study's own seed.</summary>
    /// <returns>Null where the study names no levers, or something is missing or wrong, which is reported.</returns>
    public static StudyUncertainty? OfReport(LoadedStudy loaded, Action<Diagnostic> report, CancellationToken token) =>
        loaded.Once<StudyUncertainty?>("", report, say => Of(loaded, UncertaintyQuestion.OfReport(loaded.Study), say, token));

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

        var draws = new ScenarioDraws(study, scenarios, outcome);
        if (scenarios.Faults(scenario, draws.Declared) is { Count: > 0 } faults)
        {
            faults.ForEach(report);
            return null;
        }

        var found = Of(draws.Model(), levers, locked, about, outcome, question, study, token) with { Added = draws.Added };
        foreach (var flow in found.Added.Where(flow => flow.Kept.Count > 0))
        {
            report(NotDrawn(flow));
        }

        if (found.Result.IsPrecise == false)
        {
            report(NotPrecise(found));
        }

        return found;
    }

    private static Diagnostic NotDrawn(AddedFlow flow) =>
        Diagnostic.Note(
            DiagnosticCodes.LeverNotDrawn,
            null,
            null,
            $"'{flow.Id}' is not drawn by {string.Join(", ", flow.Kept)}: it changes in steps, and stays as the scenario has it; 'benefit whatif' shows other values"
        );

    private static Diagnostic NotPrecise(StudyUncertainty found) =>
        Diagnostic.Warning(
            DiagnosticCodes.PrecisionNotReached,
            null,
            null,
            string.Create(
                CultureInfo.InvariantCulture,
                $"after {found.Result.Settings.Draws:N0} draws the error of a mean is still above what was asked: ask for less with '--precision'"
            )
        );

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
        var settings = new SimulationSettings(question.Seed ?? study.Seed, SimulationSettings.PointsFor(question.Draws))
        {
            Probabilities = Percentiles,
            Method = question.Sampling,
        };
        int? index = about < 0 ? null : about;
        var threads = Environment.ProcessorCount;
        var engine = new DrawEngine(model, levers);
        var simulation = new Simulation(model, levers, locked, threads);
        var result = question.Until is { } rule ? simulation.RunUntil(rule, settings, index, token) : simulation.Run(settings, token);
        return new StudyUncertainty(
            levers,
            [.. outcome.Total.Years.Select(year => year.BeginsIn)],
            result,
            question.Initiative,
            Tornado.Of(engine, levers, index),
            LeverSensitivity.Of(model, levers, locked, index, settings, threads, token),
            InitiativeInformation.Of(model, levers, locked, settings, study.Tables.Assumptions, threads, token)
        )
        {
            Outcome = outcome,
            Paths = new PathSimulation(model, levers, locked, threads).Run(result.Settings, token),
            DrawsOfShares = settings.Draws,
        };
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
