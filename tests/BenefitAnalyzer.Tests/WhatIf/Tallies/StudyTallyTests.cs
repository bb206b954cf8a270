using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.WhatIf.Tallies;
using BenefitAnalyzer.WhatIf.Tallies.Results;

namespace BenefitAnalyzer.Tests.WhatIf.Tallies;

[TestClass]
public sealed class StudyTallyTests
{
    // Half a person an hour: the total of 16 hours may have the variance (0.5 × 16 ÷ 1.96)² = 16.66.
    private static readonly TallyQuestion Half = new("arrivals") { HalfWidth = 0.5, Weeks = 8 };

    [TestMethod]
    public void APlanFromLogsIsWorkedOutByHand()
    {
        using var study = TallyStudy.Load();

        var plan = Plan(study, Half)!;

        // The first Monday after the data. Mornings: mean 3, S² = 4 ÷ 3; afternoons: 1, always.
        Assert.AreEqual("arrivals-2005-05-02", plan.Id);
        Assert.AreEqual(SpreadEvidence.Logs, plan.Spread.Evidence);
        Assert.AreEqual(2, plan.Spread.Mean, 1e-12);
        CollectionAssert.AreEqual(new[] { "HQ Mon-Fri am", "HQ Mon-Fri pm" }, plan.Strata.Select(stratum => stratum.Id).ToList());
        CollectionAssert.AreEqual(new[] { 8, 8 }, plan.Strata.Select(stratum => stratum.Hours.Count).ToList());
        Assert.AreEqual(Math.Sqrt(4.0 / 3), plan.Spread.Hours[0].Deviation, 1e-12);
        Assert.AreEqual(0, plan.Spread.Hours[1].Deviation, 1e-12);

        // 8 (8 − n) ÷ n × 4 ÷ 3 is 17.8 for three mornings and 10.7 for four; afternoons have the least number.
        CollectionAssert.AreEqual(new[] { 4, 2 }, plan.Sizes.ToList());
        // (8 S)² ÷ (16.66 + 8 S²) = 3.12; 16 × 8 S² ÷ (16.66 + 8 S²) = 6.245.
        Assert.AreEqual(3.12, plan.NeymanSize, 0.005);
        Assert.AreEqual(6.245, plan.ProportionalSize, 0.001);
        // Drawn from all 16 hours, S² = 2 ÷ 3 within and 1 between: n₀ = 1.96² × 5 ÷ 3 ÷ 0.25 = 25.61, and 9.85 of so few.
        Assert.AreEqual(9.85, plan.DrawnOneByOne!.Value, 0.005);
        var expected = 1.96 * Math.Sqrt(32.0 / 3) / 16;
        Assert.AreEqual(expected, plan.ExpectedHalfWidth, 1e-4);
    }

    [TestMethod]
    public void TheSameSeedDrawsTheSameHoursAndAnotherSeedOthers()
    {
        using var study = TallyStudy.Load();
        var plan = Plan(study, Half)!;

        CollectionAssert.AreEqual(plan.Sessions.ToList(), Plan(study, Half)!.Sessions.ToList());
        var others = Enumerable.Range(1, 5).Select(seed => Plan(study, Half with { Seed = (ulong)seed })!.Sessions.ToList()).ToList();
        Assert.IsTrue(others.Exists(sessions => !sessions.SequenceEqual(plan.Sessions)));
        Assert.HasCount(6, plan.Sessions.DistinctBy(session => (session.Day, session.Hour)));
        Assert.IsTrue(plan.Sessions.All(session => session.Day.DayOfWeek == DayOfWeek.Monday && session.Hour is 9 or 14));
    }

    [TestMethod]
    public void AShareThatNobodyKnowsHasTheLargestVarianceAndTheStatedEffectOfHours()
    {
        using var study = TallyStudy.Load();

        // The logs hold no electronic visit, so the share is not known; 32 visits in 16 hours, 2 an hour.
        var plan = Plan(
            study,
            new TallyQuestion("take-up")
            {
                HalfWidth = 0.1,
                Weeks = 8,
                Correlation = 0.2,
            }
        )!;

        Assert.AreEqual(SpreadEvidence.Worst, plan.Spread.Evidence);
        Assert.AreEqual(1.2, plan.Spread.Effect!.Factor, 1e-12);
        // 1.96² × 0.25 ÷ 0.01 = 96.04; 96.04 ÷ (1 + 95.04 ÷ 32).
        Assert.AreEqual(96.04 / (1 + (95.04 / 32)), plan.DrawnOneByOne!.Value, 0.001);
        Assert.AreEqual(0.5 * Math.Sqrt(2 * 1.2), plan.Spread.Hours[0].Deviation, 1e-12);
    }

    [TestMethod]
    public void MinutesHaveTheEffectOfHoursThatTheLogsShow()
    {
        using var study = TallyStudy.Load();

        var plan = Plan(study, new TallyQuestion("minutes@permit"))!;

        // Mornings take 4, 5 and 4, 5, 6, 7 minutes, afternoons 6: 20 clusters of which those of two to four visits vary.
        Assert.AreEqual((2 * 9 + 2 * 22 + 4 * 6) / 16.0, plan.Spread.Mean, 1e-12);
        Assert.IsTrue(plan.Spread.IsEffectMeasured);
        Assert.IsNull(plan.Input.Lever);
        Assert.AreEqual((2 * 4 + 2 * 16 + 4) / 16.0, plan.Spread.Effect!.ClusterSize, 1e-12);
    }

    [TestMethod]
    public void EveryFigureOfAPlanIsFoundByItsAddress()
    {
        using var study = TallyStudy.Load(("tally_plan", TallyStudy.Plan), ("tally", TallyStudy.Filled));
        var question = Half with { CostPerHour = 250, Confidence = 0.9 };
        var plan = TallyPlanFigures.Of(Plan(study, question)!, study.Loaded.Data);
        var filled = TallyEstimateFigures.OfStudy(study.Loaded, _ => { }, CancellationToken.None);

        foreach (var figure in plan.All.Concat(filled.SelectMany(own => own.All)))
        {
            var (family, _) = FigureFamily.Of(figure.Id)!.Value;
            var again = family.Find(study.Loaded, figure.Id, _ => { }, CancellationToken.None);
            Assert.AreEqual(figure.Value, again?.Value, figure.Id);
        }

        Assert.AreEqual(250 * plan.Drawn.Value, plan.Cost!.Value);
    }

    [TestMethod]
    [DataRow("capital-cost", DiagnosticCodes.TallyInputUnknown, "cannot be counted at an office")]
    [DataRow("minuets", DiagnosticCodes.TallyInputUnknown, "did you mean 'minutes'?")]
    [DataRow("minutes@permti", DiagnosticCodes.TallyInputUnknown, "did you mean 'permit'?")]
    [DataRow("minutes@licence", DiagnosticCodes.TallySpreadNotKnown, "--mean and --deviation")]
    [DataRow("arrivals@web", DiagnosticCodes.TallyHoursNotKnown, "no office that serves 'arrivals@web'")]
    public void WhatCannotBePlannedSaysWhy(string input, string code, string words)
    {
        using var study = TallyStudy.Load();
        var found = new List<Diagnostic>();

        Assert.IsNull(StudyTally.Plan(study.Loaded.Study, study.Loaded, new TallyQuestion(input), found.Add, CancellationToken.None));

        Assert.AreEqual(code, found.Single().Code);
        Assert.Contains(words, found.Single().Message);
    }

    [TestMethod]
    [DataRow(0.01, true)]
    [DataRow(0.4, false)]
    public void ASampleOfNearlyAllHoursIsSaidToSpareNothing(double halfWidth, bool isSaid)
    {
        using var study = TallyStudy.Load();
        var question = new TallyQuestion("take-up") { HalfWidth = halfWidth, Correlation = 0.2 };
        var found = new List<Diagnostic>();

        var plan = StudyTally.Plan(study.Loaded.Study, study.Loaded, question, found.Add, CancellationToken.None)!;

        Assert.AreEqual(isSaid, 5 * plan.Sizes.Sum() >= 4 * plan.Hours);
        Assert.AreEqual(
            isSaid ? $"{plan.Sizes.Sum()} of {plan.Hours} open hours" : "",
            found.Find(one => one.Code == "BA5138")?.Message[..$"{plan.Sizes.Sum()} of {plan.Hours} open hours".Length] ?? ""
        );
    }

    [TestMethod]
    [DataRow("tally/cost?input=minutes&confidence=NaN")]
    [DataRow("tally/cost?input=minutes&confidence=0.9&from=9999-12-30")]
    [DataRow("tally/cost?input=take-up&confidence=0.9&mean=2&per-hour=-1")]
    [DataRow("tally/minutes?tally=none")]
    public void AnAddressOfNoFigureGivesNone(string address)
    {
        using var study = TallyStudy.Load();

        Assert.IsNull(new TallyFamily().Find(study.Loaded, address, _ => { }, CancellationToken.None));
    }

    [TestMethod]
    public void WithoutLogsEarlierCountsSayHowArrivalsVary()
    {
        using var study = TallyStudy.Load(
            ("tally", "office,pool,day,hour,arrivals\nHQ,counter,2005-03-07,9,2\nHQ,counter,2005-03-14,9,6\n")
        );

        var plan = StudyTally.Plan(
            study.Loaded.Study,
            null,
            new TallyQuestion("arrivals") { From = new(2005, 5, 2) },
            _ => { },
            CancellationToken.None
        )!;

        Assert.AreEqual(SpreadEvidence.Pilot, plan.Spread.Evidence);
        Assert.AreEqual(4, plan.Spread.Mean, 1e-12);
        Assert.AreEqual(Math.Sqrt(8), plan.Spread.Hours[1].Deviation, 1e-12);
    }

    private static TallyPlan? Plan(LoadedExample study, TallyQuestion question) =>
        StudyTally.Plan(study.Loaded.Study, study.Loaded, question, _ => { }, CancellationToken.None);
}
