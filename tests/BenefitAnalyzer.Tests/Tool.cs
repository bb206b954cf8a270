using System.Diagnostics;
using BenefitAnalyzer.Reporting.Pdf;

namespace BenefitAnalyzer.Tests;

/// <summary>A program of others that opens what we write. On Linux <c>test.sh</c> installs it, so a test that lacks one there fails.</summary>
internal sealed class Tool(string name, string path)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    /// <summary>The first of these programs that is there.</summary>
    public static Tool Of(params string[] names)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        var found = names.SelectMany(name => folders.Select(folder => Path.Combine(folder, name))).FirstOrDefault(File.Exists);
        return new Tool(names[0], found ?? Missing(names[0]));
    }

    /// <summary>The browser that prints reports.</summary>
    public static Tool Browser() => new("browser", BrowserSearch.OfThisMachine().Find() ?? Missing("chromium"));

    /// <summary>What it writes to standard output; its complaints are told where it fails.</summary>
    public string Run(params IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(path)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
        };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"{name} was ended after {Patience.TotalMinutes:0} minutes");
        }

        Assert.AreEqual(0, process.ExitCode, $"{name}: {errors.Result}");
        return output.Result;
    }

    private static string Missing(string name)
    {
        var reason = $"{name} is not installed; test.sh installs it on Debian";
        if (OperatingSystem.IsLinux())
        {
            Assert.Fail(reason);
        }

        Assert.Inconclusive($"skipped: {reason}");
        return "";
    }
}
