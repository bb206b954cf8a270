using BenefitAnalyzer.Benefits.Cashability;
using BenefitAnalyzer.Benefits.Ledger.Building;
using BenefitAnalyzer.Benefits.Ledger.Checks;
using BenefitAnalyzer.Benefits.Ledger.Lines;
using BenefitAnalyzer.Benefits.Ledger.Measured;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Studies.Costing;

namespace BenefitAnalyzer.Benefits.Ledger.Results;

/// <summary>The ledger of a loaded study: measured effects, shared out, set against posts, provisions and costs of its tables.</summary>
/// <param name="Findings">What an auditor would ask.</param>
public sealed record StudyLedger(LedgerInputs Inputs, BenefitsLedger Ledger, LedgerFigures Figures, IReadOnlyList<AuditFinding> Findings)
{
    /// <summary>From what attribution measured.</summary>
    /// <returns>Null when the study names no initiatives.</returns>
    public static StudyLedger? Of(LoadedStudy loaded, Action<Diagnostic> report, CancellationToken token) =>
        loaded.Once<StudyLedger?>("", report, say => Of(loaded, StudyEffects.Of(loaded, say, token), say, token));

    /// <param name="displaced">What each initiative displaced by month.</param>
    /// <returns>Null when the study names no initiatives.</returns>
    public static StudyLedger? Of(
        LoadedStudy loaded,
        IReadOnlyList<DisplacedMonth> displaced,
        Action<Diagnostic> report,
        CancellationToken token
    )
    {
        var study = loaded.Study;
        if (study.Initiatives.Count == 0)
        {
            return null;
        }

        List<AuditFinding> findings = [];
        void Find(AuditFinding finding)
        {
            findings.Add(finding);
            report(finding.Diagnostic);
        }

        // Logs are cut to the study's period; counted returns may reach beyond it, and nothing after it has happened yet.
        var covered = loaded.Engine.Covered.Until;
        var until = study.Period is { } period && period.Until < covered ? period.Until : covered;
        var effects = SharedEffects.Of(study.Initiatives, Minutes(loaded, displaced, token));
        var inputs = new LedgerInputs(
            study.Initiatives,
            RegisterClaims.WithoutRepeats(study.Initiatives, study.Tables.Initiatives, Find),
            until.AddDays(-1)
        )
        {
            FiscalYearStart = study.FiscalYearStart,
            Effects = effects,
            Grades = study.Tables.Costs.Grades,
            Prices = PriceLevels.Of(study.Tables.Costs.PriceIndex),
            HorizonYears = study.Appraisal?.HorizonYears,
            BaseYear = study.Appraisal?.BaseYear,
        };
        inputs = inputs with { Ceilings = Ceilings(loaded, inputs, report, token) };
        var ledger = LedgerBuilder.Build(inputs, Find);
        new AuditChecks(inputs, ledger, study.Tables.Services, Find).Run();
        return new StudyLedger(inputs, ledger, new LedgerFigures(inputs, ledger, loaded.Data), findings);
    }

    private static IReadOnlyList<MeasuredEffect> Minutes(
        LoadedStudy loaded,
        IReadOnlyList<DisplacedMonth> displaced,
        CancellationToken token
    )
    {
        if (displaced.Count == 0)
        {
            return [];
        }

        var minutes = new EffectMinutes(loaded, token);
        return [.. displaced.SelectMany(minutes.Of)];
    }

    /// <summary>Ceilings where posts are claimed; what is freed elsewhere is notional whatever could go.</summary>
    private static IReadOnlyList<ReleasableCeiling> Ceilings(
        LoadedStudy loaded,
        LedgerInputs inputs,
        Action<Diagnostic> report,
        CancellationToken token
    )
    {
        List<DisplacedVolume> volumes =
        [
            .. inputs
                .Effects.Allowed.Where(effect => effect.Verdict == EffectVerdict.Effect)
                .GroupBy(effect => (effect.Initiative, effect.Service, effect.Office, Year: loaded.Study.FiscalYearOf(effect.Month)))
                .Select(same => new DisplacedVolume(
                    same.Key.Initiative,
                    same.Key.Service,
                    same.Key.Office,
                    same.Key.Year,
                    same.Sum(effect => effect.Transactions)
                )),
        ];
        if (volumes.Count == 0)
        {
            return [];
        }

        // Those of all initiatives together rule: posts are whole.
        var claimed = new ClaimedPlaces(
            inputs,
            new FiscalCalendar(inputs.FiscalYearStart),
            volumes.Select(volume => volume.Year).MaxBy(year => year.BeginsIn)
        );
        return claimed.HasAny ? StudyCashability.Of(loaded, report, token).Ceilings(volumes, token).Of(null, claimed.Contains, token) : [];
    }
}
