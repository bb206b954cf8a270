using BenefitAnalyzer.Appraisal.Results;
using BenefitAnalyzer.Funding.Portfolio.Results;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Reporting.Text;
using BenefitAnalyzer.Studies.Initiatives;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Reporting.Sections.Funding;

/// <summary>An initiative that is approved already and asks for more: what was approved and what is asked for are two scopes of one name.</summary>
internal static class ApprovedScopes
{
    private static readonly LocalText Two = new(
        "“{name}” is approved or live already: what is approved has a net present value of {approved} (“Three break-evens”). Here stands what its bid asks for, “{scope}”, which is another scope and worth {value}.",
        "「{name}」已獲批准或推出：獲批准部分的淨現值為{approved}（見「三種收支平衡」）。此處所列為其申請的方案「{scope}」，屬另一方案，價值為{value}。"
    );

    /// <summary>A sentence for each initiative whose own appraisal stands in the report beside that of its bid.</summary>
    public static IEnumerable<LocalText> Of(ReportContext context, PortfolioFigures figures, CancellationToken token)
    {
        var approved = context
            .Study.Initiatives.Where(own => own.Status is InitiativeStatus.Approved or InitiativeStatus.Live)
            .Select(own => own.Id)
            .ToHashSet(StringComparer.Ordinal);
        List<(string Initiative, string Scope, Figure Value)> bids =
        [
            .. figures.Chosen.Select(own => (own.Option.Candidate.Id, own.Option.Scope.Id, own.Figures.NetPresentValue)),
            .. figures
                .Drops.Where(own => own is { Alone: not null, Drop.Nearest: not null })
                .Select(own => (own.Drop.Candidate.Id, own.Drop.Nearest!.Scope.Id, own.Alone!)),
        ];
        if (!bids.Exists(bid => approved.Contains(bid.Initiative)))
        {
            return [];
        }

        var appraised = StudyAppraisals.Of(context.Loaded, null, _ => { }, token);
        return
        [
            .. bids.Where(bid => approved.Contains(bid.Initiative))
                .Select(bid => (Bid: bid, Own: appraised.FirstOrDefault(own => own.Initiative == bid.Initiative)))
                .Where(pair => pair.Own?.Views[0].NetPresentValue.Value is not null)
                .Select(pair =>
                    MessageTemplates.Fill(
                        Two,
                        ("name", context.Name("initiative", pair.Bid.Initiative)),
                        ("approved", context.Messages.Number(pair.Own!.Views[0].NetPresentValue)),
                        ("scope", context.Name("scope", pair.Bid.Scope)),
                        ("value", context.Messages.Number(pair.Bid.Value))
                    )
                ),
        ];
    }
}
