using BenefitAnalyzer.Studies.Assumptions;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Reporting.Sections.WhatIf;

/// <summary>Names of levers for people.</summary>
internal static class LeverText
{
    /// <summary>Its kind, and of what it is said; of a group, those of its levers.</summary>
    /// <param name="ids">Ids of the table <c>levers</c>, with ", " between them.</param>
    /// <param name="initiative">Name of an initiative by its id.</param>
    public static LocalText Of(string ids, AssumptionTables tables, Func<string, LocalText> initiative)
    {
        var names = ids.Split(", ").Select(id => Of(tables.Levers.Single(terms => terms.Lever.Id == id).Lever, initiative)).ToList();
        return LocalText.Joined(names, "; ", "；");
    }

    public static LocalText Of(LeverName lever, Func<string, LocalText> initiative)
    {
        if (lever.Target is not { } target)
        {
            return lever.Kind.Name;
        }

        var name = lever.Initiative is { } id ? initiative(id) : LocalText.Same(target);
        return new LocalText($"{lever.Kind.Name.English}, {name.English}", $"{lever.Kind.Name.Chinese}（{name.Chinese}）");
    }
}
