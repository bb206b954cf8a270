using System.Globalization;

namespace BenefitAnalyzer.Tests.Benefits.Attribution.Measured;

/// <summary>
/// Six services at the counter, about 40 a month each in 2003 to 2005. Booking goes online with the year 2005: 20 a month stay at the counter and 30
/// come online, so 20 are displaced and 10 induced, a month.
/// </summary>
internal static class ThreeYearsOfServices
{
    public const string Initiative = """
        initiatives:
          - id: online
            name: { en: Online booking, zh-Hant: 網上預訂 }
            status: live
            services: [booking]
            channels: [web]
            launched: 2005-01-01
            comparison: { services: [b, c, d, e, f] }
        """;

    public static LoadedExample Load(string initiatives = Initiative, int firstYear = 2003) => Study(initiatives, firstYear).Load();

    /// <summary>The same, to which a test adds tables.</summary>
    public static SmallStudy Study(string initiatives = Initiative, int firstYear = 2003) =>
        new SmallStudy().Services("booking b c d e f").Rows([.. Rows(firstYear)]).With(initiatives);

    private static IEnumerable<string> Rows(int firstYear)
    {
        string[] services = ["booking", "b", "c", "d", "e", "f"];
        for (var month = new DateOnly(firstYear, 1, 1); month.Year < 2006; month = month.AddMonths(1))
        {
            var isAfter = month.Year == 2005;
            foreach (var (index, service) in services.Index())
            {
                // A wobble of up to 3 that differs by service and repeats nowhere soon.
                var wobble = ((((month.Month + index) * (month.Month + 3)) + (month.Year * 3) + (index * 5)) % 7) - 3;
                var counter = 40 + wobble - (isAfter && index == 0 ? 20 : 0);
                for (var row = 0; row < counter + (isAfter && index == 0 ? 30 : 0); row++)
                {
                    var day = string.Create(
                        CultureInfo.InvariantCulture,
                        $"{month:yyyy-MM}-{1 + (row % 28):00} {9 + (row % 8):00}:{row % 60:00}"
                    );
                    yield return $"{day},{service},{(row < counter ? "counter" : "web")}";
                }
            }
        }
    }
}
