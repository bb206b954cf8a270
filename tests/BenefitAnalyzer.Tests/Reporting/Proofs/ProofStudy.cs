using System.Globalization;
using System.Text;
using BenefitAnalyzer.Reporting;
using BenefitAnalyzer.Reporting.Export;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Reporting.Pdf;

namespace BenefitAnalyzer.Tests.Reporting.Proofs;

/// <summary>A small study of persons with names that few fonts have, some of whose counts are too small to publish.</summary>
internal static class ProofStudy
{
    /// <summary>A service that hardly anybody uses.</summary>
    private const string Rare = "S5";

    /// <summary>Services by code, in both languages.</summary>
    public static readonly (string Code, string English, string Chinese, string Type, string Department)[] Services =
    [
        ("S1", "Hall booking in Sham Shui Po", "深水埗社區會堂訂場", "application", "HAD"),
        ("S2", "Repairs of estates", "屋邨維修申請", "application", "HD"),
        ("S3", "Enquiries in Quarry Bay", "鰂魚涌查詢服務", "information", "HAD"),
        ("S4", "Rent of markets", "街市租金繳費", "payment", "FEHD"),
        (Rare, "Licences of sampans", "舢舨牌照申請", "application", "HAD"),
    ];

    /// <summary>The files that it is loaded from.</summary>
    public static readonly string[] Files =
    [
        "study.yaml",
        "tables/services.csv",
        "tables/offices.csv",
        "tables/districts.csv",
        "tables/departments.csv",
        "logs/log.csv",
    ];

    private static readonly string[] Channels = ["web", "counter", "phone"];
    private static readonly string[] Ages = ["18-39", "40-59", "60+"];
    private static readonly string[] Offices = ["SSP", "EST"];

    /// <summary>Loaded, its services named as they are or as a test wants them.</summary>
    public static LoadedExample Load(
        Func<string, string>? name = null,
        int months = 14,
        int seed = 7,
        int most = 60,
        int mostByPhone = 60
    ) =>
        LoadedExample
            .Empty()
            .With("study.yaml", Yaml)
            .With("tables/services.csv", ServicesTable(name ?? (own => own)))
            .With("tables/offices.csv", "code,name_en,name_zh,district\nSSP,Sham Shui Po,深水埗,SSP\nEST,Eastern,東區,EST\n")
            .With("tables/districts.csv", "code,name_en,name_zh\nSSP,Sham Shui Po,深水埗區\nEST,Eastern,東區\n")
            .With(
                "tables/departments.csv",
                "code,name_en,name_zh\nHAD,Home Affairs,民政事務總署\nHD,Housing,房屋署\nFEHD,Food and Hygiene,食環署\n"
            )
            .With("logs/log.csv", Log(months, seed, most, mostByPhone))
            .Load();

    /// <summary>A report of it, in a folder of the study.</summary>
    public static (Report Report, DirectoryInfo Folder) Write(LoadedExample study, string template = ReportTemplate.DefaultId)
    {
        var chosen = TemplateReader.Of(study.Loaded.Study, _ => { }).Single(known => known.Id == template);
        var report = ReportBuilder.Build(study.Loaded, chosen, null, CancellationToken.None);
        var folder = new DirectoryInfo(Path.Combine(study.Folder, "paper"));
        ReportFolder.Write(report, folder, null, CancellationToken.None);
        return (report, folder);
    }

    /// <summary>The PDF of a written report in both languages.</summary>
    public static void Print(DirectoryInfo folder)
    {
        Tool.Browser();
        PdfPrinter.OfThisMachine().Print(folder, found => Assert.Fail(found.ToString()), null, CancellationToken.None);
    }

    private static string ServicesTable(Func<string, string> name)
    {
        var text = new StringBuilder("code,name_en,name_zh,type,department\n");
        foreach (var (code, english, chinese, type, department) in Services)
        {
            text.Append(CultureInfo.InvariantCulture, $"{code},{Quoted(name(english))},{Quoted(name(chinese))},{type},{department}\n");
        }

        return text.ToString();

        static string Quoted(string own) => "\"" + own.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
    }

    /// <summary>So many transactions of every service, channel, age and month as a fixed sequence says; often fewer than ten.</summary>
    private static string Log(int months, int seed, int most, int mostByPhone)
    {
        var text = new StringBuilder("id,started,completed,service,channel,office,age,customer,outcome,minutes\n");
        var (id, state) = (0, (uint)seed);
        foreach (var month in Enumerable.Range(0, months))
        {
            var start = new DateOnly(2005, 2, 1).AddMonths(month);
            foreach (var (service, _, _, _, _) in Services)
            {
                foreach (var channel in Channels)
                {
                    foreach (var age in Ages)
                    {
                        state = unchecked((state * 1_664_525) + 1_013_904_223);
                        var limit =
                            service == Rare ? 2
                            : channel == "phone" ? mostByPhone
                            : most;
                        for (var each = 0; each < (state >> 16) % limit; each++)
                        {
                            var day = start.AddDays(each % 27).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
                            var office = channel == "web" ? "" : Offices[each % 2];
                            var outcome = each % 9 == 8 ? "failed" : "completed";
                            text.Append(
                                CultureInfo.InvariantCulture,
                                $"t{id},{day} {9 + each / 30:00}:{each % 30:00},{day} {9 + each / 30:00}:{each % 30 + 20:00},{service},{channel},{office},{age},c{id++ % 997},{outcome},{3 + each % 11}\n"
                            );
                        }
                    }
                }
            }
        }

        return text.ToString();
    }

    private const string Yaml = $$"""
        study: proof
        title: { en: Services of two districts, zh-Hant: 兩區公共服務 }
        currency: HKD
        time_zone: Asia/Hong_Kong
        channels:
          web: { class: electronic, name: { en: Internet, zh-Hant: 互聯網 } }
          counter: { class: traditional, name: { en: Counter, zh-Hant: 櫃位 } }
          phone: { class: traditional, name: { en: Phone, zh-Hant: 電話 } }
        groups:
          age_band:
            name: { en: Age, zh-Hant: 年齡 }
            values:
              18-39: { en: 18 to 39, zh-Hant: 18至39歲 }
              40-59: { en: 40 to 59, zh-Hant: 40至59歲 }
              60+: { en: 60 and over, zh-Hant: 60歲或以上 }
        tables:
          services: tables/services.csv
          offices: tables/offices.csv
          districts: tables/districts.csv
          departments: tables/departments.csv
        {{LogOfVisits}}
        """;

    /// <summary>The source and what is personal in it, of a log that has an office, a customer and an age for each visit; ends a study file.</summary>
    public const string LogOfVisits = """
        sources:
          - name: log
            files: logs/*.csv
            personal: true
            columns:
              transaction_id: id
              started_at: { column: started, format: "yyyy-MM-dd HH:mm" }
              completed_at: { column: completed, format: "yyyy-MM-dd HH:mm" }
              service: service
              channel: channel
              office: office
              customer: customer
              age_band: age
              outcome: outcome
              handling_minutes: minutes
        privacy: { pseudonymise: [customer], smallest_cell: 10 }
        """;
}
