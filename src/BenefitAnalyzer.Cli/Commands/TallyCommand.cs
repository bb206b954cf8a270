using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using BenefitAnalyzer.Cli.Output;
using BenefitAnalyzer.Reporting.Sections.Tallies;
using BenefitAnalyzer.WhatIf.Tallies;

namespace BenefitAnalyzer.Cli.Commands;

/// <summary><c>benefit tally my-study minutes</c>: which hours of which offices to count by hand, and what a filled tally says.</summary>
internal static class TallyCommand
{
    private const decimal PerCent = 100;

    public static Command Create()
    {
        var folder = Arguments.Study();
        var input = new Argument<string?>("input")
        {
            Description =
                "what to count: arrivals (lever volume), minutes or take-up; of an initiative, service or channel as in minutes@CODE. Without it, what filled tallies of the study say",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var usual = new TallyQuestion("");
        var precision = Number("--precision", "half width of the interval as a share of the value, such as 5% (the default)", 1);
        var points = Number("--points", "half width in people an hour, minutes or percentage points, instead of --precision", null);
        var confidence = Number("--confidence", "confidence of the interval, such as 95% (the default)", 1);
        var from = new Option<DateOnly?>("--from")
        {
            Description = "first day of counting, such as 2006-05-01 (default: the first Monday after the data)",
            CustomParser = Arguments.ParseDay,
        };
        var weeks = Arguments.Whole("--weeks", "weeks", 1, TallyQuestion.MostWeeks, "weeks of counting", usual.Weeks);
        var seed = Arguments.Seed("seed by which hours are drawn (default: the study's own)");
        var cost = Number("--hour-cost", "what an hour of counting costs, in the study's currency", null);
        var mean = Number("--mean", "mean where logs do not tell: people an hour, minutes of a visit, or a share such as 30%", null);
        var deviation = Number("--deviation", "standard deviation: of arrivals between hours, of minutes between visits", null);
        var perHour = Number("--per-hour", "people an hour where logs do not tell", null);
        var correlation = Number("--correlation", "how alike visits of one hour are where logs do not tell, 0 to 1 (default 0.05)", 1);
        var form = new Option<DirectoryInfo?>("--form")
        {
            Description = "folder for the form to print (HTML, both languages) and the sheet to type into (XLSX)",
        };
        var show = new Option<string?>("--show")
        {
            Description =
                "size: how many to count; strata: hours of each; sessions: the hours drawn; estimates: what filled tallies say. Without it, a table of each, and 'size' as CSV or JSON",
        };
        show.AcceptOnlyFromAmong([.. TallyTables.Ids]);
        var format = Arguments.Format();
        var command = new Command(
            "tally",
            "Plan a count by hand of what the logs do not tell: sample size, offices and hours drawn at random with their weights, a form in both languages. The filled sheet goes into the study as the tables tally and tally_plan; a lever with spread 'tally' then rests on it. For internal use.\nExample: benefit tally my-study minutes --precision 5% --form forms\nExample: benefit tally my-study take-up@e-centre --points 3 --show sessions --format csv\nExample: benefit tally my-study"
        )
        {
            folder,
            input,
            precision,
            points,
            confidence,
            from,
            weeks,
            seed,
            cost,
            mean,
            deviation,
            perHour,
            correlation,
            form,
            show,
            format,
        };
        command.CheckTogether(parsed =>
        {
            if (parsed.GetResult(precision) is not null && parsed.GetResult(points) is not null)
            {
                parsed.AddError("--precision and --points say the same thing in two ways: give one of them");
            }
        });
        command.SetAction(
            (parsed, token) =>
            {
                var asked = parsed.GetValue(input) is { } name
                    ? usual with
                    {
                        Input = name,
                        Precision = (double)(parsed.GetValue(precision) ?? (decimal)usual.Precision),
                        HalfWidth = HalfWidth(name, parsed.GetValue(points)),
                        Confidence = (double)(parsed.GetValue(confidence) ?? (decimal)usual.Confidence),
                        From = parsed.GetValue(from),
                        Weeks = parsed.GetRequiredValue(weeks)!.Value,
                        Seed = parsed.GetValue(seed),
                        CostPerHour = parsed.GetValue(cost),
                        Mean = (double?)parsed.GetValue(mean),
                        Deviation = (double?)parsed.GetValue(deviation),
                        PerHour = (double?)parsed.GetValue(perHour),
                        Correlation = (double)(parsed.GetValue(correlation) ?? (decimal)usual.Correlation),
                    }
                    : null;
                return Task.FromResult(
                    Run(
                        parsed.GetRequiredValue(folder),
                        asked,
                        parsed.GetValue(form),
                        parsed.GetValue(show),
                        parsed.GetRequiredValue(format),
                        token
                    )
                );
            }
        );
        return command;
    }

    private static int Run(
        string folder,
        TallyQuestion? question,
        DirectoryInfo? form,
        string? show,
        string format,
        CancellationToken token
    )
    {
        var runner = Terminal.Runner();
        if (runner.Check(folder) is not { } study || runner.Tally(study, question, form, token) is not { } report)
        {
            return ExitCode.BadInput;
        }

        Console.Write(ReportText.Of(report, show ?? (question is null ? TallyTables.Ids[^1] : null), format));
        return ExitCode.Done;
    }

    /// <summary>Percentage points of a share are a hundredth each.</summary>
    private static double? HalfWidth(string input, decimal? points) =>
        (double?)(TallyMeasure.Named(input.Split('@')[0]) == TallyMeasure.TakeUp ? points / PerCent : points);

    /// <summary>A number above 0, also as a percentage.</summary>
    /// <param name="below">What it must be below; null for no bound.</param>
    private static Option<decimal?> Number(string name, string description, decimal? below) =>
        new(name) { Description = description, CustomParser = result => Parse(result, below ?? (decimal)TallyQuestion.LargestNumber) };

    private static decimal? Parse(ArgumentResult result, decimal below)
    {
        var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
        var isShare = text.EndsWith('%');
        if (
            decimal.TryParse(text.TrimEnd('%'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && (isShare ? number / PerCent : number) is > 0 and var value
            && value < below
        )
        {
            return value;
        }

        result.AddError($"'{text}' is not a number above 0 and below {below}, such as 0.05 or 5%");
        return null;
    }
}
