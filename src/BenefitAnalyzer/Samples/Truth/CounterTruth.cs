using BenefitAnalyzer.Samples.World;

namespace BenefitAnalyzer.Samples.Truth;

/// <summary>Counter by counter: who came when, who would have come without the launches, and how many posts that takes.</summary>
/// <remarks>
/// Posts are those of one queue an office in which everybody waits for anybody, staffed for the busiest month of the year so that 95 % wait no
/// longer than 10 minutes in any hour of the week, by whole weeks of which 12 % are lost to leave. The formula is Erlang's own sum.
/// </remarks>
internal sealed class CounterTruth
{
    public const double PledgedShare = 0.95;
    public const double PledgedMinutes = 10;
    public const double Relief = 0.12;
    private const int HoursPerWeek = 7 * 24;
    private const double WeeksPerYear = 365 / 7.0;

    /// <summary>Starts by office and hour of the week, over all years.</summary>
    private readonly long[,] byHour = new long[Catalogue.Offices.Count, HoursPerWeek];
    private readonly long[,] byMonth = new long[Catalogue.Offices.Count, SampleCalendar.Months.Count];
    private readonly long[,] kept = new long[Catalogue.Offices.Count, SampleCalendar.FiscalYears.Count];

    /// <summary>Tenths of a minute.</summary>
    private readonly long[,] handling = new long[Catalogue.Offices.Count, SampleCalendar.FiscalYears.Count];

    public void Add(in SampleRow row)
    {
        var day = row.StartedAt / SampleCalendar.SecondsPerDay;
        var month = SampleCalendar.MonthOfDay[day];
        byHour[row.Office, (24 * SampleCalendar.Weekday(day)) + (row.StartedAt % SampleCalendar.SecondsPerDay / 3600)]++;
        byMonth[row.Office, month]++;
        handling[row.Office, month / 12] += row.Handling;
    }

    /// <summary>Starts that the launches kept from the counter; negative where they brought some.</summary>
    public void Keep(int office, int second, int starts) =>
        kept[office, SampleCalendar.MonthOfDay[second / SampleCalendar.SecondsPerDay] / 12] += starts;

    public long Starts(int office, int year) => Enumerable.Range(12 * year, 12).Sum(month => byMonth[office, month]);

    public long Kept(int office, int year) => kept[office, year];

    /// <summary>Posts that the counter takes, with the launches or without.</summary>
    public int Posts(int office, int year, bool withoutLaunches)
    {
        var starts = Starts(office, year);
        var minutes = handling[office, year] / 10.0 / starts;
        var perWeek = (starts + (withoutLaunches ? kept[office, year] : 0)) / WeeksPerYear * Peak(office, year);
        var all = Enumerable.Range(0, HoursPerWeek).Sum(hour => byHour[office, hour]);
        var servers = Enumerable
            .Range(0, HoursPerWeek)
            .Max(hour => byHour[office, hour] == 0 ? 0 : Servers(perWeek * byHour[office, hour] / all * minutes / 60, minutes));
        return (int)Math.Ceiling(servers / (1 - Relief));
    }

    /// <summary>Starts a day of the busiest month over those of the year.</summary>
    private double Peak(int office, int year) =>
        Enumerable
            .Range(12 * year, 12)
            .Max(month =>
                byMonth[office, month]
                / (double)DateTime.DaysInMonth(SampleCalendar.Months[month].Year, SampleCalendar.Months[month].Month)
                / (Starts(office, year) / 365.0)
            );

    /// <param name="load">Arrivals in the time that one takes.</param>
    private static int Servers(double load, double minutes)
    {
        var servers = Math.Max(1, (int)Math.Floor(load) + 1);
        while (ShareThatWaits(servers, load) * Math.Exp(-(servers - load) * PledgedMinutes / minutes) > 1 - PledgedShare)
        {
            servers++;
        }

        return servers;
    }

    /// <summary>Erlang C. Source: L. Kleinrock, Queueing Systems I, 1975, section 3.5.</summary>
    private static double ShareThatWaits(int servers, double load)
    {
        var term = 1.0;
        var sum = 0.0;
        for (var busy = 0; busy < servers; busy++)
        {
            sum += term;
            term *= load / (busy + 1);
        }

        var all = term * servers / (servers - load);
        return all / (sum + all);
    }
}
