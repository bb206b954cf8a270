using System.CommandLine;

namespace BenefitAnalyzer.Cli.Commands;

/// <summary>Arguments that several commands share.</summary>
internal static class Arguments
{
    public static Argument<string> Study() => new("study") { Description = "study folder, which holds study.yaml" };
}
