using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Studies.Assumptions;
using BenefitAnalyzer.Studies.Reading.Kinds;
using BenefitAnalyzer.Studies.Reading.Yaml;

namespace BenefitAnalyzer.Studies;

/// <summary>Reads a path of adoption in a scenario: <c>take-up@hall-booking: { m: 80%, p: 0.03, q: 0.38 }</c>.</summary>
internal static class AdoptionReader
{
    private static readonly Key<decimal> Ceiling = new("m", Scalars.NumberOrShare, "take-up in the end, such as 80%", isRequired: true);
    private static readonly Key<decimal> Innovation = new("p", Scalars.Number, "share a year that comes by itself", isRequired: true);
    private static readonly Key<decimal> Imitation = new("q", Scalars.Number, "share a year that follows others", isRequired: true);
    private static readonly Key<DateOnly> From = new("from", Scalars.Day, "first day; the initiative's launch when not given");

    public static readonly SectionKind Kind = new(Ceiling, Innovation, Imitation, From);

    /// <summary>Whether a node is meant as one, and not as values by year.</summary>
    public static bool IsMeant(Node node) => node is MapNode map && map.Entries.Any(entry => entry.Key.Text is "m" or "p" or "q" or "from");

    /// <returns>Null when it is impossible, which is reported.</returns>
    public static AdoptionTerms? Of(LeverName lever, KeyedValues section, Study study, Findings findings)
    {
        if (section.Find(Ceiling) is not { } ceiling || section.Find(Innovation) is not { } p || section.Find(Imitation) is not { } q)
        {
            return null;
        }

        var initiative = study.Initiatives.FirstOrDefault(own => own.Id == lever.Initiative);
        var from = section.Find(From)?.Value ?? initiative?.Launched ?? initiative?.PlannedLaunch;
        string[] faults =
        [
            lever.Kind == LeverKind.TakeUp ? "" : $"only '{LeverKind.TakeUp.Id}' can grow by m, p and q, not '{lever}'",
            ceiling.Value is > 0 and <= 1 ? "" : $"m is the take-up in the end, above 0 and at most 100%, not {ceiling.Value}",
            p.Value > 0 ? "" : $"p must be above 0, not {p.Value}: without anyone who comes by himself nobody can follow",
            q.Value >= 0 ? "" : $"q must be 0 or more, not {q.Value}",
            from is not null ? "" : $"'{lever}' has no launch to begin from: add 'from:' with a day",
        ];
        foreach (var fault in faults.Where(fault => fault.Length > 0))
        {
            findings.Error(DiagnosticCodes.AdoptionImpossible, section.At, fault);
        }

        return faults.All(fault => fault.Length == 0) ? new AdoptionTerms(ceiling.Value, p.Value, q.Value, from!.Value) : null;
    }
}
