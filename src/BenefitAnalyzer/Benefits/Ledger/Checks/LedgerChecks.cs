using System.Globalization;
using BenefitAnalyzer.Benefits.Ledger.Building;
using BenefitAnalyzer.Benefits.Ledger.Lines;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Studies.Initiatives;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Benefits.Ledger.Checks;

/// <summary>The part of <see cref="AuditChecks"/> that looks at the ledger and its tables as a whole, whichever initiative they are of.</summary>
/// <param name="services">For their names.</param>
internal sealed class LedgerChecks(LedgerInputs inputs, BenefitsLedger ledger, IReadOnlyList<Service> services, Action<AuditFinding> report)
{
    private const decimal MostInsufficient = 0.1m;

    /// <summary>What is claimed twice, or as released without a document.</summary>
    public void Claims()
    {
        Overlaps();
        UndatedRelease();
    }

    /// <summary>What cannot be a saving, or is not proved to be one.</summary>
    public void Proofs()
    {
        AgainstPlan();
        OneSided();
        Insufficient();
    }

    private void Overlaps()
    {
        foreach (var overlap in ledger.Refused)
        {
            List<LocalText> names = [.. overlap.Initiatives.Select(inputs.NameOf)];
            var service = services.FirstOrDefault(own => own.Code == overlap.Service)?.Name ?? LocalText.Same(overlap.Service);
            report(
                new AuditFinding(
                    null,
                    new LocalText(
                        $"{string.Join(" and ", names.Select(name => name.English))} claim the same minutes of {service.English}: all are refused until they say how they share them.",
                        $"{string.Join("及", names.Select(name => name.Chinese))}聲稱{service.Chinese}的同一節省時間；未列明如何分配前，全部不予接納。"
                    ),
                    Diagnostic.Error(
                        DiagnosticCodes.ClaimsOverlap,
                        "study.yaml",
                        inputs.Initiatives.FirstOrDefault(own => own.Id == overlap.Initiatives[0])?.Line,
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"{string.Join(" and ", overlap.Initiatives.Select(id => $"'{id}'"))} claim the same minutes of '{overlap.Service}': {overlap.ClaimedMinutes:#,0} of {overlap.MeasuredMinutes:#,0} displaced in {overlap.Cells} cells; all are refused until 'shares' of each divide them"
                        )
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
            .Select(change => (change.Place, change.Initiative, What: inputs.WordsOf(change)))
            .Concat(
                inputs
                    .Tables.Provisions.Where(cut => cut.CutOn <= inputs.AsOf && !dated.Contains(cut.Evidence ?? ""))
                    .Select(cut => (cut.Place, cut.Initiative, What: ProvisionOf(cut)))
            );
        foreach (var (place, initiative, what) in undated)
        {
            report(
                AuditFinding.Warning(
                    DiagnosticCodes.ReleaseNotDocumented,
                    initiative,
                    new LocalText(
                        $"No dated document shows the release of {what.English}, so it does not count as realised.",
                        $"沒有註明日期的文件證明{what.Chinese}已經釋出，因此不算已實現。"
                    ),
                    $"{place}: no dated document says that this was released, so it is not realised; name one of 'evidence' with a date"
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
                AuditFinding.Note(
                    DiagnosticCodes.SavingAgainstPlan,
                    cut.Initiative,
                    new LocalText(
                        $"“{cut.Vote}” of {cut.Year} was planned and never spent: it counts as cost avoidance, not as a saving.",
                        $"{cut.Year.Name.Chinese}的「{cut.Vote}」只屬計劃開支，從未支用：屬免卻的開支，而非節省。"
                    ),
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
                var isBefore = same.Any(row => row.IsWithInitiative);
                report(
                    AuditFinding.Warning(
                        DiagnosticCodes.ObligationOneSided,
                        same.Key.Initiative,
                        new LocalText(
                            $"What “{same.Key.Name}” asks of people is known only {(isBefore ? "with" : "without")} the initiative, so nothing is saved on it.",
                            $"「{same.Key.Name}」對市民或企業的要求只知{(isBefore ? "推行後" : "推行前")}的情況，因此不計算節省。"
                        ),
                        $"{same.First().Place}: '{same.Key.Name}' of '{same.Key.Initiative}' has no row '{(isBefore ? "before" : "with")}' on the same days, so nothing is saved on it: add one, with 0 minutes where nothing is asked for"
                    )
                );
            }
        }
    }

    private void Insufficient()
    {
        var table = CrossTables.Of(ledger.Lines);
        if (table.Share(EvidenceGrade.Insufficient) is { } share && share > MostInsufficient)
        {
            var percent = (share * 100).ToString("0", CultureInfo.InvariantCulture);
            report(
                AuditFinding.Warning(
                    DiagnosticCodes.EvidenceInsufficient,
                    null,
                    new LocalText($"{percent}% of savings have insufficient evidence.", $"{percent}%的節省證據不足。"),
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{percent}% of savings ({table.RowTotal(EvidenceGrade.Insufficient):#,0}) have insufficient evidence: add documents to 'evidence' and name them in 'posts' and 'provisions'"
                    )
                )
            );
        }
    }

    private static LocalText ProvisionOf(ProvisionCut cut) =>
        new($"“{cut.Vote}” of {cut.Year}", $"{cut.Year.Name.Chinese}的「{cut.Vote}」");
}
