using System.Globalization;
using System.Text;
using BenefitAnalyzer.Samples.Launches;
using BenefitAnalyzer.Samples.World;

namespace BenefitAnalyzer.Samples.Truth;

/// <summary>Writes <c>truth/initiatives.csv</c>: one line an initiative, month and office, from the month of its first launch on.</summary>
internal static class LaunchFile
{
    public static string Text(LaunchTruth truth)
    {
        var text = new StringBuilder(
            "initiative,month,office,moved,new,returned,displaced_completions,induced_completions,traditional_minutes_freed,electronic_minutes_added\n"
        );
        for (var initiative = 0; initiative < LaunchPlan.Initiatives.Count; initiative++)
        {
            var launches = LaunchPlan.All.Where(launch => launch.Initiative == initiative).ToList();
            for (var month = SampleCalendar.MonthOfDay[launches.Min(launch => launch.Day)]; month < SampleCalendar.Months.Count; month++)
            {
                foreach (var office in launches.SelectMany(launch => launch.Offices).Order())
                {
                    text.Append(
                        CultureInfo.InvariantCulture,
                        $"{LaunchPlan.Initiatives[initiative]},{SampleCalendar.MonthName(month)},{Catalogue.Offices[office]},"
                    );
                    text.Append(
                        CultureInfo.InvariantCulture,
                        $"{truth.Moved[initiative, month, office]},{truth.New[initiative, month, office]},{truth.Returned[initiative, month, office]},"
                    );
                    text.Append(
                        CultureInfo.InvariantCulture,
                        $"{truth.Displaced[initiative, month, office]},{truth.Induced[initiative, month, office]},"
                    );
                    text.Append(
                        CultureInfo.InvariantCulture,
                        $"{truth.Freed[initiative, month, office] / 10m:0.0},{truth.Added[initiative, month, office] / 10m:0.0}\n"
                    );
                }
            }
        }

        return text.ToString();
    }

    /// <summary>The text of <c>truth/posts.csv</c>: one line an office and fiscal year, all initiatives together.</summary>
    public static string Posts(CounterTruth counters)
    {
        var text = new StringBuilder("office,fiscal_year,counter_starts,kept_from_counter,posts_without,posts_with,releasable\n");
        for (var office = 0; office < Catalogue.Offices.Count; office++)
        {
            for (var year = 0; year < SampleCalendar.FiscalYears.Count; year++)
            {
                var without = counters.Posts(office, year, withoutLaunches: true);
                var with = counters.Posts(office, year, withoutLaunches: false);
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"{Catalogue.Offices[office]},{SampleCalendar.FiscalYears[year]},{counters.Starts(office, year)},{counters.Kept(office, year)},{without},{with},{Math.Max(0, without - with)}\n"
                );
            }
        }

        return text.ToString();
    }

    /// <summary>The table <c>counter_pools</c>: one queue an office, with the posts that it needs in its busiest year without any launch.</summary>
    public static string Pools(CounterTruth counters)
    {
        var text = new StringBuilder("pool,office,channels,grades,posts\n");
        for (var office = 0; office < Catalogue.Offices.Count; office++)
        {
            var posts = Enumerable
                .Range(0, SampleCalendar.FiscalYears.Count)
                .Max(year => counters.Posts(office, year, withoutLaunches: true));
            text.Append(CultureInfo.InvariantCulture, $"counter,{Catalogue.Offices[office]},counter,ACO,{posts}\n");
        }

        return text.ToString();
    }
}
