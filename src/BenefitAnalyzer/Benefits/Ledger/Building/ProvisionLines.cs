using BenefitAnalyzer.Benefits.Ledger.Lines;
using BenefitAnalyzer.Studies.Initiatives;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Benefits.Ledger.Building;

/// <summary>Provisions cut or promised to be cut. One that was only ever planned is cost avoidance.</summary>
internal sealed class ProvisionLines(LedgerInputs inputs, LedgerIndex index, FiscalCalendar calendar, OwnYears years)
{
    public IEnumerable<LedgerLine> Of(FiscalYear year) =>
        inputs
            .Tables.Provisions.Where(cut =>
                index.Initiatives.ContainsKey(cut.Initiative)
                && (cut.IsRecurrent ? cut.Year.BeginsIn <= year.BeginsIn && years.Reach(cut.Initiative, year) : cut.Year == year)
            )
            .Select(cut => Line(cut, year));

    private LedgerLine Line(ProvisionCut cut, FiscalYear year)
    {
        var document = cut.CutOn <= inputs.AsOf && cut.Evidence is { } id ? index.Dated.GetValueOrDefault(id) : null;
        var isReleased = document is not null && cut.Disposition != Disposition.NotReleased;
        // A cut takes nothing out of a year that was over when it was made.
        var status =
            document is not null && year.BeginsIn < calendar.YearOf(cut.CutOn!.Value).BeginsIn
                ? LedgerStatus.Lapsed
                : Statuses.Of(index.Initiatives[cut.Initiative], document is not null, year, index.AsOfYear);
        var place = new LedgerPlace(
            cut.IsOnlyPlanned ? BenefitCategory.Avoidance
                : document is not null && !isReleased ? BenefitCategory.Notional
                : BenefitCategory.Realisable,
            isReleased ? cut.Disposition : Disposition.NotReleased,
            document is not null && !isReleased && status != LedgerStatus.Lapsed ? LedgerStatus.Committed : status,
            EvidenceRule.OfProvision(document),
            cut.IsRecurrent
        );
        return new LedgerLine(
            cut.Initiative,
            year,
            place,
            null,
            cut.Amount,
            document is null
                ? new LocalText($"{cut.Place}: {cut.Vote}, not cut yet", $"{cut.Place}：{cut.Vote}，尚未削減")
                : new LocalText(
                    $"{cut.Place}: {cut.Vote}, cut on {DateText.Day(cut.CutOn!.Value).English}, {document.Document}",
                    $"{cut.Place}：{cut.Vote}，於{DateText.Day(cut.CutOn!.Value).Chinese}削減，{document.Document}"
                )
        )
        {
            Document = cut.Evidence,
            RedeployedTo = cut.RedeployedTo,
        };
    }
}
