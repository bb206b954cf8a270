using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Funding.Portfolio;
using BenefitAnalyzer.Funding.Portfolio.Results;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Reporting.Sections.Funding;

/// <summary>Tables of a portfolio by themselves, for internal use.</summary>
internal static class PortfolioReport
{
    /// <returns>Null where nothing can be chosen; the reason was reported.</returns>
    public static Report? Of(LoadedStudy loaded, PortfolioQuestion question, Action<Diagnostic> report, CancellationToken token)
    {
        if (StudyPortfolio.Of(loaded, question, report, token) is not { IsChosen: true } portfolio)
        {
            return null;
        }

        var title = new LocalText("What to fund", "撥款選擇");
        var tables = new PortfolioTables(portfolio, new PortfolioFigures(portfolio, loaded.Data), new ReportContext(loaded).Name);
        return new Report("portfolio", title, loaded.Study.Title, loaded.Data, [new ReportSection("portfolio", title, tables.All)])
        {
            Currency = loaded.Study.Currency,
        };
    }
}
