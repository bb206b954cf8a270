using System.CommandLine;
using System.Globalization;
using BenefitAnalyzer.Cli.Output;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Metrics.Published;
using BenefitAnalyzer.Reporting.Text;
using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Cli.Commands;

/// <summary><c>benefit explain my-study "take-up/A?month=2005-04"</c>: where a figure comes from.</summary>
internal static class ExplainCommand
{
    private const int MostRows = 10_000;

    public static Command Create()
    {
        var folder = Arguments.Study();
        var figure = new Argument<string>("figure") { Description = "id of a figure, as tables and reports print it" };
        var sample = Arguments.Whole(
            "--sample",
            "rows",
            1,
            MostRows,
            "draw so many rows behind the figure by lot, each with file and line, to hold against the logs; at most 10,000"
        );
        var seed = Arguments.Seed("seed of the draw; by default that of the study");
        var command = new Command(
            "explain",
            "Show the definition, query, inputs and files behind a figure. For internal use: small cells are not suppressed.\nExample: benefit explain my-study \"take-up/A?month=2005-04\"\nExample: benefit explain my-study \"take-up/A?month=2005-04\" --sample 30 --seed 7"
        )
        {
            folder,
            figure,
            sample,
            seed,
        };
        command.CheckTogether(parsed =>
        {
            if (parsed.GetValue(seed) is not null && parsed.GetResult(sample) is null)
            {
                parsed.AddError("--seed goes with --sample");
            }
        });
        command.SetAction(
            (parsed, token) =>
            {
                var drawn = parsed.GetValue(sample) is { } size ? (size, parsed.GetValue(seed)) : ((int, ulong?)?)null;
                return Task.FromResult(Run(parsed.GetRequiredValue(folder), parsed.GetRequiredValue(figure), drawn, token));
            }
        );
        return command;
    }

    private static int Run(string folder, string figure, (int Size, ulong? Seed)? sample, CancellationToken token)
    {
        var runner = Terminal.Runner();
        if (runner.Check(folder) is not { } study || runner.Explain(study, figure, sample, token) is not { } explanation)
        {
            return ExitCode.BadInput;
        }

        Console.Write(Text(explanation, study));
        return ExitCode.Done;
    }

    private static string Text(Explanation explanation, Study study)
    {
        var currency = study.Currency;
        var (name, formula, figure, files, controls) = explanation;
        var number = new ConsoleNumber(currency);
        var widest = explanation.Terms.Select(term => term.Name.Length).Append(11).Max();
        var isQuery = figure.Origin.Parameters.Count > 0;
        string[] lines =
        [
            $"figure      {figure.Id}",
            $"value       {number.Of(figure)}",
            $"numerator   {figure.Numerator?.ToString("#,0.##", CultureInfo.InvariantCulture)}",
            $"denominator {figure.Denominator?.ToString("#,0.##", CultureInfo.InvariantCulture)}",
            .. figure.Inputs.Select(input => $"{input.Role, -11} {number.Of(input.Figure)} ({input.Figure.Id}){Parts(input.Figure)}"),
            $"definition  {figure.Definition}: {name.English}",
            $"            {formula.English}",
            .. DefinitionStatements.Said(study, figure.Definition.Split('@')[0]) is { } said
                ? [$"            {said.English}"]
                : Array.Empty<string>(),
            .. explanation.Comparison is { } method
                ? [$"comparison  {ComparisonMethod.Definition}: {method.English}"]
                : Array.Empty<string>(),
            .. Qualifications(figure, number, currency),
            $"data        {figure.Origin.Data}",
            "",
            isQuery ? $"query (bound: {Bound(figure)})" : "formula",
            figure.Origin.Query.TrimEnd(),
            .. explanation.Terms.Select(term => $"{term.Name.PadRight(widest)} {term.Value}"),
            "",
            .. explanation.Tables.Count == 0
                ? Array.Empty<string>()
                :
                [
                    $"{explanation.Tables.Count} tables and files of the study; 'at' are the lines about the figure",
                    TableRowsTable.Of(explanation.Tables),
                ],
            files.Count == 0
                ? "no rows of logs or returns: it comes from the tables of the study alone, or there is no data"
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
        var sample = explanation.Sample is { } drawn ? "\n" + RowSampleTable.Of(drawn) : "";
        return string.Join('\n', lines) + "\n" + (files.Count == 0 ? "" : table) + checks + sample;
    }

    private static string Bound(Figure figure) => string.Join(", ", figure.Origin.Parameters.Select(pair => $"${pair.Key} = {pair.Value}"));

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
