using BenefitAnalyzer.Appraisal;
using BenefitAnalyzer.Studies.CashFlows;

namespace BenefitAnalyzer.WhatIf.Draws;

/// <summary>One initiative as draws see it.</summary>
public sealed record DrawnInitiative(string Id, IReadOnlyList<FlowTerm> Terms)
{
    /// <summary>The appraised lines of an initiative, of which levers multiply some items.</summary>
    /// <param name="levers">Ids of the levers of an item.</param>
    public static DrawnInitiative Of(ProjectAppraisal appraisal, Func<CashFlowItem, IReadOnlyList<string>> levers) =>
        new(
            appraisal.Flow.Id,
            [
                .. CashFlow
                    .Items(appraisal.Lines)
                    .Select(item => new FlowTerm(item.Key.Kind, item.Key.Category, ByYear(item, appraisal), levers(item.Key))),
            ]
        );

    private static double[] ByYear(IEnumerable<CashFlowLine> lines, ProjectAppraisal appraisal)
    {
        var amounts = new decimal[appraisal.Years.Count];
        foreach (var line in lines)
        {
            amounts[line.Year.BeginsIn - appraisal.Years[0].BeginsIn] += line.Amount ?? 0;
        }

        return [.. amounts.Select(amount => (double)amount)];
    }
}
