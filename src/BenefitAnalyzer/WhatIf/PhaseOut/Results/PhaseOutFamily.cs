using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Metrics;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Metrics.Volume;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.WhatIf.Scenarios.Results;

namespace BenefitAnalyzer.WhatIf.PhaseOut.Results;

/// <summary>The figures of all closings that the study names.</summary>
public sealed class PhaseOutFamily : FigureFamily
{
    public override IReadOnlyList<Definition> Definitions => PhaseOutDefinitions.All;

    public override IReadOnlyList<string> Tables =>
        [
            "counter_pools",
            "opening_hours",
            "shifts",
            "tally",
            "arrival_profile",
            "population",
            "take_up_path",
            "grades",
            "resources",
            "resource_costs",
            "shift_costs",
        ];

    public override IReadOnlyList<(string Name, object? Value)> Terms(
        LoadedStudy loaded,
        Figure figure,
        Action<Diagnostic> report,
        CancellationToken token
    )
    {
        var settings = loaded.Study.PhaseOut;
        return
        [
            ("floor", settings.Floor),
            ("largest_gap", settings.LargestGap),
            ("access_gain", settings.AccessGain),
            ("horizon", settings.HorizonMonths),
        ];
    }

    public override IReadOnlyList<string> Counted(LoadedStudy loaded, Figure figure) =>
        [
            FigureAddress.Write(
                new MetricQuery(new Completed().Id) { By = [Field.Service, Field.Channel] },
                [StudyTerms.Key(figure, Field.Service), StudyTerms.Key(figure, Field.Channel)]
            ),
        ];

    public override IReadOnlyList<Figure> Figures(LoadedStudy loaded, Action<Diagnostic> report, CancellationToken token) =>
        [.. StudyPhaseOut.OfReport(loaded, report, token).SelectMany(result => PhaseOutFigures.Of(result, loaded.Data).All)];

    /// <summary>Also under other assumptions, which reports do not print.</summary>
    public override Figure? Find(LoadedStudy loaded, string address, Action<Diagnostic> report, CancellationToken token) =>
        ScenarioAddress.Find(loaded, address, StudyPhaseOut.Kinds, report, (assumed, plain) => base.Find(assumed, plain, report, token));
}
