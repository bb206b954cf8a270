using System.Globalization;
using System.Text;

namespace BenefitAnalyzer.Tests.Metrics;

/// <summary>A study whose rows a test counts out, so that every figure can be worked out by hand.</summary>
internal sealed class HandStudy
{
    private const string Yaml = """
        study: by-hand
        title: Counted out by hand
        time_zone: Asia/Hong_Kong
        channels:
          web: { class: electronic }
          counter: { class: traditional }
        groups:
          age:
            name: Age
            values: [young, middle, old]
        tables:
          services: services.csv
        sources:
          - name: log
            files: logs/*.csv
            columns:
              started_at:   { column: started,   format: "yyyy-MM-dd" }
              completed_at: { column: completed, format: "yyyy-MM-dd" }
              service: service
              channel: channel
              age: age
              outcome: outcome
              wait_minutes: wait
        """;

    private readonly StringBuilder log = new("started,completed,service,channel,age,outcome,wait\n");

    public string Services { get; init; } =
        "code,type,department,wait_pledge\nPAY,payment,TAX,90% within 10\nASK,information,TAX,\nFORM,application,WORKS,50% within 5\n";

    /// <summary>The population table; null for a study without one.</summary>
    public string? Population { get; init; }

    public bool IsSampled { get; init; }

    public bool IsPersonal { get; init; }

    /// <summary>Adds equal rows; an outcome other than completed has no time of completion.</summary>
    public HandStudy With(
        int rows,
        string channel,
        string age = "",
        string service = "PAY",
        string outcome = "completed",
        double? wait = null,
        string day = "2005-04-01"
    )
    {
        var completed = outcome == "completed" ? day : "";
        for (var row = 0; row < rows; row++)
        {
            log.Append(CultureInfo.InvariantCulture, $"{day},{completed},{service},{channel},{age},{outcome},{wait}\n");
        }

        return this;
    }

    public LoadedExample Load()
    {
        var yaml = new StringBuilder(Yaml);
        yaml.Append(IsSampled ? "\n    sampled: true" : "")
            .Append(IsPersonal ? "\n    personal: true" : "\n    personal: false")
            .Append('\n');
        yaml.Replace("tables:", Population is null ? "tables:" : "tables:\n  population: population.csv");
        return LoadedExample.Write(
            ("study.yaml", yaml.ToString()),
            ("services.csv", Services),
            ("population.csv", Population ?? ""),
            ("logs/log.csv", log.ToString())
        );
    }
}
