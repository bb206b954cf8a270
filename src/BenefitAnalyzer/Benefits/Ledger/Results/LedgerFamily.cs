using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Metrics.Figures;

namespace BenefitAnalyzer.Benefits.Ledger.Results;

/// <summary>The figures of a study's ledger.</summary>
public sealed class LedgerFamily : FigureFamily
{
    public override IReadOnlyList<Definition> Definitions => LedgerDefinitions.All;

    public override IReadOnlyList<string> Tables =>
        ["initiative_costs", "posts", "provisions", "evidence", "obligations", "grades", "counter_pools", "shifts", "shift_costs"];

    public override string Command => "benefit benefits";

    public override IReadOnlyList<Figure> Figures(LoadedStudy loaded, Action<Diagnostic> report, CancellationToken token) =>
        StudyLedger.Of(loaded, report, token) is { } made ? [.. made.Figures.All] : [];
}
