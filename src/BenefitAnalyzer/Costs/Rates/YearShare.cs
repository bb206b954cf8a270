using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Costs.Rates;

/// <summary>How much of a year some days are, so that the months of a fiscal year share its cost exactly.</summary>
/// <param name="start">Month and day on which a fiscal year begins.</param>
public sealed class YearShare((int Month, int Day) start)
{
    /// <summary>Σ over fiscal years of days that lie in it ÷ its length; 1 for one whole fiscal year.</summary>
    public decimal Of(Period days)
    {
        var share = 0m;
        for (var from = days.From; from < days.Until; )
        {
            var year = FiscalYear.Of(from, start.Month, start.Day).BeginsIn;
            var (first, next) = (new DateOnly(year, start.Month, start.Day), new DateOnly(year + 1, start.Month, start.Day));
            var until = next < days.Until ? next : days.Until;
            share += (decimal)(until.DayNumber - from.DayNumber) / (next.DayNumber - first.DayNumber);
            from = until;
        }

        return share;
    }
}
