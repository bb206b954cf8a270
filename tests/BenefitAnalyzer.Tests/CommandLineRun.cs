using BenefitAnalyzer.Cli;

namespace BenefitAnalyzer.Tests;

/// <summary>Runs <c>benefit</c> and keeps what it prints. Takes over the console: a test class that uses it must not run in parallel.</summary>
internal static class CommandLineRun
{
    public static async Task<(int Code, string Output, string Errors)> Of(params string[] arguments)
    {
        var (console, previous) = (Console.Out, Console.Error);
        using var output = new StringWriter();
        using var errors = new StringWriter();
        Console.SetOut(output);
        Console.SetError(errors);
        try
        {
            var code = await CommandLine.RunAsync(arguments);
            return (code, output.ToString().ReplaceLineEndings("\n"), errors.ToString().ReplaceLineEndings("\n"));
        }
        finally
        {
            Console.SetOut(console);
            Console.SetError(previous);
        }
    }
}
