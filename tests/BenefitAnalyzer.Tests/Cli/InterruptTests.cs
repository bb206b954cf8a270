using System.Diagnostics;
using BenefitAnalyzer.Cli;

namespace BenefitAnalyzer.Tests.Cli;

/// <summary>Ctrl-C in a process of its own.</summary>
[TestClass]
[OSCondition(ConditionMode.Exclude, OperatingSystems.Windows)] // no signal can be sent to another process there
public sealed class InterruptTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    [TestMethod]
    public async Task ControlCDuringIngestLeavesTheStudyWholeAndEndsWithOneHundredAndThirty()
    {
        using var undisturbed = LoadedExample.HongKong();
        using var sample = LoadedExample.Copy(Path.Combine(Repository.Root, "sample-data", "hong-kong"));
        using var process = Start("ingest", sample.Folder);

        // Plain lines, since standard error is no terminal: the first of the reading stage says that files are being loaded.
        var seen = new List<string>();
        while (await process.StandardError.ReadLineAsync().WaitAsync(Limit) is { } line)
        {
            seen.Add(line);
            if (line.StartsWith("reading", StringComparison.Ordinal))
            {
                using var kill = Process.Start("kill", ["-INT", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
                await kill.WaitForExitAsync().WaitAsync(Limit);
            }
        }

        await process.WaitForExitAsync().WaitAsync(Limit);
        Assert.AreEqual(130, process.ExitCode, string.Join('\n', seen));
        Assert.AreEqual("", await process.StandardOutput.ReadToEndAsync());
        Assert.AreEqual("Cancelled. What was finished stays; run the command again to go on.", seen[^1]);
        Assert.IsFalse(seen.Any(line => line.Contains('\u001b', StringComparison.Ordinal)), "escape codes in redirected progress");
        sample.Load();
        CollectionAssert.AreEqual(undisturbed.Accepted().ToList(), sample.Accepted().ToList());
        CollectionAssert.AreEqual(undisturbed.Quarantine().ToList(), sample.Quarantine().ToList());
    }

    /// <summary>Through <c>env</c>, which gives the signal back its meaning where the tests run in the background of a shell.</summary>
    private static Process Start(params string[] args)
    {
        var program = Path.ChangeExtension(typeof(CommandLine).Assembly.Location, ".dll");
        var start = new ProcessStartInfo(
            "env",
            [
                "--default-signal=INT",
                Environment.ProcessPath is { } host && host.EndsWith("dotnet", StringComparison.Ordinal) ? host : "dotnet",
                program,
                .. args,
            ]
        )
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        start.Environment[BenefitAnalyzer.Ingestion.PseudonymKey.Variable] = TestAssembly.Key;
        return Process.Start(start)!;
    }
}
