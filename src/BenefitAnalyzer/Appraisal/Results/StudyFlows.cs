using BenefitAnalyzer.Benefits.Ledger.Results;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Studies.CashFlows;

namespace BenefitAnalyzer.Appraisal.Results;

/// <summary>The cash flows of a study's initiatives: of its table <c>cash_flows</c>, else of the lines of its ledger.</summary>
/// <param name="Sources">Figures that lines were taken from, by the place of the line.</param>
public sealed record StudyFlows(IReadOnlyList<CashFlow> Flows, IReadOnlyDictionary<string, Figure> Sources)
{
    /// <summary>Whether every initiative has rows in <c>cash_flows</c>, so that no data need be loaded.</summary>
    public static bool AreGiven(Study study)
    {
        var given = study.Tables.CashFlows.Select(flow => flow.Id).ToHashSet();
        return study.Initiatives.All(initiative => given.Contains(initiative.Id));
    }

    public static StudyFlows OfTables(Study study) => new(study.Tables.CashFlows, new Dictionary<string, Figure>());

    public static StudyFlows Of(LoadedStudy loaded, Action<Diagnostic> report, CancellationToken token)
    {
        var study = loaded.Study;
        if (AreGiven(study) || StudyLedger.Of(loaded, report, token) is not { } made)
        {
            return OfTables(study);
        }

        var given = study.Tables.CashFlows.Select(flow => flow.Id).ToHashSet();
        var figures = new Dictionary<string, Figure>();
        var ledger = LedgerFlows.Of(made, figures).Where(flow => !given.Contains(flow.Id));
        return new StudyFlows([.. study.Tables.CashFlows, .. ledger], figures);
    }
}
