using System.Globalization;
using System.Text;

namespace BenefitAnalyzer.Tests.Costs.Productivity.Measured;

/// <summary>
/// Three services of one type in two fiscal years. Ten posts of 1,000 minutes serve all counters (1.00 a minute, then 1.10); a server of
/// 1,000 minutes costs 100 a year and takes a minute each; a web transaction has items of 0.50. In the second year 100 needs of A move.
/// </summary>
/// <remarks>
/// <code>
///            2003-04                    2004-05
///   A   300 counter  100 web       200 counter  200 web     10 minutes at the counter
///   B   200 counter                200 counter              20
///   C    10 counter   30 web        10 counter   30 web     10
/// minutes   7,100 of 10,000            6,100 of 10,000
/// cost     10,000 + 100 + 65          11,000 + 100 + 115
/// </code>
/// </remarks>
internal static class TwoYearsOfCounters
{
    private const string Yaml = """
        study: counters
        title: Counters
        time_zone: Asia/Hong_Kong
        privacy: { smallest_cell: 20 }
        channels:
          web: { class: electronic }
          counter: { class: traditional }
        groups:
          age:
            name: Age
            values: [young, old]
        tables:
          services: tables/services.csv
          population: tables/population.csv
          grades: tables/grades.csv
          resources: tables/resources.csv
          resource_costs: tables/resource_costs.csv
          activities: tables/activities.csv
          direct_costs: tables/direct_costs.csv
          shift_costs: tables/shift_costs.csv
          price_index: tables/price_index.csv
        sources:
          - name: log
            files: logs/*.csv
            personal: no
            columns:
              started_at:   { column: day, format: "yyyy-MM-dd" }
              completed_at: { column: day, format: "yyyy-MM-dd" }
              service: service
              channel: channel
              age: age
              outcome: outcome
              handling_minutes: minutes
        """;

    /// <param name="failed">Attempts of half an hour at counters for A in the second year that resolved nothing.</param>
    /// <param name="calls">Completions by phone in the second year, of a cost that nobody states.</param>
    /// <param name="personal">Whether the log is about persons, of whom fewer than 20 are not published.</param>
    public static LoadedExample Load(
        bool hasPrices = true,
        int failed = 0,
        int calls = 0,
        string personal = "no",
        string services = "code,type,department\nA,payment,TAX\nB,payment,TAX\nC,payment,WORKS\n"
    )
    {
        var log = new StringBuilder("day,service,channel,age,outcome,minutes\n");
        foreach (var (first, last, moved) in new[] { ("2003-04-01", "2004-03-31", 0), ("2004-04-01", "2005-03-31", 100) })
        {
            Rows(300 - moved, "A", "counter");
            Rows(100 + moved, "A", "web");
            Rows(200, "B", "counter");
            Rows(10, "C", "counter");
            Rows(30, "C", "web");

            void Rows(int count, string service, string channel)
            {
                for (var row = 0; row < count; row++)
                {
                    log.Append(CultureInfo.InvariantCulture, $"{(row % 2 == 0 ? first : last)},{service},{channel},young,completed,\n");
                }
            }
        }

        for (var row = 0; row < failed; row++)
        {
            log.Append("2004-09-01,A,counter,young,failed,30\n");
        }

        for (var row = 0; row < calls; row++)
        {
            log.Append("2004-09-01,A,phone,young,completed,\n");
        }

        var yaml =
            calls == 0 ? Yaml : Yaml.Replace("channels:\n", "channels:\n  phone: { class: traditional }\n", StringComparison.Ordinal);
        return LoadedExample.Write(
            ("study.yaml", yaml.Replace("personal: no", $"personal: {personal}", StringComparison.Ordinal)),
            ("logs/log.csv", log.ToString()),
            ("tables/services.csv", services),
            ("tables/population.csv", "group,value,people,with_access\nage,young,1000,95%\nage,old,1000,40%\n"),
            (
                "tables/grades.csv",
                "code,annual_salary,practical_minutes,valid_from,valid_to\nclerk,1000,1000,,2004-03-31\nclerk,1100,1000,2004-04-01,\n"
            ),
            ("tables/resources.csv", "code,grade,posts,capacity_minutes\ncounter,clerk,10,\nserver,,,1000\n"),
            ("tables/resource_costs.csv", "resource,component,annual_cost\nserver,it,100\n"),
            (
                "tables/activities.csv",
                "service,channel,resource,standard_minutes\n,counter,counter,10\nB,counter,counter,20\n,web,server,1\n"
            ),
            ("tables/direct_costs.csv", "channel,component,cost_per_transaction\nweb,it,0.5\n"),
            ("tables/shift_costs.csv", "service,annual_cost,cannot_follow,who_cannot\nA,200,0.1,no computer\n"),
            ("tables/price_index.csv", hasPrices ? "year,index\n2003-04,100\n2004-05,110\n" : "year,index\n2003-04,100\n")
        );
    }
}
