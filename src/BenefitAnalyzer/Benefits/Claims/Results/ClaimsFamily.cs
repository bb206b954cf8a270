using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Metrics.Figures;

namespace BenefitAnalyzer.Benefits.Claims.Results;

/// <summary>The figures of claims: annexes re-performed, claimed beside measured, money and dates.</summary>
public sealed class ClaimsFamily : FigureFamily
{
    public override IReadOnlyList<Definition> Definitions => ClaimsDefinitions.All;

    public override IReadOnlyList<string> Tables =>
        ["claims", "claim_basis", "outcomes", "variance_rules", "initiative_costs", "milestones"];

    public override IReadOnlyList<Figure> Figures(LoadedStudy loaded, Action<Diagnostic> report, CancellationToken token) =>
        StudyClaims.Review(loaded.Study, loaded, report, token) is { } review ? [.. ClaimsFigures.Of(review, loaded.Data).All] : [];
}
