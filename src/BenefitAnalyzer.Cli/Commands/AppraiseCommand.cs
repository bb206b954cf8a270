using System.CommandLine;
using System.CommandLine.Parsing;
using BenefitAnalyzer.Appraisal.Dated;
using BenefitAnalyzer.Cli.Output;
using BenefitAnalyzer.Reporting.Export;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Studies.Appraising;

namespace BenefitAnalyzer.Cli.Commands;

/// <summary><c>benefit appraise cashflow.csv --rate 3.5%</c>: is it worth its cost, and when does it pay back?</summary>
internal static class AppraiseCommand
{
    private const string GreenBook = "green-book";

    public static Command Create()
    {
        var what = new Argument<string>("study-or-file")
        {
            Description =
                "study folder, or a CSV or XLSX file of costs and benefits by year (columns year, label, kind, category, recurrent, amount, unit; or a column for each year)",
            CustomParser = Arguments.ParseStudy,
        };
        var rate = new Option<decimal?>("--rate")
        {
            Description = "discount rate a year, such as 0.035 or 3.5%; of a study instead of its own",
            CustomParser = ParseRate,
        };
        var schedule = Words(
            "--schedule",
            "constant, or green-book for the rate that declines from 3.5% after 30 years",
            "constant",
            GreenBook
        );
        var timing = Words(
            "--timing",
            "when money flows: year0 (the first year is not discounted), end-year or mid-year",
            "year0",
            "end-year",
            "mid-year"
        );
        var horizon = Arguments.Whole("--horizon", "years", 1, 300, "years appraised, the first included");
        var residual = Arguments.Amount("--residual", "value left at the end of the last year");
        var nominal = new Option<decimal?>("--inflation")
        {
            Description =
                "general rise of prices a year; amounts are then taken as nominal and made real, and a price index goes on with it beyond its years",
            CustomParser = ParseRate,
        };
        var dayCount = Words(
            "--day-count",
            "how dates become years: actual-365 (as spreadsheets) or actual-actual",
            "actual-365",
            "actual-actual"
        );
        var doNothing = new Option<string?>("--do-nothing")
        {
            Description = "initiative that is the option of doing nothing, costed in total",
        };
        var format = Arguments.Format();
        var command = new Command(
            "appraise",
            "Net present value, ratio, rates of return, payback and three break-evens of costs and benefits by year.\nExample: benefit appraise cashflow.csv --rate 0.035 --timing year0 --format json\nExample: benefit appraise my-study"
        )
        {
            what,
            rate,
            schedule,
            timing,
            horizon,
            residual,
            nominal,
            dayCount,
            doNothing,
            format,
        };
        command.CheckTogether(parsed =>
        {
            if (parsed.GetValue(schedule) == GreenBook && parsed.GetValue(rate) is not null)
            {
                parsed.AddError($"--schedule {GreenBook} has rates of its own: leave --rate out, or take --schedule constant");
            }

            if (parsed.GetResult(dayCount) is not null && Directory.Exists(parsed.GetValue(what)))
            {
                parsed.AddError("--day-count is for a file of costs and benefits; a study counts its days as actual-365");
            }
        });
        command.SetAction(
            (parsed, token) =>
                Task.FromResult(
                    Run(
                        parsed.GetRequiredValue(what),
                        settings =>
                            settings with
                            {
                                Rate = parsed.GetValue(rate) ?? settings.Rate,
                                IsDeclining = parsed.GetValue(schedule) is { } word
                                    ? word == GreenBook
                                    : settings.IsDeclining && parsed.GetValue(rate) is null,
                                Timing = parsed.GetValue(timing) switch
                                {
                                    "year0" => FlowTiming.YearZero,
                                    "end-year" => FlowTiming.EndOfYear,
                                    "mid-year" => FlowTiming.MidYear,
                                    _ => settings.Timing,
                                },
                                HorizonYears = parsed.GetValue(horizon) ?? settings.HorizonYears,
                                ResidualValue = parsed.GetValue(residual) ?? settings.ResidualValue,
                                IsNominal = settings.IsNominal || parsed.GetValue(nominal) is not null,
                                Inflation = parsed.GetValue(nominal) ?? settings.Inflation,
                            },
                        parsed.GetValue(dayCount) == "actual-actual" ? DayCount.ActualActualIsda : DayCount.Actual365,
                        parsed.GetValue(doNothing),
                        parsed.GetRequiredValue(format),
                        token
                    )
                )
        );
        return command;
    }

    private static int Run(
        string what,
        Func<AppraisalSettings, AppraisalSettings> change,
        DayCount dayCount,
        string? doNothing,
        string format,
        CancellationToken token
    )
    {
        var runner = Terminal.Runner();
        var study = Directory.Exists(what) ? runner.Check(what) : null;
        if (Directory.Exists(what) && study is null)
        {
            return ExitCode.BadInput;
        }

        var appraisals = study is null
            ? runner.AppraiseFile(what, change(AppraisalSettings.Default), dayCount, doNothing)
            : runner.Appraise(study, change(study.Appraisal ?? AppraisalSettings.Default), doNothing, token);
        if (appraisals is null)
        {
            return ExitCode.BadInput;
        }

        var currency = study?.Currency ?? "HKD";
        Console.Write(
            format switch
            {
                "csv" => AppraisalExport.Csv(appraisals),
                "json" => AppraisalExport.Json(appraisals, currency),
                _ => AppraisalTable.Of(appraisals, currency),
            }
        );
        return ExitCode.Done;
    }

    private static Option<string?> Words(string name, string description, params string[] words)
    {
        var option = new Option<string?>(name) { Description = description };
        option.AcceptOnlyFromAmong(words);
        return option;
    }

    private static decimal? ParseRate(ArgumentResult result)
    {
        var text = Arguments.TextOf(result);
        if (DiscountRate.Read(text) is { } rate)
        {
            return rate;
        }

        result.AddError(DiscountRate.Fault(text));
        return null;
    }
}
