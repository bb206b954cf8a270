using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Studies.Bids;
using BenefitAnalyzer.Studies.CashFlows;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Appraisal.Results;

/// <summary>The cash flow of each scope of each bid, from the first year in which it can start. What an operator earns on his own account is none of government's.</summary>
internal static class BidFlows
{
    private const char Joint = '/';

    /// <summary>The first fiscal year that is looked at.</summary>
    /// <param name="until">First day after the data, for studies that state neither that year nor a period.</param>
    public static FiscalYear FirstYear(Study study, DateOnly until) =>
        study.Funding.FirstYear ?? study.FiscalYearOf(study.Period?.Until ?? until);

    /// <summary>Id of the flow of a scope.</summary>
    public static string IdOf(string initiative, string scope) => $"{initiative}{Joint}{scope}";

    /// <summary>The initiative that a flow is of, bid or not.</summary>
    public static string InitiativeOf(string flow) => flow.Split(Joint, 2)[0];

    public static IReadOnlyList<CashFlow> Of(Study study, FiscalYear first) =>
        [
            .. study
                .Tables.Bids.Bids.Where(bid => !bid.IsCommercial)
                .SelectMany(bid =>
                    BidYear
                        .ScopesOf(study, bid.Initiative)
                        .Select(scope => new CashFlow(
                            IdOf(bid.Initiative, scope),
                            [.. BidYear.Of(study, bid, scope, first).Select(LineOf).OfType<CashFlowLine>()]
                        ))
                )
                .Where(flow => flow.Lines.Count > 0),
        ];

    private static CashFlowLine? LineOf(BidYear year) =>
        BidWords.CategoryOf(year.Item) is { } category
            ? new CashFlowLine(
                year.Year,
                BidWords.Of(year.Item).English,
                category == FlowCategory.Expenditure ? FlowKind.Cost : FlowKind.Benefit,
                category,
                year.Item != BidItem.Investment,
                year.Amount
            )
            {
                Place = year.Place,
            }
            : null;
}
