using BenefitAnalyzer.Benefits.Ledger.Lines;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Studies.Initiatives;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Benefits.Ledger.Results;

/// <summary>What one initiative has at one place in one year.</summary>
/// <param name="Deduction">Null for a saving.</param>
public sealed record PlaceFigure(string Initiative, FiscalYear Year, LedgerPlace Place, CostNature? Deduction, Figure Figure)
{
    /// <summary>What tells it from figures of other places.</summary>
    internal static IEnumerable<(string, string)> Keys(string initiative, FiscalYear year, LedgerPlace place, CostNature? deduction)
    {
        yield return ("initiative", initiative);
        yield return ("year", year.ToString());
        yield return ("category", LedgerWords.Id(LedgerWords.Of(place.Category)));
        yield return ("status", LedgerWords.Of(place.Status).English);
        yield return ("disposition", LedgerWords.Id(LedgerWords.Of(place.Disposition)));
        yield return ("evidence", LedgerWords.Of(place.Evidence).English);
        yield return ("recurrent", place.IsRecurrent ? "yes" : "no");
        if (deduction is { } nature)
        {
            yield return ("deduction", LedgerWords.Id(LedgerWords.Of(nature)));
        }
    }
}
