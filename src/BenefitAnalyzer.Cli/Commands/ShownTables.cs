using System.CommandLine;
using BenefitAnalyzer.Cli.Output;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Cli.Commands;

/// <summary>What commands share that print the tables of a report about a study: which study, which table, in which format.</summary>
/// <param name="description">What each table holds.</param>
/// <param name="ids">Those that may be asked for alone.</param>
internal sealed class ShownTables(string description, IReadOnlyList<string> ids)
{
    public Argument<string> Study { get; } = Arguments.Study();

    public Option<string?> Show { get; } = Known(description, ids);

    public Option<string> Format { get; } = Arguments.Format();

    /// <summary>Prints what is asked for, or nothing where there is no report.</summary>
    /// <param name="ask">Null where something is missing or wrong, which was reported.</param>
    /// <returns>The exit code.</returns>
    public Task<int> Print(ParseResult parsed, Func<StudyRunner, Study, Report?> ask)
    {
        var runner = Terminal.Runner();
        if (runner.Check(parsed.GetRequiredValue(Study)) is not { } study || ask(runner, study) is not { } report)
        {
            return Task.FromResult(ExitCode.BadInput);
        }

        Console.Write(ReportText.Of(report, parsed.GetValue(Show), parsed.GetRequiredValue(Format)));
        return Task.FromResult(ExitCode.Done);
    }

    private static Option<string?> Known(string description, IReadOnlyList<string> ids)
    {
        var show = new Option<string?>("--show") { Description = description };
        show.AcceptOnlyFromAmong([.. ids]);
        return show;
    }
}
