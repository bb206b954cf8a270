using System.Globalization;
using System.Text;

namespace BenefitAnalyzer.Tests.Metrics.Integrity;

/// <summary>A study of transactions at given seconds; each has an id of its own, and a customer of its own unless one is named.</summary>
internal sealed class IntegrityStudy
{
    private const string Yaml = """
        study: paid-by-the-piece
        title: Paid by the piece
        time_zone: Asia/Hong_Kong
        channels:
          web: { class: electronic }
          kiosk: { class: electronic }
        sources:
          - name: log
            files: logs/*.csv
            personal: PERSONAL
            columns:
              transaction_id: id
              started_at: { column: started, format: "yyyy-MM-dd HH:mm:ss" }
              service: service
              channel: channel
              customer: customer
              outcome: outcome
        MORE
        """;

    private readonly StringBuilder log = new("id,started,service,channel,customer,outcome\n");
    private readonly List<(string File, string Text)> files = [];
    private string more = "";
    private int count;

    public bool IsPersonal { get; init; }

    public IntegrityStudy At(
        DateTime started,
        string channel = "web",
        string? customer = null,
        string outcome = "completed",
        string service = "PAY"
    )
    {
        count++;
        log.Append(
            CultureInfo.InvariantCulture,
            $"t{count},{started:yyyy-MM-dd HH:mm:ss},{service},{channel},{customer ?? $"c{count}"},{outcome}\n"
        );
        return this;
    }

    /// <summary>A further source and its file.</summary>
    public IntegrityStudy Source(string yaml, string file, string text)
    {
        more += yaml;
        files.Add((file, text));
        return this;
    }

    public LoadedExample Load() =>
        LoadedExample.Write([
            (
                "study.yaml",
                Yaml.Replace("PERSONAL", IsPersonal ? "yes" : "no", StringComparison.Ordinal)
                    .Replace("MORE", more, StringComparison.Ordinal)
            ),
            ("logs/log.csv", log.ToString()),
            .. files,
        ]);
}
