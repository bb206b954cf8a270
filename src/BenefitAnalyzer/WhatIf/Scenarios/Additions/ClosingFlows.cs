using System.Globalization;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Studies.Assumptions;
using BenefitAnalyzer.Studies.CashFlows;
using BenefitAnalyzer.Studies.PhaseOut;
using BenefitAnalyzer.Units;
using BenefitAnalyzer.WhatIf.PhaseOut;

namespace BenefitAnalyzer.WhatIf.Scenarios.Additions;

/// <summary>What closing a channel from a day saves: the posts that the offices need with it less those without it, as the phase-out counts them.</summary>
/// <remarks>These are the posts that serve who still comes, so that nothing is counted again that an initiative freed by displacing visits.</remarks>
internal sealed class ClosingFlows(LoadedStudy loaded, Action<Diagnostic> report, CancellationToken token)
{
    private const string Label = "Posts of the closed channel";
    private const int MonthsPerYear = 12;
    private readonly Dictionary<string, PhaseOutPlan?> plans = [];
    private readonly HashSet<string> said = [];

    /// <returns>Null where nothing can be said, which is reported.</returns>
    public CashFlow? Of(LeverValue value, Scenario scenario, IReadOnlyList<FiscalYear> years)
    {
        var target = PhaseOutTarget.Parse(value.Lever.Target!)!;
        var day = DateOnly.FromDayNumber((int)value.Path[0].Value);
        if (PlanOf(target, scenario) is not { } plan)
        {
            return null;
        }

        var first = plan.Months[0].Month;
        if (day < first)
        {
            return Fault(
                value,
                string.Create(CultureInfo.InvariantCulture, $"what is past cannot be closed; allowed is from {first:yyyy-MM-dd}")
            );
        }

        if (plan.DualRunning.Any(year => year.AnnualCost is null))
        {
            return Fault(value, "what posts cost there is not known: 'benefit phase-out' says what is missing");
        }

        WarnWhereNotSafe(value, day, plan);
        return new CashFlow(value.Lever.Id, [.. years.Select(year => LineOf(year, day, plan))]);
    }

    /// <summary>One for each closing and what is assumed of counters; the day of the closing changes none.</summary>
    private PhaseOutPlan? PlanOf(PhaseOutTarget target, Scenario scenario)
    {
        var assumptions = scenario
            .Levers.Where(value => StudyPhaseOut.Kinds.Contains(value.Lever.Kind))
            .Select(value => $"{value.Lever} {LeverNumbers.Of(value)}");
        var key = string.Join('\n', [target.ToString(), .. assumptions]);
        if (!plans.TryGetValue(key, out var plan))
        {
            plans[key] = plan = Make(target, scenario);
        }

        return plan;
    }

    private PhaseOutPlan? Make(PhaseOutTarget target, Scenario scenario)
    {
        var assumed = loaded.Assuming(loaded.Study with { Scenario = scenario });
        return StudyPhaseOut.Of(assumed, [target], report, token) is [var result] ? result.Plan : null;
    }

    /// <summary>The part of the year from the day on; after the months that are looked at as in the last of their years.</summary>
    private CashFlowLine LineOf(FiscalYear year, DateOnly day, PhaseOutPlan plan)
    {
        var begins = new DateOnly(year.BeginsIn, loaded.Study.FiscalYearStart.Month, loaded.Study.FiscalYearStart.Day);
        var open = Enumerable.Range(0, MonthsPerYear).Count(month => begins.AddMonths(month) < day);
        var cost = (plan.DualRunning.FirstOrDefault(own => own.Year == year) ?? plan.DualRunning[^1]).AnnualCost!.Value;
        var amount = cost * (MonthsPerYear - open) / MonthsPerYear;
        return new CashFlowLine(
            year,
            Label,
            amount < 0 ? FlowKind.Cost : FlowKind.Benefit,
            amount < 0 ? FlowCategory.Expenditure : FlowCategory.Realisable,
            IsRecurrent: true,
            Math.Abs(amount)
        )
        {
            IsOfScenario = true,
        };
    }

    private void WarnWhereNotSafe(LeverValue value, DateOnly day, PhaseOutPlan plan)
    {
        if (day >= plan.Closing)
        {
            return;
        }

        var month = plan.Months.LastOrDefault(own => own.Month <= day) ?? plan.Months[0];
        var breach = month.MeetsFloor
            ? "the last counters would miss their pledge"
            : "a group of people would be above the limit of inclusion";
        var earliest = plan.Closing is { } safe
            ? string.Create(CultureInfo.InvariantCulture, $"the earliest safe month is {safe:yyyy-MM}")
            : "no month looked at is safe";
        var message = string.Create(
            CultureInfo.InvariantCulture,
            $"'{value.Lever}' closes on {day:yyyy-MM-dd}; {earliest}: before it {breach}"
        );
        if (said.Add(message))
        {
            report(Diagnostic.Warning(DiagnosticCodes.ClosingNotSafe, value.Place, null, message));
        }
    }

    private CashFlow? Fault(LeverValue value, string message)
    {
        report(Diagnostic.Error(DiagnosticCodes.LeverNotApplicable, value.Place, null, $"'{value.Lever}': {message}"));
        return null;
    }
}
