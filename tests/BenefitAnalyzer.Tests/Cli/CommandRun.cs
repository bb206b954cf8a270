using BenefitAnalyzer.Cli;

namespace BenefitAnalyzer.Tests.Cli;

/// <summary>What a command left behind: its exit code and what it wrote to either stream.</summary>
/// <remarks>Takes over the console of the process: classes that use it are not run beside each other.</remarks>
internal sealed record CommandRun(int Code, string Output, string Errors)
{
    public static async Task<CommandRun> Of(params string[] args)
    {
        var (output, errors) = (Console.Out, Console.Error);
        using var ownOutput = new StringWriter();
        using var ownErrors = new StringWriter();
        Console.SetOut(ownOutput);
        Console.SetError(ownErrors);
        try
        {
            var code = await CommandLine.RunAsync(args);
            return new CommandRun(code, Lines(ownOutput), Lines(ownErrors));
        }
        finally
        {
            Console.SetOut(output);
            Console.SetError(errors);
        }
    }

    private static string Lines(StringWriter text) => text.ToString().ReplaceLineEndings("\n");
}
