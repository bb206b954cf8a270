using System.Globalization;

namespace BenefitAnalyzer.Tests.Ingestion;

/// <summary>A study of one log, in which a test replaces what it is about.</summary>
internal static class SmallLog
{
    public const string Heading = "id,started,completed,service,channel,outcome\n";

    /// <param name="zone">Time zone of the study.</param>
    /// <param name="source">A further key of the source.</param>
    /// <param name="columns">Columns of the source besides those that every test has.</param>
    public static LoadedExample Study(
        string zone = "Asia/Hong_Kong",
        string source = "",
        string files = "logs/*.csv",
        params string[] columns
    ) =>
        LoadedExample
            .Empty()
            .With(
                "study.yaml",
                $$"""
                study: small
                title: Small
                time_zone: {{zone}}
                channels:
                  web: { class: electronic }
                  counter: { class: traditional }
                sources:
                  - name: log
                    files: {{files}}
                    {{source}}
                    columns:
                      transaction_id: id
                      started_at: { column: started, format: "yyyy-MM-dd HH:mm:ss" }
                      completed_at: { column: completed, format: "yyyy-MM-dd HH:mm:ss" }
                      service: service
                      channel: channel
                      outcome: outcome
                      {{string.Join("\n      ", columns)}}
                """
            );

    /// <summary>One good record; the id may be anything.</summary>
    public static string Record(string id, string service = "LIB", string outcome = "completed") =>
        $"{id},2005-04-01 09:00:00,2005-04-01 09:10:00,{service},web,{outcome}\n";

    /// <summary>Good records of ids of their own, as many as make a file that no lane takes for small.</summary>
    public static string Padding(Func<string, string> record) =>
        string.Concat(Enumerable.Range(0, 6000).Select(at => record(string.Create(CultureInfo.InvariantCulture, $"pad-{at:000000}"))));

    /// <summary>Values of the accepted records, in the order of ids.</summary>
    public static IReadOnlyList<string> Values(this LoadedExample example, string expression) =>
        example.Loaded.Database.Query(
            $"SELECT CAST(({expression}) AS VARCHAR) FROM started_rows ORDER BY transaction_id",
            row => row.IsDBNull(0) ? "" : row.GetString(0),
            CancellationToken.None
        );
}
