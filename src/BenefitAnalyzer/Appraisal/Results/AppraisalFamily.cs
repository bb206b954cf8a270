using BenefitAnalyzer.Benefits.Ledger.Results;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Metrics.Figures;

namespace BenefitAnalyzer.Appraisal.Results;

/// <summary>The figures of all appraisals of a study, those of its bids included.</summary>
public sealed class AppraisalFamily : FigureFamily
{
    public override IReadOnlyList<Definition> Definitions => AppraisalDefinitions.All;

    public override IReadOnlyList<string> Tables =>
        ["cash_flows", "initiative_costs", "posts", "provisions", "evidence", "price_index", "claims", "outcomes"];

    public override IReadOnlyList<string> Counted(LoadedStudy loaded, Figure figure) => LedgerRows.Behind(loaded.Study, figure);

    public override IReadOnlyList<(string Name, object? Value)> Terms(
        LoadedStudy loaded,
        Figure figure,
        Action<Diagnostic> report,
        CancellationToken token
    ) => StudyTerms.Appraisal(loaded.Study);

    public override string Command => "benefit appraise";

    public override IReadOnlyList<Figure> Figures(LoadedStudy loaded, Action<Diagnostic> report, CancellationToken token) =>
        [
            .. StudyAppraisals
                .Of(loaded, null, report, token)
                .Concat(StudyAppraisals.OfBids(loaded, report, token))
                .SelectMany(appraisal => appraisal.All),
        ];
}
