using System.Globalization;
using BenefitAnalyzer.Benefits.Attribution.Designs;
using BenefitAnalyzer.Benefits.Attribution.Verdicts;

namespace BenefitAnalyzer.Benchmarks.Calibration;

/// <summary>How often intervals and verdicts of simulated worlds were right.</summary>
internal sealed class CalibrationSummary
{
    private readonly IReadOnlyList<Judged> all;

    private CalibrationSummary(IReadOnlyList<Judged> all) => this.all = all;

    /// <summary>Share of intervals of displaced volume that hold the truth, where there is a verdict and no spill-over.</summary>
    public double Coverage => Share(Decided, world => world.IsCovered);

    /// <summary>Share of verdicts "effect" in worlds without one.</summary>
    public double FalseEffects => Share(Decided.Where(world => world.World.Effect == 0), world => world.Verdict == Verdict.Effect);

    /// <summary>Share of verdicts "effect" where a fifth or more went away and there are 36 months before or more.</summary>
    public double Power =>
        Share(
            Plain.Where(world => world.World.TrueShare >= 0.2 && world.World.Panel.MonthsBefore >= 36),
            world => world.Verdict == Verdict.Effect
        );

    /// <summary>Share of verdicts "too little data" where there are 24 months before and 12 after or more.</summary>
    public double Undecided =>
        Share(
            Plain.Where(world => world.World.Panel.MonthsBefore >= 24 && world.World.Panel.MonthsAfter >= 12),
            world => world.Verdict == Verdict.TooLittleData
        );

    private IEnumerable<Judged> Plain => all.Where(world => !world.World.IsSpillOver);

    private IEnumerable<Judged> Decided => Plain.Where(world => world.Verdict != Verdict.TooLittleData);

    public static CalibrationSummary Of(ulong seed, int worlds, bool isWeekly = false)
    {
        var judged = new Judged[worlds];
        Parallel.For(0, worlds, number => judged[number] = Judge(seed, number, isWeekly));
        return new CalibrationSummary(judged);
    }

    /// <summary>One line a kind of world, then the line of all.</summary>
    public IEnumerable<string> Lines()
    {
        yield return $"{"world", -34}{"worlds", 7}{"coverage", 10}{"false", 8}{"power", 8}{"undecided", 11}{"width", 8}";
        foreach (var design in Enum.GetValues<AttributionDesign>())
        {
            yield return Line($"{design}", world => world.Design == design);
        }

        yield return Line("1 treated unit", world => world.World.Panel.Treated.Count == 1);
        yield return Line("several, one launch", world => world.World.Panel.Treated.Count > 1 && !world.World.Panel.IsStaggered);
        yield return Line("several, staggered", world => world.World.Panel.IsStaggered);
        yield return Line("12-23 months before", world => world.World.Panel.MonthsBefore < 24);
        yield return Line("24-35 months before", world => world.World.Panel.MonthsBefore is >= 24 and < 36);
        yield return Line("36-60 months before", world => world.World.Panel.MonthsBefore >= 36);
        yield return Line("no effect", world => world.World.Effect == 0);
        yield return Line("5-18 % displaced", world => world.World.Effect is > 0 and < 0.2);
        yield return Line("20 % and more", world => world.World.Effect >= 0.2);
        var spilt = new CalibrationSummary([.. all.Where(world => world.World.IsSpillOver)]);
        yield return string.Create(
            CultureInfo.InvariantCulture,
            $"{"spill-over (not gated)", -34}{spilt.all.Count, 7}{Share(spilt.all.Where(world => world.Verdict != Verdict.TooLittleData), world => world.IsCovered), 10:P1}"
        );
        yield return string.Create(
            CultureInfo.InvariantCulture,
            $"calibration coverage {Coverage:0.000} false-effects {FalseEffects:0.000} power {Power:0.000} undecided {Undecided:0.000}"
        );
    }

    private static Judged Judge(ulong seed, int number, bool isWeekly)
    {
        var world = SimulatedWorld.Draw(seed, number, isWeekly);
        var design = VerdictRule.Design(world.Panel.Comparison.Count);
        var estimate = Estimator.Estimate(world.Panel, design, seed);
        return new Judged(world, design, estimate, VerdictRule.Of(world.Panel, estimate));
    }

    private static double Share(IEnumerable<Judged> worlds, Func<Judged, bool> holds)
    {
        Judged[] counted = [.. worlds];
        return counted.Length == 0 ? double.NaN : counted.Count(holds) / (double)counted.Length;
    }

    private string Line(string kind, Func<Judged, bool> belongs)
    {
        var of = new CalibrationSummary([.. Plain.Where(belongs)]);
        double[] widths = [.. of.Decided.Select(world => world.Estimate!.HalfWidth).Order()];
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{kind, -34}{of.all.Count, 7}{of.Coverage, 10:P1}{of.FalseEffects, 8:P1}{of.Power, 8:P1}{of.Undecided, 11:P1}{(widths.Length == 0 ? 0 : widths[widths.Length / 2]), 8:P1}"
        );
    }

    private sealed record Judged(SimulatedWorld World, AttributionDesign Design, EffectEstimate? Estimate, Verdict Verdict)
    {
        public bool IsCovered => World.TrueDisplaced >= Estimate!.DisplacedLow && World.TrueDisplaced <= Estimate.DisplacedHigh;
    }
}
