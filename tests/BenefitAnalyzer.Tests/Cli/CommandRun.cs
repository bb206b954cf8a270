using BenefitAnalyzer.Cli;

namespace BenefitAnalyzer.Tests.Cli;

/// <summary>What a command left behind: its exit code and what it wrote to either stream.</summary>
internal sealed record CommandRun(int Code, string Output, string Errors)
{
    public static async Task<CommandRun> Of(params string[] args)
    {
        using var output = ConsoleOfRun.Output.Begin();
        using var errors = ConsoleOfRun.Errors.Begin();
        var code = await CommandLine.RunAsync(args);
        return new CommandRun(code, Lines(output), Lines(errors));
    }

    private static string Lines(StringWriter text) => text.ToString().ReplaceLineEndings("\n");
}
