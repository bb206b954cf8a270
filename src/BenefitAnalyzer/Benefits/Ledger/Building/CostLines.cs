using BenefitAnalyzer.Benefits.Ledger.Checks;
using BenefitAnalyzer.Benefits.Ledger.Lines;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Studies.Initiatives;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Benefits.Ledger.Building;

/// <summary>Deductions: what initiatives cost, dual running, and work pushed to others, as negative lines.</summary>
/// <remarks>
/// Of one line of a year the actual amount counts, else the provision, else the plan; a commitment is of no one year. A recurrent cost goes on at its
/// last amount for as long as savings of its initiative do, or to the horizon: savings without what they cost every year would be net of nothing. A
/// row of 0 ends it. Amounts are in prices of the year that they are of, as salaries are.
/// </remarks>
internal sealed class CostLines(LedgerInputs inputs, LedgerIndex index, OwnYears years, Action<AuditFinding> report)
{
    private readonly HashSet<(FiscalYear, FiscalYear)> said = [];

    /// <param name="savings">Of all initiatives, which say how long recurrent costs go on.</param>
    public IEnumerable<LedgerLine> Beside(IReadOnlyList<LedgerLine> savings)
    {
        var savedIn = savings
            .Where(line => line.Place.Status != LedgerStatus.Lapsed)
            .GroupBy(line => line.Initiative)
            .ToDictionary(own => own.Key, own => own.Max(line => line.Year.BeginsIn));
        foreach (
            var same in inputs
                .Tables.Costs.Where(cost => cost.Stage != CostStage.Commitment)
                .GroupBy(cost => (cost.Initiative, cost.Line, cost.Nature))
        )
        {
            foreach (var cost in same.GroupBy(cost => cost.Year).SelectMany(Known))
            {
                yield return Line(cost);
            }

            var last = same.Max(cost => cost.Year.BeginsIn);
            foreach (
                var cost in Known(same.Where(own => own.Year.BeginsIn == last)).Where(cost => cost is { IsRecurrent: true, Amount: not 0 })
            )
            {
                foreach (var year in years.All.Where(year => year.BeginsIn > last && GoesOn(cost.Initiative, year)))
                {
                    yield return Carried(cost, year);
                }
            }
        }

        bool GoesOn(string initiative, FiscalYear year) =>
            year.BeginsIn <= savedIn.GetValueOrDefault(initiative, int.MinValue)
            || (year.BeginsIn <= years.Horizon?.BeginsIn && Open(initiative) != LedgerStatus.Lapsed);
    }

    /// <summary>Of the rows of one line and year those that are closest to what was paid; blank ones are not 0.</summary>
    private static IEnumerable<InitiativeCost> Known(IEnumerable<InitiativeCost> same)
    {
        var known = same.Where(cost => cost.Amount is not null).ToList();
        return known.Where(cost => cost.Stage == known.Max(other => other.Stage));
    }

    private LedgerStatus Open(string initiative) =>
        index.Initiatives.TryGetValue(initiative, out var known)
            ? Statuses.Of(known, isDone: false, index.AsOfYear, index.AsOfYear)
            : LedgerStatus.Planned;

    private LedgerLine Carried(InitiativeCost cost, FiscalYear year)
    {
        var line = Line(cost);
        return line with
        {
            Year = year,
            Place = line.Place with
            {
                Status = Open(cost.Initiative) == LedgerStatus.Planned ? LedgerStatus.Planned : LedgerStatus.Committed,
                Evidence = EvidenceGrade.Insufficient,
            },
            Source = CarriedOn.From(cost.Year, line.Source),
        };
    }

    private LedgerLine Line(InitiativeCost cost)
    {
        var (status, evidence) = cost.Stage switch
        {
            CostStage.Actual => (LedgerStatus.Realised, EvidenceGrade.Sufficient),
            CostStage.Provision => (LedgerStatus.Committed, EvidenceGrade.Partial),
            _ => (LedgerStatus.Planned, EvidenceGrade.Insufficient),
        };
        // Cash that is spent lessens what can be returned; time of existing staff lessens freed time.
        var place = cost.IsStaff
            ? new LedgerPlace(BenefitCategory.Notional, Disposition.NotReleased, status, evidence, cost.IsRecurrent)
            : new LedgerPlace(BenefitCategory.Realisable, Disposition.Returned, status, evidence, cost.IsRecurrent);
        return new LedgerLine(
            cost.Initiative,
            cost.Year,
            place,
            cost.Nature,
            -InOwnPrices(cost),
            LocalText.Same($"{cost.Place}: {cost.Line}, {cost.Year}")
        );
    }

    /// <summary>The amount in prices of the cost's own year; as it is, and reported once, where a level is missing.</summary>
    private decimal InOwnPrices(InitiativeCost cost)
    {
        var stated = cost.Amount!.Value;
        if (cost.PriceBase is not { } of || of == cost.Year)
        {
            return stated;
        }

        if (inputs.Prices?.ToReal(stated, of, cost.Year) is { } own)
        {
            return own;
        }

        if (said.Add((of, cost.Year)))
        {
            report(
                AuditFinding.Warning(
                    DiagnosticCodes.CostPriceLevelMissing,
                    cost.Initiative,
                    new LocalText(
                        $"Costs of {cost.Year} in prices of {of} stand as they are, since a price level is missing.",
                        $"{cost.Year.Name.Chinese}的成本按{of.Name.Chinese}價格計算，因欠缺物價水平而未作調整。"
                    ),
                    $"{cost.Place}: there is no price level of {of} and {cost.Year} both, so the cost stands unchanged: add them to 'price_index'"
                )
            );
        }

        return stated;
    }
}
