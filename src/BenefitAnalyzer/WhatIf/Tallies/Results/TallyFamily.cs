using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Metrics.Figures;

namespace BenefitAnalyzer.WhatIf.Tallies.Results;

/// <summary>The figures of the filled tallies of a study, and of a tally of each of its levers that can be counted, as <c>benefit tally</c> plans it unasked.</summary>
public sealed class TallyFamily : FigureFamily
{
    public override IReadOnlyList<Definition> Definitions => TallyDefinitions.All;

    public override IReadOnlyList<string> Tables => ["tally_plan", "tally", "opening_hours", "counter_pools", "offices"];

    public override IReadOnlyList<(string Name, object? Value)> Terms(
        LoadedStudy loaded,
        Figure figure,
        Action<Diagnostic> report,
        CancellationToken token
    ) => [("seed", loaded.Study.Seed)];

    public override string Command => "benefit tally";

    public override IReadOnlyList<Figure> Figures(LoadedStudy loaded, Action<Diagnostic> report, CancellationToken token) =>
        [
            .. TallyEstimateFigures.OfStudy(loaded, report, token).SelectMany(tally => tally.All),
            .. loaded
                .Study.Tables.Assumptions.Levers.Select(terms => terms.Lever.Id)
                .Where(lever => TallyInput.Parse(loaded.Study, lever, out _) is not null)
                .Select(lever => StudyTally.Plan(loaded.Study, loaded, new TallyQuestion(lever), report, token))
                .OfType<TallyPlan>()
                .SelectMany(plan => TallyPlanFigures.Of(plan, loaded.Data).All),
        ];

    /// <remarks>A plan of any precision, weeks and stated numbers is planned again from its address.</remarks>
    public override Figure? Find(LoadedStudy loaded, string address, Action<Diagnostic> report, CancellationToken token) =>
        TallyAddress.Read(address) is not { } question
            ? TallyEstimateFigures
                .OfStudy(loaded, report, token)
                .SelectMany(tally => tally.All)
                .FirstOrDefault(figure => figure.Id == address)
        : StudyTally.Plan(loaded.Study, loaded, question, report, token) is { } plan
            ? TallyPlanFigures.Of(plan, loaded.Data).All.FirstOrDefault(figure => figure.Id == address)
        : null;
}
