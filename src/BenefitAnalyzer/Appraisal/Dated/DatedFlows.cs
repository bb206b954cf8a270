using BenefitAnalyzer.Appraisal.Rates;

namespace BenefitAnalyzer.Appraisal.Dated;

/// <summary>Net amounts on days, valued from the first day.</summary>
/// <param name="Flows">In any order; costs negative.</param>
public sealed record DatedFlows(IReadOnlyList<(DateOnly Day, decimal Net)> Flows, DayCount DayCount)
{
    /// <summary>Net present value on the first day: XNPV of spreadsheets with days ÷ 365.</summary>
    /// <param name="rate">As a fraction a year.</param>
    public decimal PresentValue(decimal rate) => Timed.Sum(flow => flow.Net * (decimal)Math.Pow(1 + (double)rate, -flow.Years));

    /// <summary>All rates at which <see cref="PresentValue"/> is 0: XIRR of spreadsheets, which silently print one.</summary>
    public InternalRates Rates => InternalRates.Of([.. Timed.Select(flow => ((double)flow.Net, flow.Years))]);

    private IEnumerable<(decimal Net, double Years)> Timed
    {
        get
        {
            var first = Flows.Min(flow => flow.Day);
            return Flows
                .GroupBy(flow => flow.Day)
                .OrderBy(day => day.Key)
                .Select(day => (day.Sum(flow => flow.Net), YearFraction.Of(first, day.Key, DayCount)));
        }
    }
}
