using System.Globalization;
using BenefitAnalyzer.Benefits.Ledger.Building;
using BenefitAnalyzer.Benefits.Ledger.Lines;
using BenefitAnalyzer.Benefits.Ledger.Measured;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Studies.Initiatives;

namespace BenefitAnalyzer.Benefits.Ledger.Checks;

/// <summary>What auditors found wrong with claimed savings elsewhere, looked for here; each finding says what to add or change.</summary>
/// <remarks>Sources: NAO 2007 and 2013, Public Accounts Committee, ANAO, as collected in the notes on the field.</remarks>
/// <param name="services">To know which department a service belongs to.</param>
public sealed class AuditChecks(LedgerInputs inputs, BenefitsLedger ledger, IReadOnlyList<Service> services, Action<Diagnostic> report)
{
    private const decimal MostInsufficient = 0.1m;

    private readonly HashSet<string> measured = InitiativesOf(inputs, effect => effect.Verdict == EffectVerdict.Effect);
    private readonly HashSet<string> stated = InitiativesOf(
        inputs,
        effect => effect is { Verdict: EffectVerdict.Effect, MinutesAreMeasured: false, Minutes: not 0 }
    );

    public void Run()
    {
        Overlaps();
        UndatedRelease();
        var lines = ledger.Lines.ToLookup(line => line.Initiative);
        foreach (var initiative in inputs.Initiatives)
        {
            var own = lines[initiative.Id].ToList();
            Cancelled(initiative);
            NotMeasured(initiative);
            Overdue(initiative);
            if (own.Exists(line => line.Deduction is null && line.Place.Status != LedgerStatus.Lapsed))
            {
                OptionCost(initiative, own);
                DualRunning(initiative, own);
                PushedElsewhere(initiative, own);
                StandardMinutes(initiative);
            }
        }

        AgainstPlan();
        OneSided();
        Insufficient();
    }

    private void Overlaps()
    {
        foreach (var overlap in ledger.Refused)
        {
            report(
                Diagnostic.Error(
                    DiagnosticCodes.ClaimsOverlap,
                    "study.yaml",
                    inputs.Initiatives.FirstOrDefault(own => own.Id == overlap.Initiatives[0])?.Line,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{string.Join(" and ", overlap.Initiatives.Select(id => $"'{id}'"))} claim the same minutes of '{overlap.Service}': {overlap.ClaimedMinutes:#,0} of {overlap.MeasuredMinutes:#,0} displaced in {overlap.Cells} cells; all are refused until 'shares' of each divide them"
                    )
                )
            );
        }
    }

    private void UndatedRelease()
    {
        var dated = inputs.Tables.Evidence.Where(document => document.Date is not null).Select(document => document.Id).ToHashSet();
        var undated = inputs
            .Tables.Posts.Where(change => change.DeletedOn <= inputs.AsOf && !dated.Contains(change.Evidence ?? ""))
            .Select(change => change.Place)
            .Concat(
                inputs
                    .Tables.Provisions.Where(cut => cut.CutOn <= inputs.AsOf && !dated.Contains(cut.Evidence ?? ""))
                    .Select(cut => cut.Place)
            );
        foreach (var place in undated)
        {
            Warn(
                DiagnosticCodes.ReleaseNotDocumented,
                $"{place}: no dated document says that this was released, so it is not realised; name one of 'evidence' with a date"
            );
        }
    }

    /// <summary>Benefits credited to cancelled work that merely continued.</summary>
    private void Cancelled(Initiative initiative)
    {
        if (
            initiative.Status is InitiativeStatus.Refused or InitiativeStatus.NotFeasible
            && (
                inputs.Tables.Posts.Any(change => change.Initiative == initiative.Id && change.DeletedOn is not null)
                || inputs.Tables.Provisions.Any(cut => cut.Initiative == initiative.Id && cut.CutOn is not null)
            )
        )
        {
            Warn(
                DiagnosticCodes.SavingOfCancelledWork,
                $"'{initiative.Id}' was not carried out and yet has posts or provisions released: say which initiative released them"
            );
        }
    }

    /// <summary>Agencies found it hard even to estimate; what is not measured is said.</summary>
    private void NotMeasured(Initiative initiative)
    {
        if (
            initiative.Launched <= inputs.AsOf
            && initiative.Kind == InitiativeKind.Service
            && !ledger.Refused.Any(overlap => overlap.Initiatives.Contains(initiative.Id))
            && !measured.Contains(initiative.Id)
        )
        {
            Warn(
                DiagnosticCodes.EffectNotMeasured,
                $"'{initiative.Id}' is live and no effect of it was measured: none of its time is freed and no post of it is releasable; add comparison services or offices, or more months"
            );
        }
    }

    /// <summary>Dual running: savings lag take-up, since a counter, a shift or an office goes in one piece.</summary>
    private void Overdue(Initiative initiative)
    {
        foreach (
            var change in inputs.Tables.Posts.Where(change =>
                change.Initiative == initiative.Id && change.DeletedOn is null && change.DueOn < inputs.AsOf
            )
        )
        {
            Warn(
                DiagnosticCodes.ReleaseOverdue,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{change.Place}: {change.Posts:0.##} posts of '{change.Grade}' were to go by {change.DueOn:yyyy-MM-dd} and are still paid; enter 'deleted_on' or deduct dual running in 'initiative_costs'"
                )
            );
        }
    }

    private void OptionCost(Initiative initiative, List<LedgerLine> own)
    {
        if (!own.Exists(line => line.Deduction == CostNature.Option))
        {
            Warn(
                DiagnosticCodes.OptionCostMissing,
                $"savings of '{initiative.Id}' stand without its cost: add its rows to 'initiative_costs'"
            );
        }
    }

    /// <summary>Old counters and systems are kept for a while beside the new: that cost is charged to the saving.</summary>
    private void DualRunning(Initiative initiative, List<LedgerLine> own)
    {
        if (
            initiative.Launched <= inputs.AsOf
            && own.Exists(line => line.Deduction is null && line.Place.Category != BenefitCategory.Notional)
            && !own.Exists(line => line.Deduction == CostNature.DualRunning)
        )
        {
            report(
                Diagnostic.Note(
                    DiagnosticCodes.DualRunningMissing,
                    null,
                    null,
                    $"savings of '{initiative.Id}' stand without dual running: enter what keeping the old way beside the new costs in 'initiative_costs' as 'dual_running', or 0"
                )
            );
        }
    }

    private void PushedElsewhere(Initiative initiative, List<LedgerLine> own)
    {
        var others = services
            .Where(service => initiative.Services.Contains(service.Code) && service.Department is not null)
            .Select(service => service.Department!)
            .Where(department => initiative.Department is not null && department != initiative.Department)
            .Distinct()
            .Order(StringComparer.Ordinal)
            .ToList();
        if (others.Count > 0 && !own.Exists(line => line.Deduction == CostNature.PushedElsewhere))
        {
            Warn(
                DiagnosticCodes.CostPushedElsewhere,
                $"'{initiative.Id}' of '{initiative.Department}' changes services of {string.Join(", ", others.Select(other => $"'{other}'"))}: net off what it costs them in 'initiative_costs' as 'pushed_elsewhere', or enter 0"
            );
        }
    }

    /// <summary>Benchmarks of other places prove nothing here.</summary>
    private void StandardMinutes(Initiative initiative)
    {
        if (stated.Contains(initiative.Id))
        {
            report(
                Diagnostic.Note(
                    DiagnosticCodes.MinutesNotMeasured,
                    null,
                    null,
                    $"time freed by '{initiative.Id}' rests on stated minutes in part: map 'handling_minutes' in the logs to prove it"
                )
            );
        }
    }

    /// <summary>Savings against a planned spend are not savings in spend.</summary>
    private void AgainstPlan()
    {
        foreach (var cut in inputs.Tables.Provisions.Where(cut => cut.IsOnlyPlanned))
        {
            report(
                Diagnostic.Note(
                    DiagnosticCodes.SavingAgainstPlan,
                    null,
                    null,
                    $"{cut.Place}: '{cut.Vote}' was planned and never spent: it counts as cost avoidance, not as a saving"
                )
            );
        }
    }

    private void OneSided()
    {
        foreach (var same in inputs.Tables.Obligations.GroupBy(row => (row.Initiative, row.Name, row.IsOfBusinesses)))
        {
            if (!ledger.Obligations.Any(saving => saving.Initiative == same.Key.Initiative && saving.Obligation == same.Key.Name))
            {
                var side = same.Any(row => row.IsWithInitiative) ? "before" : "with";
                Warn(
                    DiagnosticCodes.ObligationOneSided,
                    $"{same.First().Place}: '{same.Key.Name}' of '{same.Key.Initiative}' has no row '{side}' on the same days, so nothing is saved on it: add one, with 0 minutes where nothing is asked for"
                );
            }
        }
    }

    private void Insufficient()
    {
        var table = CrossTables.Of(ledger.Lines);
        if (table.Share(EvidenceGrade.Insufficient) is { } share && share > MostInsufficient)
        {
            Warn(
                DiagnosticCodes.EvidenceInsufficient,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{share * 100:0}% of savings ({table.RowTotal(EvidenceGrade.Insufficient):#,0}) have insufficient evidence: add documents to 'evidence' and name them in 'posts' and 'provisions'"
                )
            );
        }
    }

    private void Warn(string code, string message) => report(Diagnostic.Warning(code, null, null, message));

    private static HashSet<string> InitiativesOf(LedgerInputs inputs, Func<MeasuredEffect, bool> condition)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var effect in inputs.Effects.Allowed)
        {
            if (condition(effect))
            {
                found.Add(effect.Initiative);
            }
        }

        return found;
    }
}
