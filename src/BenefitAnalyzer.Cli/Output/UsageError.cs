using System.CommandLine;
using BenefitAnalyzer.Diagnostics;

namespace BenefitAnalyzer.Cli.Output;

/// <summary>What is wrong with a command line and what to do next, in a few lines: the help itself would bury it.</summary>
internal static class UsageError
{
    public static string Text(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        // A wrong word also makes the library say that something is missing; the word is the cause.
        var messages = parsed.UnmatchedTokens is [var word, ..]
            ? [Unmatched(command, word)]
            : parsed.Errors.Select(error => error.Message.TrimEnd()).Distinct();
        var path = command is RootCommand ? "benefit" : $"benefit {command.Name}";
        return string.Join(
            '\n',
            messages.Select(message => $"error: {message}").Append($"'{path} --help' shows what is allowed, with an example")
        );
    }

    private static string Unmatched(Command command, string word) =>
        word.StartsWith('-')
            ? $"there is no option '{Shortened.Of(word)}'{NearestName.Hint(word, command.Options.Select(option => option.Name))}"
        : command.Subcommands.Count > 0
            ? $"there is no command '{Shortened.Of(word)}'{NearestName.Hint(word, command.Subcommands.Select(subcommand => subcommand.Name))}"
        : $"'{Shortened.Of(word)}' is one word too many; a name with blanks stands between quotes";
}
