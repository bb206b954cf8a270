using BenefitAnalyzer.Appraisal.Adjustments;
using BenefitAnalyzer.Appraisal.Measures;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Studies.Appraising;
using BenefitAnalyzer.Studies.CashFlows;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Appraisal;

/// <summary>What is doubtful about a cash flow: it is said and the appraisal goes on.</summary>
internal static class CashFlowChecks
{
    private static readonly string[] Transfers = ["redundan", "severance", "ex gratia", "遣散", "裁員補償"];

    public static IEnumerable<Diagnostic> Of(CashFlow flow, IReadOnlyList<FiscalYear> years, IncomeWeights? weights)
    {
        var blank = flow.Lines.Where(line => line.Amount is null).ToList();
        if (blank.Count > 0)
        {
            yield return Warning(
                DiagnosticCodes.AmountsBlank,
                blank[0],
                $"{blank.Count} of {flow.Lines.Count} amounts of {flow.Id} are blank, which is not 0: results leave them out; type 0 where nothing flows"
            );
        }

        var outside = flow.Lines.Where(line => line.Year.BeginsIn < years[0].BeginsIn || line.Year.BeginsIn > years[^1].BeginsIn).ToList();
        if (outside.Count > 0)
        {
            yield return Warning(
                DiagnosticCodes.OutsideHorizon,
                outside[0],
                $"{outside.Count} lines of {flow.Id} lie outside {years[0]} to {years[^1]} and are left out: change 'base_year' or 'horizon' under 'appraisal:'"
            );
        }

        var ending = flow.Lines.Where(line => line.IsRecurrent).MaxBy(line => line.Year.BeginsIn);
        if (ending is not null && ending.Year.BeginsIn < years[^1].BeginsIn)
        {
            yield return Diagnostic.Note(
                DiagnosticCodes.FlowEndsEarly,
                ending.Place.Length == 0 ? null : ending.Place,
                null,
                $"what recurs in {flow.Id} ends in {ending.Year}, and the years to {years[^1]} count as 0: add lines of those years, or shorten 'horizon' under 'appraisal:'"
            );
        }

        foreach (var check in TotalCheck.Of(flow).Where(check => check.Residual is not (null or 0)))
        {
            yield return new Diagnostic(
                DiagnosticCodes.PrintedTotalDiffers,
                Severity.Warning,
                check.Printed.Place,
                null,
                null,
                FormattableString.Invariant(
                    $"the printed total of {check.Printed.Year?.ToString() ?? "all years"} is {check.Printed.Amount:#,0.##}, its lines add up to {check.Recomputed:#,0.##}: residual {check.Residual:#,0.##}"
                )
            );
        }

        foreach (var group in flow.Lines.Select(line => line.Group).OfType<string>().Distinct())
        {
            if (weights is not null && DistributionalWeight.Of(weights, group) is null)
            {
                yield return Warning(
                    DiagnosticCodes.IncomeOfGroupMissing,
                    flow.Lines.First(line => line.Group == group),
                    $"no income of the group '{group}' is given, so that its lines count unweighted: add it under 'weights: groups:'"
                );
            }
        }

        foreach (var item in CashFlow.Items(flow.Lines.Where(line => line.Kind == FlowKind.Cost && IsTransfer(line.Label))))
        {
            yield return Warning(
                DiagnosticCodes.TransferAsCost,
                item.First(),
                $"'{item.Key.Label}' is a transfer: it belongs into the cash flow of the department, not among the costs to society"
            );
        }

        var dated = flow.Lines.Count(line => line.Day is not null);
        if (dated > 0 && dated < flow.Lines.Count)
        {
            yield return Warning(
                DiagnosticCodes.DaysMissing,
                flow.Lines.First(line => line.Day is null),
                $"{flow.Lines.Count - dated} of {flow.Lines.Count} lines of {flow.Id} have no date: values by date need one on every line, so only values by year are given"
            );
        }
    }

    private static bool IsTransfer(string label) => Transfers.Any(word => label.Contains(word, StringComparison.OrdinalIgnoreCase));

    internal static Diagnostic Warning(string code, CashFlowLine line, string message) =>
        new(code, Severity.Warning, line.Place.Length == 0 ? null : line.Place, null, null, message);
}
