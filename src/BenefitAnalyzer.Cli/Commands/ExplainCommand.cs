using System.CommandLine;
using System.Globalization;
using BenefitAnalyzer.Cli.Output;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Metrics.Published;
using BenefitAnalyzer.Reporting.Text;

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
        var (name, formula, figure, files, controls) = explanation;
        var number = new ConsoleNumber(currency);
        var parameters = string.Join(", ", figure.Origin.Parameters.Select(pair => $"${pair.Key} = {pair.Value}"));
        string[] lines =
        [
            $"figure      {figure.Id}",
            $"value       {number.Of(figure)}",
            $"numerator   {figure.Numerator?.ToString("#,0.##", CultureInfo.InvariantCulture)}",
            $"denominator {figure.Denominator?.ToString("#,0.##", CultureInfo.InvariantCulture)}",
            .. figure.Inputs.Select(input => $"{input.Role, -11} {number.Of(input.Figure)} ({input.Figure.Id}){Parts(input.Figure)}"),
            $"definition  {figure.Definition}: {name.English}",
            $"            {formula.English}",
            .. explanation.Comparison is { } method
                ? [$"comparison  {ComparisonMethod.Definition}: {method.English}"]
                : Array.Empty<string>(),
            .. Qualifications(figure, number, currency),
            $"data        {figure.Origin.Data}",
            "",
            $"query (bound: {parameters})",
            figure.Origin.Query.TrimEnd(),
            "",
            files.Count == 0
                ? "no rows of logs or returns: it is counted from the reference tables, or there is no data"
                : $"{Count(files.Sum(file => file.Rows))} rows in {files.Count} files; 'line' is that of one of them",
        ];
        var table = TextTable.Of(
            ["file", "rows", "line", "read", "accepted", "SHA-256"],
            [false, true, true, true, true, false],
            [
                .. files.Select(file =>
                    (IReadOnlyList<string>)
                        [
                            file.File.Name,
                            Count(file.Rows),
                            file.Line?.ToString(CultureInfo.InvariantCulture) ?? "",
                            Count(file.File.Records),
                            Count(file.File.Accepted),
                            file.File.Hash,
                        ]
                ),
            ]
        );
        var checks = controls.Count == 0 ? "" : $"\n{controls.Count} control totals\n{ControlTable.Of(controls)}";
        return string.Join('\n', lines) + "\n" + (files.Count == 0 ? "" : table) + checks;
    }

    /// <summary>What the value is worth, where there is something to say.</summary>
    private static IEnumerable<string> Qualifications(Figure figure, ConsoleNumber number, string currency)
    {
        if (figure.Partial is { } partial)
        {
            yield return $"partial     {partial.English}";
        }

        if (figure.LikeForLike is { } steady)
        {
            yield return $"like for like {number.Of(steady, figure.Unit)}";
        }

        if (figure is { MostExpected: { } most, IsAsExpected: { } isAsExpected })
        {
            var verdict = isAsExpected ? "as expected" : "more than expected";
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"expected    at most {most:#,0} of {figure.Denominator:#,0}: {verdict}"
            );
        }

        foreach (var quoted in figure.Published)
        {
            yield return PublishedWords
                .Beside(new PublishedComparison(quoted, null, figure))
                .English.Replace("published ", "published   ", StringComparison.Ordinal);
        }

        if (figure.Reason is { } reason)
        {
            yield return $"note        {reason.English}";
        }
    }

    private static string Parts(Figure figure) =>
        figure is { Numerator: { } numerator, Denominator: { } denominator }
            ? string.Create(CultureInfo.InvariantCulture, $" = {numerator:#,0.##} ÷ {denominator:#,0.##}")
            : "";

    private static string Count(long count) => count.ToString("#,0", CultureInfo.InvariantCulture);
}
