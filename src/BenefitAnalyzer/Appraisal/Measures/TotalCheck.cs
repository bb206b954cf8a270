using BenefitAnalyzer.Studies.CashFlows;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Appraisal.Measures;

/// <summary>A printed total beside the sum of the printed lines.</summary>
/// <param name="Recomputed">From the lines as stated, before any adjustment.</param>
public sealed record TotalCheck(PrintedTotal Printed, decimal Recomputed)
{
    /// <summary>Printed less recomputed; null where only a dash is printed.</summary>
    public decimal? Residual => Printed.Amount - Recomputed;

    public static IReadOnlyList<TotalCheck> Of(CashFlow flow) =>
        [.. flow.Totals.Select(total => new TotalCheck(total, Sum(flow.Lines, total.Kind, total.Year)))];

    private static decimal Sum(IReadOnlyList<CashFlowLine> lines, TotalKind kind, FiscalYear? year) =>
        lines
            .Where(line =>
                year is not { } asked || line.Year == asked || (kind == TotalKind.Cumulative && line.Year.BeginsIn < asked.BeginsIn)
            )
            .Sum(line =>
                kind switch
                {
                    TotalKind.Cost => line.Kind == FlowKind.Cost ? line.Amount : 0,
                    TotalKind.Benefit => line.Kind == FlowKind.Benefit ? line.Amount : 0,
                    _ => line.NetAmount,
                } ?? 0
            );
}
