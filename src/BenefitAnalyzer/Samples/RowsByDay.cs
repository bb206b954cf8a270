using BenefitAnalyzer.Samples.Launches;
using BenefitAnalyzer.Samples.World;

namespace BenefitAnalyzer.Samples;

/// <summary>How the rows of a sample spread over its days.</summary>
internal static class RowsByDay
{
    /// <summary>Share of all rows up to and including a day; the last is 1.</summary>
    /// <remarks>New demand comes on top, so that a launch takes nothing away from services that it does not touch.</remarks>
    public static double[] CumulativeShare { get; } = Shares();

    private static double[] Shares()
    {
        var sum = 0.0;
        var cumulative = new double[SampleCalendar.Days];
        IReadOnlyList<double>[] services = [.. Enumerable.Range(0, SampleCalendar.Months.Count).Select(MonthDemand.ServiceShares)];
        for (var day = 0; day < cumulative.Length; day++)
        {
            var years = (double)day / SampleCalendar.Days;
            var open =
                !SampleCalendar.IsOpen[day] ? 0.16 + (0.14 * years) // web only, and more of it every month
                : SampleCalendar.IsSaturday(day) ? 0.65
                : SampleCalendar.IsMonday(day) ? 1.15
                : 1.0;
            var usual = open * (1 + (0.08 * years)) * (SampleCalendar.Day(day).Month is 8 or 12 ? 0.93 : 1);
            var launched = SampleCalendar.IsOpen[day]
                ? LaunchPlan.NewShare(day, services[SampleCalendar.MonthOfDay[day]], Citizens.OfficeShares)
                : 0;
            sum += usual * (1 + launched);
            cumulative[day] = sum;
        }

        return [.. cumulative.Select(share => share / sum)];
    }
}
