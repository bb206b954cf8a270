using BenefitAnalyzer.Diagnostics;

namespace BenefitAnalyzer.Studies.Assumptions;

/// <summary>Names a lever: of what kind it is, and of which initiative.</summary>
/// <param name="Initiative">Null for all of them.</param>
public sealed record LeverName(LeverKind Kind, string? Initiative)
{
    private const char At = '@';

    /// <summary>Such as <c>capital-cost</c> or <c>capital-cost@hall-booking</c>; the same lever has the same id in every file.</summary>
    public string Id => Initiative is null ? Kind.Id : $"{Kind.Id}{At}{Initiative}";

    /// <summary>Whether it concerns an initiative.</summary>
    public bool Concerns(string initiative) => Initiative is null || Initiative == initiative;

    /// <returns>Null where the name is that of no lever; <paramref name="fault"/> then says why.</returns>
    /// <param name="initiatives">Ids of the study.</param>
    public static LeverName? Parse(string text, IReadOnlyCollection<string> initiatives, out string fault)
    {
        var parts = text.Split(At, 2);
        fault = "";
        if (LeverKind.All.FirstOrDefault(kind => kind.Id == parts[0]) is not { } kind)
        {
            string[] known = [.. LeverKind.All.Select(kind => kind.Id)];
            fault =
                $"there is no lever '{parts[0]}'{NearestName.Hint(parts[0], known)}; each also of one initiative, as in '{LeverKind.CapitalCost.Id}{At}INITIATIVE'";
            return null;
        }

        if (parts.Length == 1)
        {
            return new LeverName(kind, null);
        }

        if (kind.IsOfStudy)
        {
            fault = $"'{kind.Id}' is one for the whole study: leave out '{At}{parts[1]}'";
            return null;
        }

        if (!initiatives.Contains(parts[1]))
        {
            fault = $"unknown initiative '{parts[1]}'{NearestName.Hint(parts[1], initiatives)}";
            return null;
        }

        return new LeverName(kind, parts[1]);
    }

    public override string ToString() => Id;
}
