using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Studies.Reading.Kinds;
using BenefitAnalyzer.Studies.Reading.Yaml;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Studies.Reading;

/// <summary><c>{ from: …, until: … }</c>, in days or in months; until is not included.</summary>
internal sealed class PeriodKeys(ScalarKind<DateOnly> kind)
{
    private readonly Key<DateOnly> from = new("from", kind, $"the first one: {kind.Allowed}", isRequired: true);
    private readonly Key<DateOnly> until = new("until", kind, "the first one after it: not included", isRequired: true);

    public SectionKind Section => new(from, until);

    /// <summary>The period; null when it is not given or bad (which is reported).</summary>
    public Period? Read(Placed<KeyedValues>? given, Findings findings)
    {
        if (given?.Value.Find(from) is not { } first || given.Value.Find(until) is not { } end)
        {
            return null;
        }

        if (end.Value > first.Value)
        {
            return new Period(first.Value, end.Value);
        }

        findings.Error(DiagnosticCodes.BadValue, end.At, "'until' must lie after 'from'; it is not included");
        return null;
    }
}
