using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Studies.CashFlows;

namespace BenefitAnalyzer.Appraisal;

/// <summary>Options side by side: whether they may be compared as they stand.</summary>
public static class CashFlowOptions
{
    /// <summary>Savings beside a do-nothing option that is costed in total: the difference of the costs holds them already.</summary>
    /// <remarks>Northern Ireland Guide to Expenditure Appraisal and Evaluation, 2.5.40.</remarks>
    /// <param name="options">One flow an option.</param>
    /// <param name="doNothing">Id of the option of doing nothing; null where options are costed as differences.</param>
    public static IEnumerable<Diagnostic> Check(IReadOnlyList<CashFlow> options, string? doNothing)
    {
        var isTotal = options.Any(option => option.Id == doNothing && option.Lines.Any(line => line.Kind == FlowKind.Cost));
        return from option in options
            where isTotal && option.Id != doNothing
            let saving = option.Lines.FirstOrDefault(line =>
                line.Category is FlowCategory.Realisable or FlowCategory.Notional or FlowCategory.Avoidance
            )
            where saving is not null
            select CashFlowChecks.Warning(
                DiagnosticCodes.SavingsCountedTwice,
                saving,
                $"'{saving.Label}' counts a saving twice: '{doNothing}' is costed in total, so that the difference of the costs holds it already; take the savings or the costs of '{doNothing}' out"
            );
    }
}
