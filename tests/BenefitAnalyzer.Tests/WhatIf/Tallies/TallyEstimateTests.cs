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
        var distribution = (NormalDistribution)((BoundedDistribution)levers!.Levers.Single().Distribution).Stated;
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
    [DataRow("volume", 0.08)]
    [DataRow("minutes", 0.04)]
    public void IntervalsOfFilledFormsCoverTheTruthAsOftenAsTheySay(string asked, double precision)
    {
        const int Rounds = 1_000;
        var study = Read(TallyStudy.Plan);
        var input = TallyInput.Parse(study, asked, out _)!;
        var (population, strata) = SimulatedCounter(20260401);
        var spread = SpreadOf(input.Measure, population, strata);
        var days = new Period(new(2005, 5, 2), new(2005, 6, 27));
        var (covered, half) = (0, 0.0);
        for (var seed = 1UL; seed <= Rounds; seed++)
        {
            var plan = TallyPlan.Of(input, new TallyQuestion(asked) { Precision = precision }, seed, days, strata, spread);
            var counters = study.Tables.Counters with { TallyPlan = plan.Sessions, Tally = [.. plan.Sessions.Select(Filled)] };
            var estimate = TallyEstimate
                .All(study with { Tables = study.Tables with { Counters = counters } }, _ => { })
                .Single()
                .Estimate!;
            covered += Math.Abs(estimate.Value - spread.Mean) <= estimate.HalfWidth(0.95) ? 1 : 0;
            half += estimate.HalfWidth(0.95) / Rounds;
        }

        // 95 % less and more three standard errors of 1,000 rounds, and a little for the skewness of counts.
        Assert.IsGreaterThan(0.92, covered / (double)Rounds);
        Assert.IsLessThan(0.975, covered / (double)Rounds);
        Assert.AreEqual(precision * spread.Mean, half, precision * spread.Mean / 6);

        TallyCount Filled(TallySession session)
        {
            var (people, minutes) = population[(session.Stratum, session.Day, session.Hour)];
            return new TallyCount(session.Office, "counter", session.Day, session.Hour, people)
            {
                Session = session.Session,
                Minutes = (decimal)minutes,
            };
        }
    }

    /// <summary>Two offices over eight weeks: people vary more than by chance alone, and minutes of one hour are alike.</summary>
    private static (
        Dictionary<(string Stratum, DateOnly Day, int Hour), (long People, double Minutes)> Population,
        IReadOnlyList<TallyStratum> Strata
    ) SimulatedCounter(ulong seed)
    {
        var random = new SeededDraws(seed, 0);
        var population = new Dictionary<(string, DateOnly, int), (long, double)>();
        var strata = new List<TallyStratum>();
        foreach (var (office, mean, minutes) in new[] { ("A", 8.0, 5.0), ("B", 20.0, 8.0) })
        {
            foreach (var part in WeekPart.All.Take(2))
            {
                var hours = (
                    from day in Enumerable.Range(0, 56).Select(new DateOnly(2005, 5, 2).AddDays)
                    where WeekPart.WeekdayOf(day) <= 5
                    from hour in Enumerable.Range(part.IsMorning ? 9 : 13, 4)
                    select (day, hour)
                ).ToList();
                var stratum = new TallyStratum(office, part, hours);
                strata.Add(stratum);
                foreach (var (day, hour) in hours)
                {
                    var level = mean * (part.IsMorning ? 1.3 : 0.7) * (1 + (0.05 * (hour % 4)));
                    var people = (long)Math.Max(0, Math.Round(level + (Math.Sqrt(1.6 * level) * random.Normal())));
                    var taken = (people * (minutes + random.Normal())) + (3 * Math.Sqrt(people) * random.Normal());
                    population[(stratum.Id, day, hour)] = (people, Math.Max(0, Math.Round(taken, 1)));
                }
            }
        }

        return (population, strata);
    }

    private static TallySpread SpreadOf(
        TallyMeasure measure,
        Dictionary<(string Stratum, DateOnly Day, int Hour), (long People, double Minutes)> population,
        IReadOnlyList<TallyStratum> strata
    ) =>
        TallySpread.Of(
            SpreadEvidence.Logs,
            measure,
            [
                .. strata.Select(stratum =>
                    (IReadOnlyList<CountedHour>)
                        [
                            .. stratum
                                .Hours.Select(hour => population[(stratum.Id, hour.Day, hour.Hour)])
                                .Select(hour =>
                                    measure.IsRatio
                                        ? new CountedHour(hour.Minutes, hour.People, null)
                                        : new CountedHour(hour.People, 1, null)
                                ),
                        ]
                ),
            ]
        )!;

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
