using System.Globalization;
using BenefitAnalyzer.Funding.Candidates;
using BenefitAnalyzer.Funding.Portfolio.Models;
using BenefitAnalyzer.Funding.Portfolio.Problems;
using BenefitAnalyzer.Funding.Portfolio.Solving;
using BenefitAnalyzer.Statistics.Resampling;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Benchmarks;

/// <summary>200 initiatives, 10 years, 40 ceilings: how near to the best a choice is proved to be, and how long that takes.</summary>
/// <remarks>
/// The rule, from one seeded stream an initiative: investment of 1 to 20 million in steps of 10,000 over one to three years, running costs of 5 to
/// 15 % of it, yearly savings of 15 to 60 % of it from the year after the works, a pilot scope of 40 % of the cost and 50 % of the benefit for every
/// second initiative, start in any of the first five years; every fifth needs the one before it. The ceilings are four in each of ten years: the
/// block vote (a fifth of all investment in each of five years, then as much), two halves of the departments, and all cash.
/// </remarks>
internal static class PortfolioBenchmark
{
    private const int Initiatives = 200;
    private const int Years = 10;
    private const int Starts = 5;
    private const decimal Step = 10_000;
    private const double DeterministicSeconds = 15;
    private static readonly FiscalYear First = new(2005);

    public static void Run(ulong seed)
    {
        var model = PortfolioModel.Of(Generate(seed), diagnostic => Console.WriteLine(diagnostic))!;
        PortfolioResult? result = null;
        var seconds = Measurement
            .Of(() =>
                result = new PortfolioSolver(DeterministicSeconds).Solve(
                    model,
                    new PortfolioObjective(PortfolioMeasure.NetPresentValue),
                    null,
                    CancellationToken.None
                )
            )
            .Wall;
        var ceilings = model.Limits.Count(limit => limit.Kind == LimitKind.Ceiling);
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{model.Options.Count} options, {ceilings} ceilings, {model.Limits.Count} limits, seed {seed}: {result!.Status}, {result.Chosen.Count} chosen, value {result.Value:0}, bound {result.Bound:0}"
            )
        );
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"portfolio gap {result.Gap:0.000000} seconds {seconds:0.0}"));
    }

    private static PortfolioProblem Generate(ulong seed)
    {
        var horizon = new Horizon(First, [.. Enumerable.Range(0, Years).Select(year => (decimal)Math.Pow(1.035, -year))]);
        Candidate[] candidates = [.. Enumerable.Range(0, Initiatives).Select(at => Initiative(seed, at))];
        var invested = candidates.Sum(candidate => candidate.Scopes[0].Investment.Sum());
        return new PortfolioProblem(horizon, candidates)
        {
            Ceilings =
            [
                Ceiling("block vote", invested * 0.1m) with
                {
                    Vote = "A007GX",
                },
                Ceiling("departments A", invested * 0.06m) with
                {
                    Vote = "A007GX",
                    Department = "A",
                },
                Ceiling("departments B", invested * 0.06m) with
                {
                    Vote = "A007GX",
                    Department = "B",
                },
                Ceiling("cash", invested * 0.14m),
            ],
        };
    }

    private static Ceiling Ceiling(string name, decimal amount) =>
        new(name, [new YearAmount(First, null, Math.Floor(amount / Step) * Step)]);

    private static Candidate Initiative(ulong seed, int at)
    {
        var draws = new SeededDraws(seed, (ulong)at);
        var cost = Step * (100 + draws.Below(1901));
        var years = 1 + draws.Below(3);
        var running = Rounded(cost * (decimal)(0.05 + (0.1 * draws.Unit())));
        var saving = Rounded(cost * (decimal)(0.15 + (0.45 * draws.Unit())));
        decimal[] works = [.. Enumerable.Repeat(Rounded(cost / years), years)];
        decimal[] After(decimal amount) => [.. Enumerable.Range(0, Years).Select(year => year < years ? 0 : amount)];
        var full = new Scope("full")
        {
            Investment = works,
            Running = After(running),
            Realisable = After(saving),
        };
        var pilot = new Scope("pilot")
        {
            Investment = [.. works.Select(amount => Rounded(amount * 0.4m))],
            Running = After(Rounded(running * 0.4m)),
            Realisable = After(Rounded(saving * 0.5m)),
        };
        return new Candidate($"I{at:000}", at % 2 == 0 ? "A" : "B", at % 2 == 0 ? [full, pilot] : [full])
        {
            Vote = "A007GX",
            Starts = [.. Enumerable.Range(First.BeginsIn, Starts).Select(year => new FiscalYear(year))],
            Prerequisites = at % 5 == 4 ? [new Prerequisite($"I{at - 1:000}")] : [],
        };
    }

    private static decimal Rounded(decimal amount) => Math.Round(amount / Step) * Step;
}
