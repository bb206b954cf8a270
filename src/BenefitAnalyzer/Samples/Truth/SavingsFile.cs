using System.Globalization;
using System.Text;
using BenefitAnalyzer.Samples.Launches;
using BenefitAnalyzer.Samples.World;

namespace BenefitAnalyzer.Samples.Truth;

/// <summary>Writes <c>truth/savings.csv</c>: what each initiative truly saves and costs, by fiscal year and category, in dollars.</summary>
/// <param name="table">The rows of a table of the study, headings left out.</param>
internal sealed class SavingsFile(LaunchTruth launches, Func<string, IReadOnlyList<string[]>> table)
{
    private const string CounterGrade = "ACO";

    /// <summary>Minutes a year of a post of any grade of the sample.</summary>
    private const decimal PracticalMinutes = 92_000;
    private readonly ILookup<string, string[]> documents = table("evidence").Where(row => row[3].Length > 0).ToLookup(row => row[0]);

    public string Text()
    {
        var text = new StringBuilder("initiative,fiscal_year,category,amount\n");
        foreach (var initiative in LaunchPlan.Initiatives)
        {
            for (var year = 0; year < SampleCalendar.FiscalYears.Count; year++)
            {
                Append("realisable", Posts(initiative, year).Sum(post => post.Value) + Provisions(initiative, year));
                Append("notional", Notional(initiative, year));
                Append("cost", Costs(initiative, year));

                void Append(string category, decimal amount)
                {
                    if (amount != 0)
                    {
                        text.Append(
                            CultureInfo.InvariantCulture,
                            $"{initiative},{SampleCalendar.FiscalYears[year]},{category},{amount:0.00}\n"
                        );
                    }
                }
            }
        }

        return text.ToString();
    }

    /// <summary>Posts deleted by a dated document, as many as truly can go, by office: what they cost from the day of deletion on.</summary>
    /// <param name="initiative">Empty for all.</param>
    private List<(int Office, decimal Value)> Posts(string initiative, int year) =>
        [
            .. table("posts")
                .Where(row => (initiative.Length == 0 || row[0] == initiative) && row[5].Length > 0 && documents.Contains(row[6]))
                .Select(row =>
                {
                    var office = Catalogue.Offices.ToList().IndexOf(row[1]);
                    var releasable =
                        launches.Counters.Posts(office, year, withoutLaunches: true)
                        - launches.Counters.Posts(office, year, withoutLaunches: false);
                    var posts = Math.Min(decimal.Parse(row[3], CultureInfo.InvariantCulture), Math.Max(0, releasable));
                    return (office, posts * AnnualCost(row[2], year) * ShareFrom(Template.Day(row[5]), year));
                }),
        ];

    /// <summary>Provisions cut by a dated document; every one of the sample is recurrent.</summary>
    private decimal Provisions(string initiative, int year) =>
        table("provisions")
            .Where(row =>
                row[0] == initiative
                && string.CompareOrdinal(row[1], SampleCalendar.FiscalYears[year]) <= 0
                && row[6].Length > 0
                && documents.Contains(row[7])
            )
            .Sum(row => Amount(row[3], row[4]));

    /// <summary>Time freed at counters that no deleted post takes up.</summary>
    private decimal Notional(string initiative, int year)
    {
        var gone = Posts("", year).ToLookup(post => post.Office, post => post.Value);
        var (index, rate) = (LaunchPlan.Initiatives.ToList().IndexOf(initiative), AnnualCost(CounterGrade, year) / PracticalMinutes);
        return Enumerable
            .Range(0, Catalogue.Offices.Count)
            .Sum(office =>
            {
                var all = Enumerable.Range(0, LaunchPlan.Initiatives.Count).Sum(other => launches.FreedAtCounter[other, year, office]);
                var own = launches.FreedAtCounter[index, year, office] / 10m * rate;
                return all <= 0 ? own : own * Math.Max(0, 1 - (gone[office].Sum() / (all / 10m * rate)));
            });
    }

    private decimal Costs(string initiative, int year) =>
        -table("initiative_costs")
            .Where(row => row[0] == initiative && row[1] == SampleCalendar.FiscalYears[year] && row[3] == "actual")
            .Sum(row => Amount(row[6], row[7]));

    /// <summary>Salary and on-costs; those of the sample change with the fiscal year.</summary>
    private decimal AnnualCost(string grade, int year)
    {
        var first = SampleCalendar.Months[12 * year];
        return table("grades")
            .Where(row => row[0] == grade && Template.Day(row[6]) <= first && (row[7].Length == 0 || Template.Day(row[7]) >= first))
            .Sum(row => decimal.Parse(row[3], CultureInfo.InvariantCulture) + decimal.Parse(row[4], CultureInfo.InvariantCulture));
    }

    private static decimal ShareFrom(DateOnly day, int year)
    {
        var (first, next) = (SampleCalendar.Months[12 * year], SampleCalendar.Months[12 * year].AddYears(1));
        var from = day < first ? first : day;
        return Math.Max(0, next.DayNumber - from.DayNumber) / (decimal)(next.DayNumber - first.DayNumber);
    }

    private static decimal Amount(string number, string unit) =>
        decimal.Parse(number, CultureInfo.InvariantCulture) * (unit == "$'000" ? 1000 : 1);
}
