using BenefitAnalyzer.Funding.Portfolio;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Reporting.Sections.Funding;
using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer;

/// <remarks>What to fund, and by which mechanism.</remarks>
public sealed partial class StudyRunner
{
    /// <summary>What to fund under the ceilings of the study, as tables.</summary>
    /// <returns>Null when the study is not loaded or nothing can be chosen; the reason was reported.</returns>
    public Report? Portfolio(Study study, PortfolioQuestion question, CancellationToken token)
    {
        using var loaded = LoadedStudy.Open(study, report, token);
        return loaded is null ? null : PortfolioReport.Of(loaded, question, report, token);
    }

    /// <summary>The same initiatives under each funding mechanism of the study, as tables.</summary>
    /// <returns>Null when the study is not loaded or nothing can be compared; the reason was reported.</returns>
    public Report? Fund(Study study, CancellationToken token)
    {
        using var loaded = LoadedStudy.Open(study, report, token);
        return loaded is null ? null : MechanismReport.Of(loaded, report, token);
    }
}
