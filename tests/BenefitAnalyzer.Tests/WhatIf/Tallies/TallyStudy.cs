namespace BenefitAnalyzer.Tests.WhatIf.Tallies;

/// <summary>An office that is open two hours of each Monday, over four Mondays: 2, 4, 2, 4 people in the morning and 1 in each afternoon.</summary>
internal static class TallyStudy
{
    /// <summary>Five hours of which the third was not counted: 3 and 5 in the morning, 1 and 1 in the afternoon.</summary>
    public const string Plan = """
        tally,input,session,stratum,stratum_hours,office,day,hour
        one,volume,one-001,HQ Mon-Fri am,8,HQ,2005-05-02,9
        one,volume,one-002,HQ Mon-Fri am,8,HQ,2005-05-09,9
        one,volume,one-003,HQ Mon-Fri am,8,HQ,2005-05-16,9
        one,volume,one-004,HQ Mon-Fri pm,8,HQ,2005-05-02,14
        one,volume,one-005,HQ Mon-Fri pm,8,HQ,2005-05-09,14

        """;

    public const string Filled = """
        session,office,pool,day,hour,arrivals,minutes,electronic
        one-001,HQ,counter,2005-05-02,9,3,18,1
        one-002,HQ,counter,2005-05-09,9,5,30,2
        one-003,HQ,counter,2005-05-16,9,,,
        one-004,HQ,counter,2005-05-02,14,1,4,0
        one-005,HQ,counter,2005-05-09,14,1,8,0

        """;

    private static readonly (string Day, int Morning)[] Mondays =
    [
        ("2005-04-04", 2),
        ("2005-04-11", 4),
        ("2005-04-18", 2),
        ("2005-04-25", 4),
    ];

    /// <param name="tables">Further tables, by the name that the study gives them.</param>
    public static LoadedExample Load(params (string Name, string Csv)[] tables) => Files(tables).Load();

    public static LoadedExample Files(params (string Name, string Csv)[] tables)
    {
        var example = LoadedExample.Empty().With("study.yaml", Yaml(tables.Select(table => $"  {table.Name}: {table.Name}.csv\n")));
        example.With("offices.csv", "code,name_en,name_zh,opening\nHQ,Head office,總辦事處,\"Mon 09:00-10:00, 14:00-15:00\"\n");
        example.With("pools.csv", "pool,office,channels,grades\ncounter,HQ,counter,CA\n");
        example.With("services.csv", "code\npermit\nlicence\n");
        foreach (var (name, csv) in tables)
        {
            example.With($"{name}.csv", csv);
        }

        var starts = Mondays.SelectMany(monday =>
            Enumerable
                .Range(0, monday.Morning)
                .Select(at => $"{monday.Day} 09:1{at},HQ,permit,counter,{4 + at}\n")
                .Append($"{monday.Day} 14:00,HQ,permit,counter,6\n")
        );
        return example.With("data.csv", "started,office,service,channel,minutes\n" + string.Concat(starts));
    }

    public static string Yaml(IEnumerable<string> tables) =>
        $$"""
            study: small
            title: { en: Small, zh-Hant: 小型研究 }
            time_zone: Asia/Hong_Kong
            seed: 7
            channels:
              counter: { class: traditional, name: { en: Counter, zh-Hant: 櫃位 } }
              web: { class: electronic }
            tables:
              offices: offices.csv
              services: services.csv
              counter_pools: pools.csv
            {{string.Concat(tables)}}
            sources:
              - name: log
                files: data.csv
                personal: no
                columns:
                  started_at: { column: started, format: "yyyy-MM-dd HH:mm" }
                  office: office
                  service: service
                  channel: channel
                  handling_minutes: minutes
            """;
}
