using System.CommandLine;
using System.Globalization;
using BenefitAnalyzer.Cli.Output;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Metrics.Figures;

namespace BenefitAnalyzer.Cli.Commands;

/// <summary><c>benefit explain my-study "take-up/A?month=2005-04"</c>: where a figure comes from.</summary>
internal static class ExplainCommand
{
    public static Command Create()
    {
        var folder = Arguments.Study();
        var figure = new Argument<string>("figure") { Description = "id of a figure, as tables and reports print it" };
        var command = new Command(
            "explain",
            "Show the definition, query, inputs and files behind a figure.\nExample: benefit explain my-study \"take-up/A?month=2005-04\""
        )
        {
            folder,
            figure,
        };
        command.SetAction((parsed, token) => Task.FromResult(Run(parsed.GetRequiredValue(folder), parsed.GetRequiredValue(figure), token)));
        return command;
    }

    private static int Run(string folder, string figure, CancellationToken token)
    {
        var runner = Terminal.Runner();
        if (runner.Check(folder) is not { } study || runner.Explain(study, figure, token) is not { } explanation)
        {
            return ExitCode.BadInput;
        }

        Console.Write(Text(explanation, study.Currency));
        return ExitCode.Done;
    }

    private static string Text(Explanation explanation, string currency)
    {
        var (metric, figure, files) = explanation;
        var number = new ConsoleNumber(currency);
        var parameters = string.Join(", ", figure.Origin.Parameters.Select(pair => $"${pair.Key} = {pair.Value}"));
        string[] lines =
        [
            $"figure      {figure.Id}",
            $"value       {number.Of(figure)}",
            $"numerator   {figure.Numerator?.ToString("#,0.##", CultureInfo.InvariantCulture)}",
            $"denominator {figure.Denominator?.ToString("#,0.##", CultureInfo.InvariantCulture)}",
            .. figure.Inputs.Select(input => $"{input.Role, -11} {number.Of(input.Figure)} ({input.Figure.Id}){Parts(input.Figure)}"),
            $"definition  {figure.Definition}: {metric.Name.English}",
            $"            {metric.Formula.English}",
            .. explanation.Comparison is { } method
                ? [$"comparison  {ComparisonMethod.Definition}: {method.English}"]
                : Array.Empty<string>(),
            $"data        {figure.Origin.Data}",
            "",
            $"query (bound: {parameters})",
            figure.Origin.Query.TrimEnd(),
            "",
            $"{files.Count} files",
        ];
        var table = TextTable.Of(
            ["file", "read", "accepted", "duplicates", "rejected", "SHA-256"],
            [false, true, true, true, true, false],
            [
                .. files.Select(file =>
                    (IReadOnlyList<string>)
                        [file.Name, Count(file.Records), Count(file.Accepted), Count(file.Duplicates), Count(file.Rejected), file.Hash]
                ),
            ]
        );
        return string.Join('\n', lines) + "\n" + table;
    }

    private static string Parts(Figure figure) =>
        figure is { Numerator: { } numerator, Denominator: { } denominator }
            ? string.Create(CultureInfo.InvariantCulture, $" = {numerator:#,0.##} ÷ {denominator:#,0.##}")
            : "";

    private static string Count(long count) => count.ToString("#,0", CultureInfo.InvariantCulture);
}
