using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Benefits.Ledger.Building;

/// <summary>What a line rests on whose year has no row or measurement of its own.</summary>
internal static class CarriedOn
{
    /// <param name="from">The year whose amount stands for the line's own.</param>
    public static LocalText From(FiscalYear from, LocalText source) =>
        new($"{source.English}; carried on from {from}", $"{source.Chinese}；沿用{from.Name.Chinese}的數額");
}
