using System.Globalization;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.WhatIf.Tallies;

/// <summary>Plans a tally of a study.</summary>
public static class StudyTally
{
    private const int DaysPerWeek = 7;

    /// <summary>Weeks after it would have no dates.</summary>
    private static readonly DateOnly LastDay = DateOnly.MaxValue.AddDays(-DaysPerWeek * TallyQuestion.MostWeeks);

    /// <param name="loaded">Null for a study without loaded data: then only earlier counts and the question say how the input varies.</param>
    /// <returns>Null where nothing can be planned; the reason was reported.</returns>
    public static TallyPlan? Plan(
        Study study,
        LoadedStudy? loaded,
        TallyQuestion question,
        Action<Diagnostic> report,
        CancellationToken token
    )
    {
        if (TallyInput.Parse(study, question.Input, out var fault) is not { } input)
        {
            report(Diagnostic.Error(DiagnosticCodes.TallyInputUnknown, null, null, fault));
            return null;
        }

        if (FirstDay(study, loaded, question) is not { } from)
        {
            report(
                Diagnostic.Error(
                    DiagnosticCodes.TallyFirstDayNotKnown,
                    null,
                    null,
                    "it is not known when counting could begin, since neither data, period nor --from give a day that can be used: give --from, such as 2006-05-01"
                )
            );
            return null;
        }

        var days = new Period(from, from.AddDays(DaysPerWeek * question.Weeks));
        var strata = TallyStratum.Of(study, input, days);
        if (strata.Count == 0)
        {
            report(
                Diagnostic.Error(
                    DiagnosticCodes.TallyHoursNotKnown,
                    StudyReader.FileName,
                    null,
                    $"no office that serves '{input.Id}' has known opening hours: add 'opening' to 'offices', or the table 'opening_hours', and 'counter_pools' of its services and channels"
                )
            );
            return null;
        }

        if (new TallySpreads(study, loaded, question, token).Of(input, strata, report) is not { } spread)
        {
            return null;
        }

        var plan = TallyPlan.Of(input, question, question.Seed ?? study.Seed, days, strata, spread);
        if (plan.IsNearlyAll)
        {
            report(
                Diagnostic.Warning(
                    DiagnosticCodes.TallyNearlyAll,
                    null,
                    null,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{plan.Sizes.Sum():#,0} of {plan.Hours:#,0} open hours would have to be counted, nearly all: ask for less with '--precision', take more '--weeks', or count every hour without a sample"
                    )
                )
            );
        }

        return plan;
    }

    private static DateOnly? FirstDay(Study study, LoadedStudy? loaded, TallyQuestion question)
    {
        if (question.From > LastDay)
        {
            return null;
        }

        var after = loaded is null ? null : TallySpreads.YearOf(loaded)?.Until;
        return question.From
            ?? ((after ?? study.Period?.Until) is { } day ? day.AddDays((DaysPerWeek + 1 - (int)day.DayOfWeek) % DaysPerWeek) : null);
    }
}
