using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Studies.Claiming;

/// <summary>From which share on a variance needs a reason, on the days on which that is the rule.</summary>
/// <param name="Threshold">As a fraction: 0.15 is 15 %.</param>
public sealed record VarianceRule(decimal Threshold, Period Days, string? Source)
{
    /// <summary>What holds where the study says nothing: exception reports explain items that vary by more than 15 %.</summary>
    public static readonly VarianceRule Default = new(0.15m, ServiceHistory.Always, "PWSCI(2012-13)3");

    /// <summary>The threshold of a day: of the rules, the one that holds; else the default.</summary>
    public static VarianceRule On(DateOnly day, IReadOnlyList<VarianceRule> rules) =>
        rules.FirstOrDefault(rule => rule.Days.From <= day && day < rule.Days.Until) ?? Default;
}
