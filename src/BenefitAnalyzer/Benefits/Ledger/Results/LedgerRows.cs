using BenefitAnalyzer.Metrics;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Metrics.Volume;
using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Benefits.Ledger.Results;

/// <summary>The counted figures behind money that comes from the ledger: what the services of its initiatives completed.</summary>
internal static class LedgerRows
{
    /// <summary>Addresses of these figures; none for initiatives that have rows in <c>cash_flows</c>.</summary>
    /// <param name="figure">Its address names an initiative; one that names none is of all of them.</param>
    public static IReadOnlyList<string> Behind(Study study, Figure figure)
    {
        var stated = study.Tables.CashFlows.Select(flow => flow.Id).ToHashSet(StringComparer.Ordinal);
        var named = StudyTerms.Key(figure, "initiative");
        var about = study.Initiatives.Where(initiative => initiative.Id == named).ToList();
        return
        [
            .. (about.Count > 0 ? about : study.Initiatives)
                .Where(initiative => initiative.Launched is not null && !stated.Contains(initiative.Id))
                .SelectMany(initiative => initiative.Services)
                .Distinct()
                .Select(service => FigureAddress.Write(new MetricQuery(new Completed().Id) { By = [Field.Service] }, [service])),
        ];
    }
}
