using BenefitAnalyzer.Statistics.Adoption;
using BenefitAnalyzer.Studies.Assumptions;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.WhatIf.Scenarios;

/// <summary>Take-up that grows by m, p and q as values by fiscal year: the mean of the year, and 0 before it begins.</summary>
internal static class AdoptionPath
{
    private const double DaysOfYear = 365.25;
    private const double Nearly = 1e-6;
    private const int MostYears = 100;
    private const int Decimals = 9;

    /// <summary>The scenario with every such lever as a path.</summary>
    public static Scenario Filled(Scenario scenario, (int Month, int Day) fiscalYearStart) =>
        scenario with
        {
            Levers =
            [
                .. scenario.Levers.Select(value =>
                    value.Adoption is { } adoption ? value with { Path = Of(adoption, fiscalYearStart) } : value
                ),
            ],
        };

    private static List<(FiscalYear From, decimal Value)> Of(AdoptionTerms terms, (int Month, int Day) fiscalYearStart)
    {
        var bass = new BassDiffusion((double)terms.Innovation, (double)terms.Imitation);
        var first = FiscalYear.Of(terms.From, fiscalYearStart.Month, fiscalYearStart.Day);
        var path = new List<(FiscalYear From, decimal Value)> { (new FiscalYear(int.MinValue), 0) };
        for (var year = first.BeginsIn; year < first.BeginsIn + MostYears; year++)
        {
            var share = bass.Mean(Since(year), Since(year + 1));
            path.Add((new FiscalYear(year), decimal.Round(terms.Ceiling * (decimal)share, Decimals)));
            if (share > 1 - Nearly)
            {
                break;
            }
        }

        return path;

        double Since(int year) =>
            (new DateOnly(year, fiscalYearStart.Month, fiscalYearStart.Day).DayNumber - terms.From.DayNumber) / DaysOfYear;
    }
}
