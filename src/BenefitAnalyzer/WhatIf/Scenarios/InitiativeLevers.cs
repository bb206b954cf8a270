using BenefitAnalyzer.Studies.Assumptions;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.WhatIf.Scenarios;

/// <summary>What the levers of a scenario say of one initiative.</summary>
/// <remarks>Factors of all initiatives and of this one multiply; of other values the initiative's own stands for that of all.</remarks>
internal sealed class InitiativeLevers(Scenario scenario, string initiative)
{
    private readonly List<LeverValue> own =
    [
        .. scenario.Levers.Where(value => value.Lever.Kind.Subject == LeverSubject.Initiative && value.Lever.Concerns(initiative)),
    ];

    /// <summary>Product of the factors of a kind in a year; 1 where none is set.</summary>
    public decimal Factor(LeverKind kind, FiscalYear year) =>
        own.Where(value => value.Lever.Kind == kind).Aggregate(1m, (product, value) => product * (value.In(year) ?? 1));

    /// <summary>Product of the factors of several kinds.</summary>
    public decimal Factor(IReadOnlyList<LeverKind> kinds, FiscalYear year) =>
        kinds.Aggregate(1m, (product, kind) => product * Factor(kind, year));

    /// <summary>The value of a kind that is no factor; null where none is set.</summary>
    public decimal? Value(LeverKind kind, FiscalYear year) =>
        own.Where(value => value.Lever.Kind == kind)
            .OrderBy(value => value.Lever.Target is null)
            .Select(value => value.In(year))
            .FirstOrDefault(value => value is not null);

    /// <summary>Whether any value differs from year to year.</summary>
    public bool IsByYear => own.Exists(value => value.Path.Count > 1 || value.Path.Any(step => step.From.BeginsIn != int.MinValue));

    public bool Sets(LeverKind kind) => own.Exists(value => value.Lever.Kind == kind);
}
