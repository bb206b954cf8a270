using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Funding.Bids;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.WhatIf.Scenarios;
using BenefitAnalyzer.WhatIf.Scenarios.Results;

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

    /// <summary>Also under other assumptions, which reports do not print.</summary>
    public override Figure? Find(LoadedStudy loaded, string address, Action<Diagnostic> report, CancellationToken token) =>
        ScenarioAddress.Find(loaded, address, ScenarioBids.Kinds, report, (assumed, plain) => Of(assumed, plain, report, token));

    private Figure? Of(LoadedStudy loaded, string address, Action<Diagnostic> report, CancellationToken token)
    {
        var (plain, question) = PortfolioAddress.Read(address);
        return question is null ? null
            : question == PortfolioQuestion.OfReport ? base.Find(loaded, plain, report, token)
            : StudyPortfolio.Of(loaded, question, report, token) is { IsChosen: true } portfolio
                ? new PortfolioFigures(portfolio, loaded.Data).All.FirstOrDefault(figure => figure.Id == plain)
            : null;
    }
}
