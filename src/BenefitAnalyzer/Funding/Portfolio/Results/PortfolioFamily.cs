using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Funding.Bids;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Metrics.Figures;

namespace BenefitAnalyzer.Funding.Portfolio.Results;

/// <summary>The figures of the portfolio that a report prints.</summary>
public sealed class PortfolioFamily : FigureFamily
{
    public override IReadOnlyList<Definition> Definitions => PortfolioDefinitions.All;

    public override IReadOnlyList<string> Tables => BidTerms.Tables;

    public override IReadOnlyList<(string Name, object? Value)> Terms(
        LoadedStudy loaded,
        Figure figure,
        Action<Diagnostic> report,
        CancellationToken token
    ) =>
        StudyPortfolio.OfReport(loaded, report, token) is { IsChosen: true } portfolio
            ? [.. PortfolioTerms.Of(portfolio, figure), .. BidTerms.Of(portfolio.Bids, loaded.Study)]
            : [];

    public override string Command => "benefit portfolio";

    public override IReadOnlyList<Figure> Figures(LoadedStudy loaded, Action<Diagnostic> report, CancellationToken token) =>
        loaded.Study.Tables.Bids.Bids.Count > 0 && StudyPortfolio.OfReport(loaded, report, token) is { IsChosen: true } portfolio
            ? [.. new PortfolioFigures(portfolio, loaded.Data).All]
            : [];
}
