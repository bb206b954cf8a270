using System.Globalization;
using BenefitAnalyzer.Benefits.Ledger.Building;
using BenefitAnalyzer.Benefits.Ledger.Lines;
using BenefitAnalyzer.Benefits.Ledger.Measured;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Studies.Initiatives;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Benefits.Ledger.Checks;

/// <summary>What auditors found wrong with savings claimed for an initiative elsewhere, looked for here; each finding says what to add or change.</summary>
/// <remarks>Sources: NAO 2007 and 2013, Public Accounts Committee, ANAO, as collected in the notes on the field.</remarks>
/// <param name="services">To know which department a service belongs to.</param>
public sealed class AuditChecks(LedgerInputs inputs, BenefitsLedger ledger, IReadOnlyList<Service> services, Action<AuditFinding> report)
{
    private readonly HashSet<string> measured = InitiativesOf(inputs, effect => effect.Verdict == EffectVerdict.Effect);
    private readonly HashSet<string> stated = InitiativesOf(
        inputs,
        effect => effect is { Verdict: EffectVerdict.Effect, MinutesAreMeasured: false, Minutes: not 0 }
    );

    public void Run()
    {
        var whole = new LedgerChecks(inputs, ledger, services, report);
        whole.Claims();
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

        whole.Proofs();
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
            report(
                AuditFinding.Warning(
                    DiagnosticCodes.SavingOfCancelledWork,
                    initiative.Id,
                    new LocalText(
                        "It was not carried out, and yet posts or provisions are said to have been released by it.",
                        "項目並無推行，卻聲稱釋出了職位或撥款。"
                    ),
                    $"'{initiative.Id}' was not carried out and yet has posts or provisions released: say which initiative released them"
                )
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
            report(
                AuditFinding.Warning(
                    DiagnosticCodes.EffectNotMeasured,
                    initiative.Id,
                    new LocalText(
                        "It is live and no effect of it was measured: it frees no time, and no post can be released on its account.",
                        "項目已經推出，但量度不到成效：沒有騰出時間，亦不能據此釋出職位。"
                    ),
                    $"'{initiative.Id}' is live and no effect of it was measured: none of its time is freed and no post of it is releasable; add comparison services or offices, or more months"
                )
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
            var (what, due) = (inputs.WordsOf(change), DateText.Day(change.DueOn!.Value));
            report(
                AuditFinding.Warning(
                    DiagnosticCodes.ReleaseOverdue,
                    initiative.Id,
                    new LocalText(
                        $"Due to go by {due.English}, and still paid for: {what.English}.",
                        $"{what.Chinese}應於{due.Chinese}或以前刪除，至今仍須支薪。"
                    ),
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{change.Place}: {change.Posts:0.##} posts of '{change.Grade}' were to go by {change.DueOn:yyyy-MM-dd} and are still paid; enter 'deleted_on' or deduct dual running in 'initiative_costs'"
                    )
                )
            );
        }
    }

    private void OptionCost(Initiative initiative, List<LedgerLine> own)
    {
        if (!own.Exists(line => line.Deduction == CostNature.Option))
        {
            report(
                AuditFinding.Warning(
                    DiagnosticCodes.OptionCostMissing,
                    initiative.Id,
                    new LocalText("Its savings stand without what it costs.", "其節省並無扣除項目本身的成本。"),
                    $"savings of '{initiative.Id}' stand without its cost: add its rows to 'initiative_costs'"
                )
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
                AuditFinding.Note(
                    DiagnosticCodes.DualRunningMissing,
                    initiative.Id,
                    new LocalText("Nothing is deducted for keeping the old way beside the new.", "沒有扣除新舊方式並行的成本。"),
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
            report(
                AuditFinding.Warning(
                    DiagnosticCodes.CostPushedElsewhere,
                    initiative.Id,
                    new LocalText(
                        $"It changes services of {others.Count} other {(others.Count == 1 ? "department" : "departments")}, and nothing is deducted for what that costs {(others.Count == 1 ? "it" : "them")}.",
                        $"項目改變了另外{others.Count}個部門的服務，但沒有扣除該等部門因此承擔的成本。"
                    ),
                    $"'{initiative.Id}' of '{initiative.Department}' changes services of {string.Join(", ", others.Select(other => $"'{other}'"))}: net off what it costs them in 'initiative_costs' as 'pushed_elsewhere', or enter 0"
                )
            );
        }
    }

    /// <summary>Benchmarks of other places prove nothing here.</summary>
    private void StandardMinutes(Initiative initiative)
    {
        if (stated.Contains(initiative.Id))
        {
            report(
                AuditFinding.Note(
                    DiagnosticCodes.MinutesNotMeasured,
                    initiative.Id,
                    new LocalText(
                        "The time that it frees rests in part on stated minutes, which the logs do not prove.",
                        "騰出的時間有部分按所述的處理分鐘計算，並無日誌證明。"
                    ),
                    $"time freed by '{initiative.Id}' rests on stated minutes in part: map 'handling_minutes' in the logs to prove it"
                )
            );
        }
    }

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
