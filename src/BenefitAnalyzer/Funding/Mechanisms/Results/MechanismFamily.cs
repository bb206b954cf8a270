using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Funding.Bids;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.WhatIf.Scenarios;
using BenefitAnalyzer.WhatIf.Scenarios.Results;

namespace BenefitAnalyzer.Funding.Mechanisms.Results;

/// <summary>The figures of the mechanisms that a study compares.</summary>
public sealed class MechanismFamily : FigureFamily
{
    public override IReadOnlyList<Definition> Definitions => MechanismDefinitions.All;

    public override IReadOnlyList<string> Tables => BidTerms.Tables;

    public override IReadOnlyList<(string Name, object? Value)> Terms(
        LoadedStudy loaded,
        Figure figure,
        Action<Diagnostic> report,
        CancellationToken token
    ) =>
        StudyMechanisms.Of(loaded, report, token) is { } mechanisms
            ? [.. MechanismTermsOf(mechanisms, figure), .. BidTerms.Of(mechanisms.Bids, loaded.Study)]
            : [];

    /// <summary>What the study says of the mechanism; where it says nothing, the mechanism's own terms hold.</summary>
    private static IEnumerable<(string Name, object? Value)> MechanismTermsOf(StudyMechanisms mechanisms, Figure figure)
    {
        var settings = mechanisms.Bids.Settings;
        var terms = settings.Mechanisms.FirstOrDefault(known => known.Kind == StudyTerms.Key(figure, "mechanism"));
        return
        [
            ("kept", terms?.Kept),
            ("capital", terms?.Capital),
            ("repaid", terms?.Repaid),
            ("term", terms?.TermYears),
            ("extension", terms?.ExtensionYears),
            ("hurdle", terms?.HurdleRate),
            ("take_over", terms?.TakeOver),
            ("fee", terms?.Fee),
            ("threshold", terms?.Threshold),
            ("share", terms?.RevenueShare),
            (
                "shares",
                StudyTerms.Listed(
                    (terms?.RevenueShares ?? new Dictionary<string, decimal>())
                        .OrderBy(own => own.Key, StringComparer.Ordinal)
                        .Select(own => $"{own.Key}: {StudyTerms.Text(own.Value)}")
                )
            ),
            ("over_claiming", settings.OverClaiming),
            ("released_if_nothing_kept", settings.ReleasedIfNothingKept),
            ("released_if_all_kept", settings.ReleasedIfAllKept),
        ];
    }

    public override string Command => "benefit fund";

    public override IReadOnlyList<Figure> Figures(LoadedStudy loaded, Action<Diagnostic> report, CancellationToken token) =>
        loaded.Study.Funding.Mechanisms.Count > 0 && StudyMechanisms.Of(loaded, report, token) is { } mechanisms
            ? [.. new MechanismFigures(mechanisms, loaded.Data).All]
            : [];

    /// <summary>Also under other assumptions, which reports do not print.</summary>
    public override Figure? Find(LoadedStudy loaded, string address, Action<Diagnostic> report, CancellationToken token) =>
        ScenarioAddress.Find(loaded, address, ScenarioBids.Kinds, report, (assumed, plain) => base.Find(assumed, plain, report, token));
}
