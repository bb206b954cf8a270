using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Metrics.Figures;

namespace BenefitAnalyzer.Appraisal.Results;

/// <summary>The figures of all appraisals of a study, those of its bids included.</summary>
public sealed class AppraisalFamily : FigureFamily
{
    public override IReadOnlyList<Definition> Definitions => AppraisalDefinitions.All;

    public override string Command => "benefit appraise";

    public override IReadOnlyList<Figure> Figures(LoadedStudy loaded, Action<Diagnostic> report, CancellationToken token) =>
        [
            .. StudyAppraisals
                .Of(loaded, null, report, token)
                .Concat(StudyAppraisals.OfBids(loaded, report, token))
                .SelectMany(appraisal => appraisal.All),
        ];
}
