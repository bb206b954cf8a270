using BenefitAnalyzer.Funding.Candidates;
using BenefitAnalyzer.Metrics.Figures;

namespace BenefitAnalyzer.Funding.Portfolio.Results;

/// <summary>The amounts with which the formula of a figure of a portfolio was filled.</summary>
internal static class PortfolioTerms
{
    public static IEnumerable<(string Name, object? Value)> Of(StudyPortfolio portfolio, Figure figure)
    {
        var (result, definition) = (portfolio.Result, figure.Id.Split('?')[0]);
        if (definition == PortfolioDefinitions.Gap.Id)
        {
            return [("bound", result.Bound), ("value", result.Value)];
        }

        var initiative = StudyTerms.Key(figure, "initiative");
        if (result.Options.FirstOrDefault(option => option.Candidate.Id == initiative) is not { } option)
        {
            return [("chosen", StudyTerms.Listed(result.Options.Select(own => own.ToString())))];
        }

        var scope = option.Scope;
        (string Name, IReadOnlyList<decimal> Amounts)[] flows =
        [
            ("investment", scope.Investment),
            ("running", scope.Running),
            ("realisable", scope.Realisable),
            ("notional", scope.Notional),
            ("avoidance", scope.Avoidance),
            ("citizen_hours", scope.CitizenHours),
        ];
        return [("option", option.ToString()), .. flows.Select(flow => (flow.Name, (object?)ByYear(option, flow.Amounts)))];
    }

    /// <summary>Amounts by fiscal year, as the formula takes them before it discounts; null where all are 0.</summary>
    private static string? ByYear(FundingOption option, IReadOnlyList<decimal> amounts) =>
        StudyTerms.Listed(
            option
                .ByYear(amounts)
                .Index()
                .Where(year => year.Item != 0)
                .Select(year => $"{option.Horizon.Year(year.Index)}: {StudyTerms.Text(year.Item)}")
        );
}
