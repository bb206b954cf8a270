using BenefitAnalyzer.Studies.Assumptions;
using BenefitAnalyzer.Studies.CashFlows;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.WhatIf.Scenarios;

/// <summary>The cash flow of an initiative as it would be under a scenario.</summary>
internal static class ScenarioFlow
{
    /// <param name="takeUp">Share completed electronically that the flow rests on; null where it is not known, and then no lever of take-up may be set.</param>
    /// <remarks>
    /// Costs move with their own factors. Savings that are not yet realised move with volume, take-up, visits displaced and minutes; those that have
    /// left a budget do not. A part of notional savings may become realisable, which changes no total. What delay moves beyond the last year is lost
    /// to the appraisal.
    /// </remarks>
    public static CashFlow Of(CashFlow flow, Scenario scenario, decimal? takeUp)
    {
        var levers = new InitiativeLevers(scenario, flow.Id);
        var last = flow.Lines.Max(line => line.Year.BeginsIn);
        return flow with
        {
            Lines = [.. flow.Lines.SelectMany(line => Delayed(line, levers, last)).SelectMany(line => Changed(line, levers, takeUp))],
        };
    }

    /// <summary>Whether a delay moves it: savings still to come.</summary>
    public static bool IsDelayed(CashFlowLine line) => line.Kind == FlowKind.Benefit && !line.IsRealised;

    private static IEnumerable<CashFlowLine> Delayed(CashFlowLine line, InitiativeLevers levers, int last)
    {
        var delay = levers.Value(LeverKind.Delay, line.Year) ?? 0;
        if (delay == 0 || !IsDelayed(line))
        {
            return [line];
        }

        var whole = (int)decimal.Floor(delay);
        var part = delay - whole;
        (int Years, decimal Share)[] shares = [(whole, 1 - part), (whole + 1, part)];
        return shares
            .Where(share => share.Share > 0 && line.Year.BeginsIn + share.Years <= last)
            .Select(share =>
                line with
                {
                    Year = new FiscalYear(line.Year.BeginsIn + share.Years),
                    Amount = line.Amount * share.Share,
                    Day = line.Day?.AddYears(share.Years),
                }
            );
    }

    private static IEnumerable<CashFlowLine> Changed(CashFlowLine line, InitiativeLevers levers, decimal? takeUp)
    {
        var changed = line with { Amount = line.Amount * FactorOf(line, levers, takeUp) };
        var released = line.Category == FlowCategory.Notional ? levers.Value(LeverKind.Released, line.Year) ?? 0 : 0;
        if (released == 0)
        {
            return [changed];
        }

        return
        [
            changed with
            {
                Amount = changed.Amount * (1 - released),
            },
            changed with
            {
                Category = FlowCategory.Realisable,
                Label = $"{line.Label}, turned into posts",
                Amount = changed.Amount * released,
            },
        ];
    }

    private static decimal FactorOf(CashFlowLine line, InitiativeLevers levers, decimal? takeUp)
    {
        var year = line.Year;
        if (line.Kind == FlowKind.Cost)
        {
            return levers.Factor(line.IsRecurrent ? LeverKind.RunningCost : LeverKind.CapitalCost, year)
                * (line.Category == FlowCategory.Staff ? levers.Factor(LeverKind.StaffCost, year) : 1);
        }

        if (line.IsRealised || line.Category == FlowCategory.Residual)
        {
            return 1;
        }

        var use =
            levers.Factor(LeverKind.Volume, year)
            * levers.Factor(LeverKind.Displaced, year)
            * (levers.Value(LeverKind.TakeUp, year) is { } share ? share / takeUp!.Value : 1);
        return line.Category is FlowCategory.Notional or FlowCategory.Realisable
            ? use * levers.Factor(LeverKind.Minutes, year) * levers.Factor(LeverKind.StaffCost, year)
            : use;
    }
}
