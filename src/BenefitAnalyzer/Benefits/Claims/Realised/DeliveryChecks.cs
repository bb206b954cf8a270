using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Studies.Claiming;
using BenefitAnalyzer.Studies.Initiatives;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Benefits.Claims.Realised;

/// <summary>Which variances of money and dates need a reason and have none; which outcomes cannot be judged.</summary>
/// <param name="start">Month and day on which a fiscal year begins.</param>
public sealed class DeliveryChecks(
    ClaimTables tables,
    IReadOnlyList<SpendingYear> spendings,
    IReadOnlyList<Milestone> milestones,
    (int Month, int Day) start
)
{
    /// <summary>The threshold that holds at the end of a fiscal year.</summary>
    public VarianceRule RuleOf(FiscalYear year) => VarianceRule.On(LiveTime.DaysOf(year, start).Until.AddDays(-1), tables.VarianceRules);

    /// <summary>Whether the year's variance is above the threshold.</summary>
    public bool NeedsReason(SpendingYear spending) =>
        spending.Variance is { } variance && Math.Abs(variance) > RuleOf(spending.Year).Threshold;

    /// <summary>Whether a milestone is later than the threshold allows, as a share of the time planned from the initiative's first milestone; without an earlier one, whether it is late at all.</summary>
    public bool NeedsReason(Milestone milestone)
    {
        if (DaysLate(milestone) is not ({ } late and > 0) || milestone.Planned is not { } planned)
        {
            return false;
        }

        var first = milestones.Where(other => other.Initiative == milestone.Initiative).Min(other => other.Planned);
        var plannedDays = first is { } from ? planned.DayNumber - from.DayNumber : 0;
        return late > VarianceRule.On(planned, tables.VarianceRules).Threshold * plannedDays;
    }

    /// <summary>Days late, negative when early; null where a day is missing.</summary>
    public static int? DaysLate(Milestone milestone) =>
        milestone is { Planned: { } planned, Actual: { } actual } ? actual.DayNumber - planned.DayNumber : null;

    /// <summary>Initiatives on whose committed lines more was spent, in all years, than was committed.</summary>
    /// <remarks>The place is that of the last amount.</remarks>
    public IEnumerable<(string Initiative, decimal Committed, decimal Spent, string Place)> Overspent =>
        from spending in spendings
        group spending by spending.Initiative into own
        where own.Any(spending => spending.Commitment is not null)
        let committed = own.Sum(spending => spending.Commitment ?? 0)
        let spent = own.Sum(spending => spending.SpentOfCommitted ?? 0)
        where spent > committed
        select (own.Key, committed, spent, own.Last().Place);

    public IEnumerable<Diagnostic> Diagnostics()
    {
        foreach (var spending in spendings.Where(spending => NeedsReason(spending) && spending.Reasons.Count == 0))
        {
            var rule = RuleOf(spending.Year);
            yield return Warning(
                DiagnosticCodes.VarianceUnexplained,
                spending.Place,
                FormattableString.Invariant(
                    $"'{spending.Initiative}' spent {spending.Actual:#,0.##} of {spending.Provision:#,0.##} in {spending.Year}, {100 * spending.Variance:+0.0;-0.0}%; above {100 * rule.Threshold:0.#}%{(rule.Source is { } source ? $" ({source})" : "")} a reason is needed: add it in 'reason'"
                )
            );
        }

        foreach (var (initiative, committed, spent, place) in Overspent)
        {
            yield return Warning(
                DiagnosticCodes.CommitmentExceeded,
                place,
                FormattableString.Invariant(
                    $"'{initiative}' spent {spent:#,0.##} in all on what was committed, more than the {committed:#,0.##} committed: add the further commitment, or correct the amounts"
                )
            );
        }

        foreach (var milestone in milestones.Where(milestone => NeedsReason(milestone) && milestone.Reason is null))
        {
            yield return Warning(
                DiagnosticCodes.VarianceUnexplained,
                milestone.Place,
                $"'{milestone.Name}' of '{milestone.Initiative}' came {DaysLate(milestone)} days late, above the threshold: add why in 'reason'"
            );
        }

        foreach (var outcome in tables.Outcomes.Where(outcome => outcome.Achieved is null))
        {
            (string Name, decimal? Value)[] values =
            [
                ("baseline", outcome.Baseline),
                ("target", outcome.Target),
                ("actual", outcome.Actual),
            ];
            string[] lacking = [.. values.Where(value => value.Value is null).Select(value => value.Name)];
            yield return Warning(
                DiagnosticCodes.OutcomeIncomplete,
                outcome.Place,
                lacking.Length == 0
                    ? $"'{outcome.Indicator}' of '{outcome.Initiative}' has a target equal to its baseline, so that nothing can be achieved: correct one"
                    : $"'{outcome.Indicator}' of '{outcome.Initiative}' has no {string.Join(", no ", lacking)}: measure and add it"
            );
        }
    }

    private static Diagnostic Warning(string code, string place, string message) =>
        new(code, Severity.Warning, place.Length == 0 ? null : place, null, null, message);
}
