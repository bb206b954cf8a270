using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Funding.Portfolio;
using BenefitAnalyzer.Funding.Portfolio.Results;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Reporting.Sections.WhatIf;
using BenefitAnalyzer.Units;
using BenefitAnalyzer.WhatIf.Scenarios;

namespace BenefitAnalyzer.Reporting.Sections.Funding;

/// <summary>Tables of a portfolio by themselves, for internal use.</summary>
internal static class PortfolioReport
{
    /// <returns>Null where nothing can be chosen; the reason was reported.</returns>
    public static Report? Of(
        LoadedStudy loaded,
        PortfolioQuestion question,
        ScenarioChoice choice,
        Action<Diagnostic> report,
        CancellationToken token
    )
    {
        if (
            choice.Of(loaded, ScenarioBids.Kinds, report) is not { } assumed
            || StudyPortfolio.Of(assumed, question, report, token) is not { IsChosen: true } portfolio
        )
        {
            return null;
        }

        var title = new LocalText("What to fund", "撥款選擇");
        var tables = new PortfolioTables(portfolio, new PortfolioFigures(portfolio, loaded.Data), new ReportContext(loaded).Name);
        var blocks = tables.All.Select(table => TableAddresses.Of(table, id => PortfolioAddress.Of(id, question)));
        return new Report(
            "portfolio",
            title,
            loaded.Study.Title,
            loaded.Data,
            [new ReportSection("portfolio", title, AssumedReport.Of(blocks, choice, assumed.Study.Scenario))]
        )
        {
            Currency = loaded.Study.Currency,
        };
    }
}
