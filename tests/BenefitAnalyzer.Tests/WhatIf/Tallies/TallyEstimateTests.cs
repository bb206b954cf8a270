using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Statistics.Distributions;
using BenefitAnalyzer.Statistics.Resampling;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Studies.Counters;
using BenefitAnalyzer.Units;
using BenefitAnalyzer.WhatIf.Levers;
using BenefitAnalyzer.WhatIf.Tallies;
using BenefitAnalyzer.WhatIf.Uncertainty;

namespace BenefitAnalyzer.Tests.WhatIf.Tallies;

[TestClass]
public sealed class TallyEstimateTests
{
    [TestMethod]
    public void CountedHoursStandForTheirStratumAndThoseMissingAreSaid()
    {
        using var study = TallyStudy.Load(("tally_plan", TallyStudy.Plan), ("tally", TallyStudy.Filled));

        var (tally, found) = Estimate(study.Loaded.Study);

        // 8 ÷ 2 × (3 + 5) + 8 ÷ 2 × (1 + 1) = 40 in 16 hours; 8 × 6 × 2 ÷ 2 = 48 is the variance of the 40.
        Assert.AreEqual((5, 4, 16), (tally.Planned, tally.Counted, tally.Hours));
        Assert.AreEqual(40, tally.Total!.Value, 1e-12);
        Assert.AreEqual(48, tally.Total.Variance, 1e-12);
        Assert.AreEqual(2.5, tally.Estimate!.Value, 1e-12);
        Assert.AreEqual(48.0 / (16 * 16), tally.Estimate.Variance, 1e-12);
        Assert.AreEqual(1, tally.Estimate.DegreesOfFreedom!.Value, 1e-12);
        Assert.Contains("warning BA5134: 1 of 5 sessions of 'one' were not counted, 'one-003' first", found);
        Assert.StartsWith("tally_plan.csv:4", found);
    }

    [TestMethod]
    public void MinutesAndSharesAreRatiosOfWeightedSums()
    {
        // Minutes 4 × 48 + 4 × 12 = 240, visits 4 × 8 + 4 × 2 = 40, electronic 4 × 3.
        var (minutes, _) = Estimate(Read(TallyStudy.Plan.Replace(",volume,", ",minutes,")));
        var (share, _) = Estimate(Read(TallyStudy.Plan.Replace(",volume,", ",take-up,")));

        Assert.AreEqual(6, minutes.Estimate!.Value, 1e-12);
        // Of minutes − 6 × visits only the afternoons' −2 and 2 vary: 8 × 6 × 8 ÷ 2 = 192.
        Assert.AreEqual(192.0 / (40 * 40), minutes.Estimate.Variance, 1e-12);
        Assert.AreEqual(0.3, share.Estimate!.Value, 1e-12);
        Assert.IsNull(share.Total);
    }

    [TestMethod]
    public void AStratumOfWhichNothingWasCountedLeavesNoEstimate()
    {
        var (tally, found) = Estimate(Read(TallyStudy.Plan, "session,office,pool,day,hour,arrivals\none-001,HQ,counter,2005-05-02,9,3\n"));

        Assert.IsNull(tally.Estimate);
        Assert.Contains("error BA5135: nothing was counted in 'HQ Mon-Fri pm' of 'one'", found);
    }

    [TestMethod]
    public void ALeverWhoseSpreadIsATallyIsWhatWasCountedOverWhatTheLogsHold()
    {
        using var study = TallyStudy.Load(
            ("tally_plan", TallyStudy.Plan),
            ("tally", TallyStudy.Filled),
            ("levers", "lever,spread\nvolume,tally\n")
        );

        var levers = Draw(study, out var found);

        // 2.5 an hour where the logs have 2; standard error √48 ÷ 16 ÷ 2.
        var distribution = (NormalDistribution)levers!.Levers.Single().Distribution;
        Assert.AreEqual(1.25, distribution.Mean, 1e-12);
        Assert.AreEqual(Math.Sqrt(48) / 32, distribution.StandardDeviation, 1e-12);
        Assert.Contains(DiagnosticCodes.TallySessionsMissing, found);
    }

    [TestMethod]
    public void ALeverOfATallyThatIsNotThereSaysHowToPlanOne()
    {
        using var study = TallyStudy.Load(
            ("tally_plan", TallyStudy.Plan),
            ("tally", TallyStudy.Filled),
            ("levers", "lever,spread\nvolume,tally:two\nminutes,tally\n")
        );

        Assert.IsNull(Draw(study, out var found));
        Assert.Contains("levers.csv:2: error BA5063: no tally 'two' of 'volume'", found);
        Assert.Contains("'benefit tally STUDY minutes' plans one", found);
    }

    [TestMethod]
    public void AShareBecomesABetaDistributionOfItsMeanAndVariance()
    {
        var (share, _) = Estimate(Read(TallyStudy.Plan.Replace(",volume,", ",take-up,")));

        var beta = (BetaDistribution)share.DistributionOf(null)!;

        Assert.AreEqual(0.3, beta.Mean, 1e-12);
        var size = beta.Alpha + beta.Beta;
        Assert.AreEqual(share.Estimate!.Variance, 0.3 * 0.7 / (size + 1), 1e-12);
    }

    /// <summary>From a plan, by a form filled at a simulated counter, to an interval: it covers the truth about as often as it says.</summary>
    [TestMethod]
    public void IntervalsOfFilledFormsCoverTheTruthAsOftenAsTheySay()
    {
        const int Rounds = 1_000;
        var study = Read(TallyStudy.Plan);
        var (population, strata, spread) = SimulatedCounter(20260401);
        var mean = population.Values.Average();
        var input = TallyInput.Parse(study, "volume", out _)!;
        var days = new Period(new(2005, 5, 2), new(2005, 6, 27));
        var (covered, half, drawn) = (0, 0.0, 0);
        for (var seed = 1UL; seed <= Rounds; seed++)
        {
            var plan = TallyPlan.Of(input, new TallyQuestion("volume") { Precision = 0.08 }, seed, days, strata, spread);
            var filled = plan.Sessions.Select(session => new TallyCount(
                session.Office,
                "counter",
                session.Day,
                session.Hour,
                population[(session.Stratum, session.Day, session.Hour)]
            )
            {
                Session = session.Session,
            });
            var counters = study.Tables.Counters with { TallyPlan = plan.Sessions, Tally = [.. filled] };
            var estimate = TallyEstimate
                .All(study with { Tables = study.Tables with { Counters = counters } }, _ => { })
                .Single()
                .Estimate!;
            covered += Math.Abs(estimate.Value - mean) <= estimate.HalfWidth(0.95) ? 1 : 0;
            half += estimate.HalfWidth(0.95) / Rounds;
            drawn = plan.Sizes.Sum();
        }

        // 95 % less and more three standard errors of 1,000 rounds, and a little for the skewness of counts.
        Assert.IsGreaterThan(0.92, covered / (double)Rounds, $"{drawn} hours");
        Assert.IsLessThan(0.975, covered / (double)Rounds, $"{drawn} hours");
        Assert.AreEqual(0.08 * mean, half, 0.01 * mean);
    }

    /// <summary>Two offices over eight weeks with counts that vary more than chance alone.</summary>
    private static (
        Dictionary<(string, DateOnly, int), long> People,
        IReadOnlyList<TallyStratum> Strata,
        TallySpread Spread
    ) SimulatedCounter(ulong seed)
    {
        var random = new SeededDraws(seed, 0);
        var people = new Dictionary<(string, DateOnly, int), long>();
        var strata = new List<TallyStratum>();
        foreach (var (office, mean) in new[] { ("A", 8.0), ("B", 20.0) })
        {
            foreach (var part in WeekPart.All.Take(2))
            {
                var hours = (
                    from day in Enumerable.Range(0, 56).Select(new DateOnly(2005, 5, 2).AddDays)
                    where WeekPart.WeekdayOf(day) <= 5
                    from hour in part.IsMorning ? [9, 10, 11, 12] : new[] { 13, 14, 15, 16 }
                    select (day, hour)
                ).ToList();
                var stratum = new TallyStratum(office, part, hours);
                strata.Add(stratum);
                foreach (var (day, hour) in hours)
                {
                    var level = mean * (part.IsMorning ? 1.3 : 0.7) * (1 + (0.05 * (hour % 4)));
                    people[(stratum.Id, day, hour)] = (long)Math.Max(0, Math.Round(level + (Math.Sqrt(1.6 * level) * random.Normal())));
                }
            }
        }

        var counted = strata.Select(stratum =>
            (IReadOnlyList<CountedHour>)
                [.. stratum.Hours.Select(hour => new CountedHour(people[(stratum.Id, hour.Day, hour.Hour)], 1, null))]
        );
        return (people, strata, TallySpread.Of(SpreadEvidence.Logs, TallyMeasure.Arrivals, [.. counted])!);
    }

    private static (TallyEstimate Tally, string Found) Estimate(Study study)
    {
        var found = new List<Diagnostic>();
        return (TallyEstimate.All(study, found.Add).Single(), string.Join('\n', found));
    }

    private static Study Read(string plan, string filled = TallyStudy.Filled)
    {
        using var example = TallyStudy.Files(("tally_plan", plan), ("tally", filled));
        var reading = StudyReader.Read(example.Folder);
        Assert.AreEqual("", string.Join('\n', reading.Diagnostics));
        return reading.Study!;
    }

    private static LeverSet? Draw(LoadedExample study, out string found)
    {
        var said = new List<Diagnostic>();
        var tallied = new TalliedSpreads(study.Loaded, said.Add, CancellationToken.None);
        var levers = new LeverDistributions(_ => null, tallied.Of, said.Add).Of(study.Loaded.Study.Tables.Assumptions);
        found = string.Join('\n', said);
        return levers;
    }
}
