using System.Diagnostics;
using BenefitAnalyzer.Cli;
using BenefitAnalyzer.Ingestion;

namespace BenefitAnalyzer.Tests.Ingestion.Crash;

/// <summary>The command in a process of its own, which a test may kill.</summary>
internal sealed record CommandProcess(int Code, string Output, string Errors)
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    public static string Dotnet { get; } =
        Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet";

    public static string Program { get; } = Path.ChangeExtension(typeof(CommandLine).Assembly.Location, ".dll");

    /// <summary>Runs the command to its end, whichever that is.</summary>
    /// <param name="variables">Further environment variables; null takes one away.</param>
    public static Task<CommandProcess> Run(IReadOnlyDictionary<string, string?> variables, params string[] args) =>
        Start(new ProcessStartInfo(Dotnet, [Program, .. args]), variables);

    /// <summary>Runs it through a shell that first does something to itself, such as setting a limit.</summary>
    public static Task<CommandProcess> RunAfter(string preparation, params string[] args) =>
        Start(
            new ProcessStartInfo("bash", ["-c", $"{preparation}; exec \"$@\"", "bash", Dotnet, Program, .. args]),
            new Dictionary<string, string?>()
        );

    private static async Task<CommandProcess> Start(ProcessStartInfo start, IReadOnlyDictionary<string, string?> variables)
    {
        start.RedirectStandardError = true;
        start.RedirectStandardOutput = true;
        start.Environment[PseudonymKey.Variable] = TestAssembly.Key;
        start.Environment["DOTNET_TieredPGO"] = "0"; // so short a run gains nothing from it
        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        try
        {
            await process.WaitForExitAsync().WaitAsync(Limit);
        }
        catch (TimeoutException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        return new CommandProcess(process.ExitCode, await output, await errors);
    }
}
