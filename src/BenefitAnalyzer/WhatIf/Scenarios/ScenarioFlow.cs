using BenefitAnalyzer.Studies.Assumptions;
using BenefitAnalyzer.Studies.CashFlows;
using BenefitAnalyzer.Units;
using BenefitAnalyzer.WhatIf.Levers;

namespace BenefitAnalyzer.WhatIf.Scenarios;

/// <summary>The cash flow of an initiative as it would be under a scenario.</summary>
internal static class ScenarioFlow
{
    private const string FeeLabel = "Fees paid by citizens, or incentives paid to them";
    private const decimal DaysOfYear = 365.25m;

    /// <param name="basis">On what the flow rests; where its take-up is not known no lever of take-up or fees may be set.</param>
    /// <remarks>
    /// What moves with which levers is said by <see cref="AmountLevers"/>. A part of notional savings may become realisable, which changes no total. What delay moves beyond the last year is lost
    /// to the appraisal; where savings come earlier, those that recur in the last year go on as they are there. A fee or incentive changes take-up by
    /// the response that is stated, and is paid on every electronic transaction, also on those that would have been made without it.
    /// </remarks>
    public static CashFlow Of(CashFlow flow, Scenario scenario, FlowBasis basis)
    {
        var levers = new InitiativeLevers(scenario, flow.Id);
        var years = (First: flow.Lines.Min(line => line.Year.BeginsIn), Last: flow.Lines.Max(line => line.Year.BeginsIn));
        return flow with
        {
            Lines =
            [
                .. flow
                    .Lines.SelectMany(line => Moved(line, levers, DelayOf(line, levers, basis), years))
                    .SelectMany(line => Changed(line, levers, basis)),
                .. Enumerable
                    .Range(years.First, years.Last - years.First + 1)
                    .SelectMany(year => Fees(new FiscalYear(year), levers, basis)),
            ],
        };
    }

    /// <summary>Whether a delay moves it: savings still to come.</summary>
    public static bool IsDelayed(CashFlowLine line) => line is { Kind: FlowKind.Benefit, IsDone: false, IsOfScenario: false };

    /// <summary>What fees and incentives of a year add to take-up, before it is held between none and all.</summary>
    public static decimal ResponseOf(InitiativeLevers levers, FiscalYear year) =>
        (levers.Value(LeverKind.Fee, year) ?? 0) * (levers.Value(LeverKind.FeeResponse, year) ?? 0);

    /// <summary>Years by which savings come later; a day of launch stands for the years between it and the launch that the flow rests on.</summary>
    private static decimal DelayOf(CashFlowLine line, InitiativeLevers levers, FlowBasis basis) =>
        levers.Value(LeverKind.Launch, line.Year) is { } day
            ? (day - basis.Launch!.Value.DayNumber) / DaysOfYear
            : levers.Value(LeverKind.Delay, line.Year) ?? 0;

    private static IEnumerable<CashFlowLine> Moved(CashFlowLine line, InitiativeLevers levers, decimal delay, (int First, int Last) years)
    {
        if (delay == 0 || !IsDelayed(line))
        {
            return [line];
        }

        var whole = (int)decimal.Floor(delay);
        var part = delay - whole;
        (int Years, decimal Share)[] shares = [(whole, 1 - part), (whole + 1, part)];
        var goesOn = delay < 0 && line.IsRecurrent && line.Year.BeginsIn == years.Last;
        return from later in Enumerable.Range(0, goesOn ? 1 - whole : 1)
            from share in shares
            let moved = later + share.Years
            where share.Share > 0 && line.Year.BeginsIn + moved >= years.First && line.Year.BeginsIn + moved <= years.Last
            select line with
            {
                Year = new FiscalYear(line.Year.BeginsIn + moved),
                Amount = line.Amount * share.Share,
                Day = line.Day?.AddYears(moved),
            };
    }

    private static IEnumerable<CashFlowLine> Changed(CashFlowLine line, InitiativeLevers levers, FlowBasis basis)
    {
        var changed = line with { Amount = line.Amount * FactorOf(AmountLevers.Of(line), levers, basis, line.Year) };
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

    private static decimal FactorOf(AmountLevers moves, InitiativeLevers levers, FlowBasis basis, FiscalYear year) =>
        levers.Factor(moves.Factors, year) * (moves.MovesWithUse ? TakeUpFactor(levers, basis, year) : 1);

    /// <summary>Take-up over the one that the flow rests on.</summary>
    public static decimal TakeUpFactor(InitiativeLevers levers, FlowBasis basis, FiscalYear year) =>
        (levers.Value(LeverKind.TakeUp, year), ResponseOf(levers, year)) switch
        {
            (null, 0) => 1,
            var (share, more) => Math.Clamp((share ?? basis.TakeUp!.Value) + more, 0, 1) / basis.TakeUp!.Value,
        };

    /// <summary>What citizens pay for electronic transactions of a year is a negative cost, an incentive a cost.</summary>
    private static IEnumerable<CashFlowLine> Fees(FiscalYear year, InitiativeLevers levers, FlowBasis basis)
    {
        var fee = levers.Value(LeverKind.Fee, year) ?? 0;
        if (fee != 0)
        {
            var transactions = basis.ElectronicAYear!.Value * FactorOf(AmountLevers.Transactions, levers, basis, year);
            yield return new CashFlowLine(year, FeeLabel, FlowKind.Cost, FlowCategory.Expenditure, IsRecurrent: true, -fee * transactions)
            {
                IsOfScenario = true,
            };
        }
    }
}
