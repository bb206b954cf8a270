using System.Globalization;
using BenefitAnalyzer.Ingestion;
using BenefitAnalyzer.Studies;
using DuckDB.NET.Data;

namespace BenefitAnalyzer.Benchmarks;

/// <summary>Full ingest against DuckDB loading the same files into a table in a file, explicit types and nothing else.</summary>
internal static class IngestBenchmark
{
    private const string TextColumns =
        "'transaction_id':'VARCHAR','started_at':'TIMESTAMP','completed_at':'TIMESTAMP','due_at':'TIMESTAMP','service':'VARCHAR','channel':'VARCHAR','office':'VARCHAR','customer':'VARCHAR','age_band':'VARCHAR','outcome':'VARCHAR','assisted':'VARCHAR','handling_minutes':'DOUBLE','wait_minutes':'DOUBLE','fee':'DOUBLE','satisfaction':'VARCHAR'";

    public static void Run(long rows, int pairs)
    {
        var plain = Workspace.Read(Workspace.Sample(rows, pseudonymise: false));
        var personal = Workspace.Read(Workspace.Sample(rows, pseudonymise: true));
        var runs = new List<(Measurement Bare, Measurement Enumerated, Measurement Ours, Measurement Pseudonyms)>();
        for (var pair = 1; pair <= pairs; pair++)
        {
            var run = (
                Measurement.Of(() => LoadBare(plain, TextColumns, "")),
                Measurement.Of(() => LoadBare(plain, Enumerated(TextColumns), Types(plain))),
                Measurement.Of(() => Load(plain)),
                Measurement.Of(() => Load(personal))
            );
            runs.Add(run);
            Print(
                $"pair {pair}: bare {Text(run.Item1)}  with ENUM columns {Text(run.Item2)}  ingest {Text(run.Item3)}  with pseudonyms {Text(run.Item4)}"
            );
        }

        Print($"peak memory of the process {Environment.WorkingSet >> 20} MB at the end");
        Print(
            $"wall over ENUM load: ingest {Ratio(runs, run => run.Ours.Wall / run.Enumerated.Wall)} pseudonyms {Ratio(runs, run => run.Pseudonyms.Wall / run.Enumerated.Wall)}"
        );
        Print(
            $"cpu over bare load: ingest {Ratio(runs, run => run.Ours.Cpu / run.Bare.Cpu)} pseudonyms {Ratio(runs, run => run.Pseudonyms.Cpu / run.Bare.Cpu)}"
        );
        Print(
            $"ingest ratio {Ratio(runs, run => run.Ours.Wall / run.Bare.Wall)} pseudonyms {Ratio(runs, run => run.Pseudonyms.Wall / run.Bare.Wall)}"
        );
    }

    private static void Load(Study study)
    {
        Workspace.Unload(study);
        var summary = new Ingest(study).Run(null, CancellationToken.None);
        if (summary.Files.Sum(file => file.Accepted) == 0)
        {
            throw new InvalidOperationException("Nothing was loaded.");
        }
    }

    private static void LoadBare(Study study, string columns, string types)
    {
        var file = Path.Combine(study.Folder, "bare.duckdb");
        File.Delete(file);
        using var connection = new DuckDBConnection($"DataSource={file}");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $$"""
            SET memory_limit = '4GB';
            SET preserve_insertion_order = false;
            {{types}}
            CREATE TABLE transactions AS
            SELECT * FROM read_csv('{{study.Folder}}/logs/**/*.csv', header = true, auto_detect = false, ignore_errors = true, columns = {{{columns}}});
            """;
        command.ExecuteNonQuery();
    }

    private static string Enumerated(string columns) =>
        new[] { "service", "channel", "office", "age_band", "outcome", "assisted" }.Aggregate(
            columns,
            (text, name) => text.Replace($"'{name}':'VARCHAR'", $"'{name}':'{name}_e'", StringComparison.Ordinal)
        );

    private static string Types(Study study)
    {
        (string, IEnumerable<string>)[] codes =
        [
            ("service", study.Tables.Services.Select(service => service.Code)),
            ("channel", study.Channels.Select(channel => channel.Id)),
            ("office", study.Tables.Offices.Select(office => office.Code)),
            ("age_band", study.Groups[0].Values.Select(value => value.Id)),
            ("outcome", Outcome.All),
            ("assisted", ["Y", "N"]),
        ];
        return string.Concat(
            codes.Select(type => $"CREATE TYPE {type.Item1}_e AS ENUM ({string.Join(", ", type.Item2.Select(code => $"'{code}'"))});\n")
        );
    }

    private static string Ratio<T>(IEnumerable<T> runs, Func<T, double> ratio) =>
        Measurement.Median(runs.Select(ratio)).ToString("0.00", CultureInfo.InvariantCulture);

    private static string Text(Measurement run) => string.Create(CultureInfo.InvariantCulture, $"{run.Wall:0.0} s ({run.Cpu:0.0} cpu)");

    private static void Print(string line) => Console.WriteLine(line);
}
