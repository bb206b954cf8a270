using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Studies.Assumptions;

/// <summary>Other values of some levers, and all else as in the base.</summary>
public sealed record Scenario(string Id, LocalText Title, IReadOnlyList<LeverValue> Levers)
{
    /// <summary>The base: nothing is changed.</summary>
    public static Scenario Base { get; } = new("base", new LocalText("As it is", "現況"), []);

    /// <summary>With one more lever, in the place of one of the same name.</summary>
    public Scenario With(LeverValue lever) => this with { Levers = [.. Levers.Where(other => other.Lever != lever.Lever), lever] };
}

/// <summary>The value of a lever in a scenario.</summary>
/// <param name="Path">Values by fiscal year in order, each holding until the next; one year before all others for a value of all years.</param>
/// <param name="Place">Where it stands.</param>
public sealed record LeverValue(LeverName Lever, IReadOnlyList<(FiscalYear From, decimal Value)> Path, string Place)
{
    /// <summary>How a take-up grows; <see cref="Path"/> is then filled when the scenario is run. Null for values as they are written.</summary>
    public AdoptionTerms? Adoption { get; init; }

    public static LeverValue Of(LeverName lever, decimal value, string place) => new(lever, [(new FiscalYear(int.MinValue), value)], place);

    /// <summary>Null before the first year of a path: the base holds.</summary>
    public decimal? In(FiscalYear year)
    {
        decimal? value = null;
        foreach (var (from, step) in Path)
        {
            value = from.BeginsIn <= year.BeginsIn ? step : value;
        }

        return value;
    }
}
