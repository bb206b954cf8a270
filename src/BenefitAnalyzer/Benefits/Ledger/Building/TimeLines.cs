using BenefitAnalyzer.Benefits.Ledger.Lines;
using BenefitAnalyzer.Studies.Initiatives;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Benefits.Ledger.Building;

/// <summary>Freed time that no post was claimed for: notional, valued at what the grade costs in cash.</summary>
/// <remarks>
/// Posts may be claimed by one initiative that another one's minutes freed too. What they take beyond their own initiative's time is taken off the
/// others' in the same office and grade, in proportion, so that no minute is counted as a post and as time. Years after the last one measured are
/// taken to be like it, as for posts, for as long as the initiative's own lines reach.
/// </remarks>
internal sealed class TimeLines(LedgerIndex index, GradeRates rates, PostLines posts, OwnYears years)
{
    public IEnumerable<LedgerLine> All()
    {
        foreach (var cell in Freed().GroupBy(cell => (cell.Year, cell.Office, cell.Grade)))
        {
            if (rates.Of(cell.Key.Grade, cell.Key.Year) is not { } rate)
            {
                continue;
            }

            var claims = cell.Select(own =>
                {
                    var placed = posts.Placed.GetValueOrDefault((own.Initiative, own.Office, own.Grade, own.Year));
                    return (own.Initiative, own.Time, Freed: own.Time.Minutes / rate.PracticalMinutes, Placed: placed);
                })
                .ToList();
            var own = claims.Sum(claim => Math.Max(0, Math.Max(0, claim.Freed) - claim.Placed));
            var all = Math.Max(0, claims.Sum(claim => Math.Max(0, claim.Freed)) - claims.Sum(claim => claim.Placed));
            foreach (var claim in claims)
            {
                var rest =
                    claim.Freed < 0 ? claim.Freed
                    : own == 0 ? 0
                    : Math.Max(0, claim.Freed - claim.Placed) * all / own;
                if (rest != 0 && IsOpen(claim.Initiative, cell.Key.Year))
                {
                    yield return Line(cell.Key, claim.Initiative, claim.Time, rest, rate.AnnualCost);
                }
            }
        }
    }

    /// <summary>What was measured, and the same again in the years that follow the last one measured.</summary>
    private IEnumerable<(string Initiative, string Office, string Grade, FiscalYear Year, FreedTime Time)> Freed()
    {
        var measured = index.AllFreed().ToList();
        return measured.Concat(
            from year in years.All
            where IsCarried(year)
            from cell in measured
            where cell.Year == index.LastMeasured
            select cell with
            {
                Year = year,
            }
        );
    }

    /// <summary>Whether time of an initiative has a line in a year; posts take their part of it in any case.</summary>
    private bool IsOpen(string initiative, FiscalYear year) =>
        !IsCarried(year)
        || (
            years.Reach(initiative, year)
            && Statuses.Of(index.Initiatives[initiative], isDone: false, year, index.AsOfYear) != LedgerStatus.Lapsed
        );

    private bool IsCarried(FiscalYear year) => index.MeasuredFor(year) != year;

    private LedgerLine Line(
        (FiscalYear Year, string Office, string Grade) cell,
        string initiative,
        FreedTime time,
        decimal equivalents,
        decimal annualCost
    )
    {
        var isCarried = IsCarried(cell.Year);
        var source = time.IsMeasured
            ? new LocalText(
                "displaced transactions × handling minutes of the logs, no post deleted",
                "分流的交易乘以日誌所載處理時間，未有刪除職位"
            )
            : new LocalText("displaced transactions × standard minutes, no post deleted", "分流的交易乘以標準處理時間，未有刪除職位");
        return new LedgerLine(
            initiative,
            cell.Year,
            new LedgerPlace(
                BenefitCategory.Notional,
                Disposition.NotReleased,
                LedgerStatus.Committed,
                isCarried ? EvidenceRule.OfCarriedTime(time) : EvidenceRule.OfTime(time),
                IsRecurrent: true
            ),
            null,
            equivalents * annualCost,
            isCarried ? CarriedOn.From(index.MeasuredFor(cell.Year), source) : source
        )
        {
            Office = cell.Office.Length == 0 ? null : cell.Office,
            Grade = cell.Grade,
            FullTimeEquivalents = equivalents,
        };
    }
}
