using System.Globalization;
using System.Text;

namespace BenefitAnalyzer.Tests.WhatIf.PhaseOut;

/// <summary>Two years of permits and licences at two counters and on the web. Permits move to the web by a share that rises every month.</summary>
internal static class PermitStudy
{
    private const string Population = "group,value,people,with_access,with_skill\nage,young,600,95%,96%\nage,old,400,80%,75%\n";

    /// <param name="settings">The section <c>phase_out:</c>, indented by two.</param>
    /// <param name="path">The table of declared take-up; null to continue what was measured.</param>
    /// <param name="wait">Minutes that each customer waited before a completed transaction; null where the log knows neither waits nor outcomes.</param>
    public static LoadedExample Load(
        string settings =
            "floor: 20%\n  access_gain: 5%\n  horizon: 18\n  channels: [{ service: permit, channel: counter, office: NORTH }]",
        string? population = Population,
        string? path = null,
        int? wait = null
    ) =>
        LoadedExample.Write([
            ("study.yaml", Yaml(settings, population is not null, path is not null, wait is not null)),
            ("services.csv", "code,wait_pledge\npermit,90% within 60\nlicence,90% within 60\n"),
            ("offices.csv", "code,name_en,opening\nNORTH,North,Mon-Fri 09:00-13:00\nSOUTH,South,Mon-Fri 09:00-13:00\n"),
            (
                "pools.csv",
                "pool,office,channels,grades,counters,standard_minutes\ncounter,NORTH,counter,CA,5,120\ncounter,SOUTH,counter,CA,5,120\n"
            ),
            ("shifts.csv", "shift,hours,posts,relief\nmornings,Mon-Fri 09:00-13:00,1,0\n"),
            ("grades.csv", "code,annual_salary,practical_minutes\nCA,200000,90000\n"),
            ("logs/log.csv", Log(wait)),
            .. population is null ? Array.Empty<(string, string)>() : [("population.csv", population)],
            .. path is null ? Array.Empty<(string, string)>() : [("path.csv", path)],
        ]);

    /// <summary>40 permits and 20 licences a month; of the permits 8 on the web at first and one more each month.</summary>
    private static string Log(int? wait)
    {
        var log = new StringBuilder("started,completed,office,service,channel,age,wait\n");
        for (var month = 0; month < 24; month++)
        {
            var first = new DateTime(2004, 4, 1).AddMonths(month);
            for (var row = 0; row < 60; row++)
            {
                var isPermit = row < 40;
                var isWeb = isPermit && row < 8 + month;
                var at = Workday(first.AddDays(row % 25)).AddHours(9 + (row % 4)).AddMinutes(row % 60);
                log.Append(CultureInfo.InvariantCulture, $"{at:yyyy-MM-dd HH:mm},{at:yyyy-MM-dd HH:mm},")
                    .Append(
                        isWeb ? ""
                        : row % 2 == 0 ? "NORTH"
                        : "SOUTH"
                    )
                    .Append(isPermit ? ",permit," : ",licence,")
                    .Append(isWeb ? "web," : "counter,")
                    .Append(row % 5 < 3 ? "young," : "old,")
                    .Append(CultureInfo.InvariantCulture, $"{wait}\n");
            }
        }

        return log.ToString();
    }

    private static DateTime Workday(DateTime day) =>
        day.DayOfWeek == DayOfWeek.Saturday ? day.AddDays(2)
        : day.DayOfWeek == DayOfWeek.Sunday ? day.AddDays(1)
        : day;

    private static string Yaml(string settings, bool hasPopulation, bool hasPath, bool hasWait) =>
        $$"""
            study: permits
            title: { en: Permits, zh-Hant: 許可證 }
            time_zone: Asia/Hong_Kong
            channels:
              web: { class: electronic, name: { en: Web, zh-Hant: 網上 } }
              counter: { class: traditional, name: { en: Counter, zh-Hant: 櫃位 } }
            groups:
              age: { name: { en: Age, zh-Hant: 年齡 }, values: [young, old] }
            tables:
              services: services.csv
              offices: offices.csv
              counter_pools: pools.csv
              shifts: shifts.csv
              grades: grades.csv
              {{(hasPopulation ? "population: population.csv" : "# no population")}}
              {{(hasPath ? "take_up_path: path.csv" : "# no path")}}
            sources:
              - name: log
                files: logs/*.csv
                personal: no
                columns:
                  started_at: { column: started, format: "yyyy-MM-dd HH:mm" }
                  completed_at: { column: completed, format: "yyyy-MM-dd HH:mm" }
                  office: office
                  service: service
                  channel: channel
                  age: age
                  {{(hasWait ? "wait_minutes: wait\n      outcome: { value: completed }" : "# neither waits nor outcomes")}}
            phase_out:
              {{settings}}
            """;
}
