using System.Globalization;
using BenefitAnalyzer.Statistics.Resampling;
using BenefitAnalyzer.Statistics.Sampling;
using BenefitAnalyzer.Statistics.Surveys;
using BenefitAnalyzer.Studies.Counters;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.WhatIf.Tallies;

/// <summary>Which hours of which offices to count, and how surely they will tell the input.</summary>
/// <param name="Days">Within which somebody may count.</param>
/// <param name="Sizes">Hours drawn, by stratum.</param>
/// <param name="Sessions">The hours drawn, by stratum and in order of time.</param>
public sealed record TallyPlan(
    TallyInput Input,
    TallyQuestion Question,
    ulong Seed,
    Period Days,
    IReadOnlyList<TallyStratum> Strata,
    TallySpread Spread,
    IReadOnlyList<int> Sizes,
    IReadOnlyList<TallySession> Sessions
)
{
    private const double NearlyAll = 0.8;

    /// <summary>Unique among inputs and first days.</summary>
    public string Id => IdOf(Input, Days);

    /// <summary>Hours that can be drawn.</summary>
    public int Hours => Strata.Sum(stratum => stratum.Hours.Count);

    /// <summary>Whether a sample spares little: four of five open hours are drawn.</summary>
    public bool IsNearlyAll => Sizes.Sum() >= NearlyAll * Hours;

    /// <summary>Half width wanted, in the unit of the input.</summary>
    public double HalfWidth => Question.HalfWidth ?? (Question.Precision * Spread.Mean);

    public double Deviate => SampleSize.Deviate(Question.Confidence);

    /// <summary>Visits that would do if they were drawn one by one; of arrivals, hours. Null where the spread of visits is not known.</summary>
    public double? DrawnOneByOne =>
        !Input.Measure.IsRatio ? SampleSize.OfMean(Math.Sqrt(PooledVariance), HalfWidth, Deviate, Hours)
        : Input.Measure == TallyMeasure.TakeUp ? SampleSize.OfShare(Spread.Mean, HalfWidth, Deviate, Visits)
        : Spread.VisitDeviation is { } deviation ? SampleSize.OfMean(deviation, HalfWidth, Deviate, Visits)
        : null;

    /// <summary>Visits that will be counted, as far as can be said before.</summary>
    public double VisitsCounted =>
        Input.Measure.IsRatio
            ? Sizes.Zip(Spread.Hours).Sum(own => own.First * own.Second.Of)
            : Sizes.Zip(Spread.Hours).Sum(own => own.First * own.Second.Value);

    /// <summary>Hours under Neyman's allocation without a least number in each stratum.</summary>
    public double NeymanSize => SampleAllocation.NeymanSize(Population, Variance);

    /// <summary>Hours under proportional allocation.</summary>
    public double ProportionalSize => SampleAllocation.ProportionalSize(Population, Variance);

    /// <summary>As many hours as are drawn, in proportion to the strata.</summary>
    public IReadOnlyList<int> Proportional => SampleAllocation.Proportional(Population, Sizes.Sum());

    /// <summary>Half width that the drawn hours are expected to give.</summary>
    public double ExpectedHalfWidth => Deviate * Math.Sqrt(SampleAllocation.Variance(Population, Sizes)) / Base;

    public decimal? Cost => Question.CostPerHour * Sizes.Sum();

    /// <summary>What a total of the population is divided by: hours for arrivals, visits else.</summary>
    private double Base => Strata.Zip(Spread.Hours).Sum(own => own.First.Hours.Count * own.Second.Of);

    private double Visits => Base;

    private double PooledVariance
    {
        get
        {
            var mean = Strata.Zip(Spread.Hours).Sum(own => own.First.Hours.Count * own.Second.Value) / Hours;
            return Strata
                    .Zip(Spread.Hours)
                    .Sum(own =>
                        own.First.Hours.Count * ((own.Second.Deviation * own.Second.Deviation) + Math.Pow(own.Second.Value - mean, 2))
                    ) / Hours;
        }
    }

    private IReadOnlyList<SurveyStratum> Population => PopulationOf(Strata, Spread);

    private double Variance => VarianceOf(HalfWidth, Base, Deviate);

    /// <summary>Draws the hours.</summary>
    public static TallyPlan Of(
        TallyInput input,
        TallyQuestion question,
        ulong seed,
        Period days,
        IReadOnlyList<TallyStratum> strata,
        TallySpread spread
    )
    {
        var plan = new TallyPlan(input, question, seed, days, strata, spread, [], []);
        int[] sizes = SampleAllocation.ForVariance(plan.Population, plan.Variance);
        return plan with { Sizes = sizes, Sessions = Draw(IdOf(input, days), input, seed, strata, sizes) };
    }

    private static string IdOf(TallyInput input, Period days) =>
        string.Create(CultureInfo.InvariantCulture, $"{input.Id.Replace('@', '-')}-{days.From:yyyy-MM-dd}");

    /// <summary>Hours of a stratum depend on the seed, the tally and the stratum alone.</summary>
    private static List<TallySession> Draw(string id, TallyInput input, ulong seed, IReadOnlyList<TallyStratum> strata, int[] sizes)
    {
        var sessions = new List<TallySession>();
        foreach (var (stratum, size) in strata.Zip(sizes))
        {
            var random = new SeededDraws(UniformDraws.KeyOf(seed, $"{id} {stratum.Id}"), 0);
            foreach (var at in random.Choose(size, stratum.Hours.Count).Order())
            {
                var (day, hour) = stratum.Hours[at];
                var session = string.Create(CultureInfo.InvariantCulture, $"{id}-{sessions.Count + 1:000}");
                sessions.Add(new TallySession(id, input.Id, session, stratum.Id, stratum.Hours.Count, stratum.Office, day, hour, ""));
            }
        }

        return sessions;
    }

    private static IReadOnlyList<SurveyStratum> PopulationOf(IReadOnlyList<TallyStratum> strata, TallySpread spread) =>
        [.. strata.Zip(spread.Hours).Select(own => new SurveyStratum(own.First.Hours.Count, own.Second.Deviation))];

    /// <summary>Variance of a total at which its quotient by the base has the half width.</summary>
    private static double VarianceOf(double halfWidth, double of, double deviate) => Math.Pow(halfWidth * of / deviate, 2);
}
