using BenefitAnalyzer.Benefits.Ledger.Lines;
using BenefitAnalyzer.Benefits.Ledger.Results;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Reporting.Sections;

/// <summary>Where is every dollar of benefit: is it cash, has it come, and how well is it proved?</summary>
public sealed class LedgerSection() : Section("ledger", new("Benefits ledger", "效益帳"), needs: new("initiatives", "項目"))
{
    public override void Prepare(LoadedStudy loaded, CancellationToken token) => Ask(loaded, token);

    public override ReportSection? Write(ReportContext context, CancellationToken token)
    {
        if (Ask(context.Loaded, token) is not { } made)
        {
            return null;
        }

        var ledger = context.Initiative is { } only ? made.Figures.About(only.Id) : made.Figures;
        var findings = made.Findings.Where(finding => context.Initiative is null || finding.Initiative == context.Initiative.Id).ToList();
        if (!ledger.HasAny && findings.Count == 0)
        {
            return null;
        }

        context.UsePrinted(LedgerDefinitions.All);

        List<Block> blocks =
        [
            new Paragraph(Rule(ledger.Citizens.Count + ledger.Obligations.Count > 0)),
            LedgerTables.Savings(context, ledger),
            context.Initiative is null ? LedgerTables.Evidence(context, ledger) : LedgerTables.Places(context, ledger),
        ];
        if (LedgerPostsTable.Of(context, made.Inputs) is { Rows.Count: > 0 } posts)
        {
            blocks.Add(posts);
        }

        if (ledger.Citizens.Count > 0)
        {
            blocks.Add(LedgerTables.Citizens(context, ledger));
        }

        if (ledger.Obligations.Count > 0)
        {
            blocks.Add(LedgerTables.Obligations(context, ledger));
        }

        if (ledger.Refused.Count > 0)
        {
            blocks.Add(LedgerTables.Refused(context, ledger));
        }

        if (findings.Count > 0)
        {
            blocks.Add(LedgerTables.Findings(context, findings));
        }

        return new ReportSection(Id, Title, blocks) { Finding = Finding(context, ledger) };
    }

    /// <param name="hasCitizens">Whether tables of what citizens gain follow.</param>
    private static LocalText Rule(bool hasCitizens) =>
        new(
            "Every dollar has one place. A saving is realisable where a post can go or a provision is cut, and realised only when a dated document says that it did; time that is freed and still paid for is notional."
                + (hasCitizens ? " What citizens gain stands beside and is never added." : ""),
            "每筆款項只計算一次。職位可以釋出或撥款削減，才屬可變現節省；須有註明日期的文件證明已經實行，才算已實現；已騰出但仍須支薪的時間屬名義節省。"
                + (hasCitizens ? "市民所得的時間另列，從不與金額相加。" : "")
        );

    /// <summary>What has come, what is still to come, and how much of each leaves the budget; null where there are no savings.</summary>
    private static LocalText? Finding(ReportContext context, LedgerFigures ledger)
    {
        List<LocalText> parts =
        [
            .. new[] { LedgerStatus.Realised, LedgerStatus.Committed, LedgerStatus.Planned }
                .Where(ledger.Totals.ByStatus.ContainsKey)
                .Select(status => Part(context, ledger, status)),
        ];
        return parts.Count == 0
            ? null
            : new LocalText(
                $"Savings over all years: {(ledger.Totals.ByStatus.ContainsKey(LedgerStatus.Realised) ? "" : "none realised; ")}{LocalText.Joined(parts, "; ", "；").English}.",
                $"各年度合計的節省：{(ledger.Totals.ByStatus.ContainsKey(LedgerStatus.Realised) ? "" : "沒有已實現的節省；")}{LocalText.Joined(parts, "; ", "；").Chinese}。"
            );
    }

    private static LocalText Part(ReportContext context, LedgerFigures ledger, LedgerStatus status)
    {
        var (all, word) = (ledger.Totals.ByStatus[status], LedgerWords.Of(status));
        var cash = ledger.Totals.ByCategory.GetValueOrDefault((BenefitCategory.Realisable, status));
        var (amount, realisable) = (context.Messages.Number(all), cash is null ? LocalText.Same("") : context.Messages.Number(cash));
        return cash is null
                ? new LocalText($"{amount.English} {word.English}, none of it realisable", $"{word.Chinese}{amount.Chinese}，全部不可變現")
            : cash.Value == all.Value
                ? new LocalText($"{amount.English} {word.English}, all of it realisable", $"{word.Chinese}{amount.Chinese}，全部可變現")
            : new LocalText(
                $"{amount.English} {word.English}, of which {realisable.English} realisable",
                $"{word.Chinese}{amount.Chinese}，其中{realisable.Chinese}可變現"
            );
    }

    private static StudyLedger? Ask(LoadedStudy loaded, CancellationToken token) =>
        loaded.Study.Initiatives.Count == 0 ? null : StudyLedger.Of(loaded, _ => { }, token);
}
