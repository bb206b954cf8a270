using System.Globalization;
using System.Text;

namespace BenefitAnalyzer.Tests.Reporting.Proofs;

/// <summary>A small study of persons of which a seed chooses nearly everything: services and their departments, how much is used, targets, what replies cite, the order of sections.</summary>
internal sealed class RandomStudy
{
    private static readonly string[] Channels = ["web", "counter", "phone"];
    private static readonly string[] Ages = ["18-39", "40-59", "60+"];
    private static readonly string[] Sections =
    [
        "take-up",
        "channel-mix",
        "type-by-channel",
        "group-gaps",
        "comparison",
        "services",
        "growth",
        "targets",
        "attribution",
        "concerns",
    ];

    private readonly Random random;

    public RandomStudy(int seed)
    {
        random = new Random(seed);
        Months = random.Next(2) == 0 ? random.Next(2, 8) : 24;
        Services =
        [
            .. Enumerable
                .Range(1, random.Next(3, 7))
                .Select(at => (Code: $"S{at}", Type: Pick("application", "information", "payment"), Department: Pick("HAD", "HD", "FEHD"))),
        ];
        Offices = random.Next(2) == 0 ? ["SSP"] : ["SSP", "EST"];
        Listed = [.. Services.Select(service => service.Code).Where(_ => random.Next(2) == 0).DefaultIfEmpty("S1")];
    }

    public int Months { get; }

    public int MonthsOfTarget => Math.Max(1, Months / 2);

    public IReadOnlyList<(string Code, string Type, string Department)> Services { get; }

    public IReadOnlyList<string> Offices { get; }

    /// <summary>The services of its target and of its initiative.</summary>
    public IReadOnlyList<string> Listed { get; }

    public LoadedExample Load() =>
        LoadedExample
            .Empty()
            .With("study.yaml", Yaml())
            .With("templates/random.yaml", Template())
            .With(
                "tables/services.csv",
                Table(
                    "code,name_en,name_zh,type,department",
                    Services.Select(own => $"{own.Code},Service {own.Code},服務{own.Code},{own.Type},{own.Department}")
                )
            )
            .With("tables/offices.csv", Table("code,name_en,name_zh,district", Offices.Select(own => $"{own},{own},辦事處{own},{own}")))
            .With(
                "tables/concerns.csv",
                Table(ConcernColumns, [$"one,A concern,關注,Panel,委員會,2005-12-12,Paper,A reply,回覆,{string.Join(';', Cited())},"])
            )
            .With("logs/log.csv", Log())
            .Load();

    private const string ConcernColumns =
        "id,concern_en,concern_zh,raised_by_en,raised_by_zh,raised_on,source,reply_en,reply_zh,figures,status";

    private string Pick(params string[] from) => from[random.Next(from.Length)];

    private static string Table(string heading, IEnumerable<string> rows) => $"{heading}\n{string.Join('\n', rows)}\n";

    /// <summary>Figures that no table lists, with any one to three dimensions.</summary>
    private IEnumerable<string> Cited()
    {
        for (var each = 0; each < 12; each++)
        {
            var levels = new[]
            {
                $"service={Pick([.. Services.Select(own => own.Code)])}",
                $"department={Pick("HAD", "HD", "FEHD")}",
                $"channel={Pick(Channels)}",
                $"channel_class={Pick("electronic", "traditional")}",
                $"month={Month(random.Next(Months)):yyyy-MM}",
                $"age_band={Uri.EscapeDataString(Pick(Ages))}",
                $"fiscal_year={Pick("2004-05", "2005-06")}",
                $"from={Month(0):yyyy-MM-dd}&until={Month(random.Next(1, Months)):yyyy-MM-dd}",
            };
            var chosen = levels.OrderBy(_ => random.Next()).Take(random.Next(1, 4)).ToList();
            var isShare = !chosen.Exists(level => level.StartsWith("channel", StringComparison.Ordinal)) && random.Next(2) == 0;
            yield return $"{(isShare ? Pick("take-up/A", "completion") : Pick("volume/completed", "volume/started"))}?{string.Join('&', chosen)}";
        }
    }

    private static DateOnly Month(int at) => new DateOnly(2004, 10, 1).AddMonths(at);

    private string Log()
    {
        var text = new StringBuilder("id,started,completed,service,channel,office,age,customer,outcome,minutes\n");
        var id = 0;
        foreach (var (service, _, _) in Services)
        {
            var most = random.Next(2, 40);
            foreach (var channel in Channels)
            {
                var ofChannel = random.Next(5) == 0 ? 1 : random.Next(2, most + 2);
                for (var month = 0; month < Months; month++)
                {
                    foreach (var age in Ages)
                    {
                        for (var each = random.Next(ofChannel); each > 0; each--)
                        {
                            // The last day of the data, so that windows of a year are whole months.
                            var date = each == 1 ? Month(month + 1).AddDays(-1) : Month(month).AddDays(each % 27);
                            var day = date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
                            var office = channel == "web" ? "" : Pick([.. Offices]);
                            var outcome = random.Next(7) == 0 ? "failed" : "completed";
                            text.Append(
                                CultureInfo.InvariantCulture,
                                $"t{id},{day} 09:{each % 30:00},{day} 10:{each % 30 + 20:00},{service},{channel},{office},{age},c{id++ % 997},{outcome},{3 + each % 11}\n"
                            );
                        }
                    }
                }
            }
        }

        return text.ToString();
    }

    private string Template() =>
        $"""
            report: random
            title: Random
            sections: [{string.Join(", ", Sections.OrderBy(_ => random.Next()))}]
            """;

    private string Yaml() =>
        $$"""
            study: random
            title: Random
            currency: HKD
            time_zone: Asia/Hong_Kong
            channels:
              web: { class: electronic }
              counter: { class: traditional }
              phone: { class: traditional }
            groups:
              age_band:
                name: Age
                values: { 18-39: 18 to 39, 40-59: 40 to 59, 60+: 60 and over }
            tables:
              services: tables/services.csv
              offices: tables/offices.csv
              concerns: tables/concerns.csv
            targets:
              - id: listed
                name: Take-up of some services
                metric: take-up/A
                value: 50%
                by: {{Month(Months - 1).AddDays(-1):yyyy-MM-dd}}
                source: a paper
                months: {{MonthsOfTarget}}
                services: [{{string.Join(", ", Listed)}}]
            initiatives:
              - id: made
                name: An initiative
                status: live
                owner: An officer
                department: HAD
                services: [{{string.Join(", ", Listed)}}]
                channels: [web]
                planned_launch: {{Month(Months / 2):yyyy-MM-dd}}
                launched: {{Month(Months / 2):yyyy-MM-dd}}
            {{ProofStudy.LogOfVisits}}
            """;
}
