using BenefitAnalyzer.Benchmarks;
using BenefitAnalyzer.Benchmarks.Calibration;

// Usage: dotnet run -c Release --project tests/BenefitAnalyzer.Benchmarks -- ingest --rows 10000000
var rows = args.SkipWhile(argument => argument != "--rows").Skip(1).Select(long.Parse).FirstOrDefault(10_000_000);
var pairs = args.SkipWhile(argument => argument != "--pairs").Skip(1).Select(int.Parse).FirstOrDefault(5);
switch (args.FirstOrDefault())
{
    case "ingest":
        IngestBenchmark.Run(rows, pairs);
        return 0;
    case "metrics":
        MetricsBenchmark.Run(rows);
        return 0;
    case "files":
        SmallFilesBenchmark.Run(rows, pairs);
        return 0;
    case "careful":
        CarefulBenchmark.Run(rows);
        return 0;
    case "peers":
        PeersBenchmark.Run(rows, pairs);
        return 0;
    case "calibration":
        CalibrationBenchmark.Run(
            args.SkipWhile(argument => argument != "--seed").Skip(1).Select(ulong.Parse).FirstOrDefault(20061UL),
            isWeekly: args.Contains("--weekly")
        );
        return 0;
    case "attribution":
        AttributionBenchmark.Run(isWeekly: args.Contains("--weekly"));
        return 0;
    case "demo":
        DemoBenchmark.Run();
        return 0;
    case "draws":
        DrawsBenchmark.Run(pairs);
        return 0;
    case "lever":
        LeverBenchmark.Run();
        return 0;
    case "report":
        ReportBenchmark.Run(rows);
        return 0;
    case "ledger":
        LedgerBenchmark.Run(rows);
        return 0;
    case "portfolio":
        PortfolioBenchmark.Run(args.SkipWhile(argument => argument != "--seed").Skip(1).Select(ulong.Parse).FirstOrDefault(20051UL));
        return 0;
    default:
        Console.Error.WriteLine(
            "benchmarks: ingest, metrics, files, careful, peers, calibration, attribution, demo, ledger, draws, lever, portfolio, report; options: --rows N, --pairs N, --seed N, --weekly (calibration, attribution)"
        );
        return 2;
}
