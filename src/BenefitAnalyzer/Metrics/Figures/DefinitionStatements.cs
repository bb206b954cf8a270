using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Metrics.Figures;

/// <summary>What a study says of definitions: who answers for them, and on which days they are in force.</summary>
public static class DefinitionStatements
{
    /// <summary>Statements about what is no definition.</summary>
    public static IReadOnlyList<Diagnostic> Faults(Study study)
    {
        var known = Catalog
            .Of<Metric>()
            .Select(metric => metric.Id)
            .Concat(Catalog.Of<FigureFamily>().SelectMany(family => family.Definitions).Select(definition => definition.Id))
            .ToHashSet(StringComparer.Ordinal);
        return
        [
            .. study
                .Definitions.Where(own => !known.Contains(own.Definition))
                .Select(own =>
                    Diagnostic.Error(
                        DiagnosticCodes.UnknownMetric,
                        StudyReader.FileName,
                        own.Line,
                        $"there is no metric or other definition '{Shortened.Of(own.Definition)}'{NearestName.Hint(own.Definition, known)} ('benefit list metrics' shows all metrics)"
                    )
                ),
        ];
    }

    /// <summary>A warning where figures of a metric count days on which no definition of it is in force; null where they count none or the study does not say.</summary>
    /// <param name="asked">The days that are counted.</param>
    public static Diagnostic? Outside(Study study, string id, Period asked)
    {
        var own = Of(study, id);
        return own.Count == 0 || asked.EachDay().All(day => own.Exists(one => one.Days.Contains(day)))
            ? null
            : Diagnostic.Warning(
                DiagnosticCodes.DefinitionNotInForce,
                StudyReader.FileName,
                own[0].Line,
                $"the figures count days from {DateText.Period(asked).English}, on some of which no definition of '{id}' is in force: {Said(study, id)!.English}"
            );
    }

    /// <summary>Such as <c>owner: Efficiency Unit, in force from 1 Apr 2003 (Circular 5/2003)</c>; null where the study says nothing.</summary>
    /// <param name="id">Without its version.</param>
    public static LocalText? Said(Study study, string id) =>
        Of(study, id) is { Count: > 0 } own
            ? new LocalText(
                string.Join("; ", own.Select(one => Said(study, one).English)),
                string.Join('；', own.Select(one => Said(study, one).Chinese))
            )
            : null;

    private static List<DefinitionInForce> Of(Study study, string id) =>
        [.. study.Definitions.Where(own => own.Definition == id).OrderBy(own => own.Days.From)];

    private static LocalText Said(Study study, DefinitionInForce one)
    {
        List<LocalText> parts =
        [
            .. one.Owner is { } owner ? [new LocalText($"owner: {owner.English}", $"負責單位：{owner.Chinese}")] : Array.Empty<LocalText>(),
            .. InForce(one.Days) is { } days ? [days] : Array.Empty<LocalText>(),
        ];
        var text = parts.Count == 0 ? new LocalText("in force", "生效") : Joined(parts);
        if (one.Source is null)
        {
            return text;
        }

        var source = study.Tables.Say(one.Source);
        return new LocalText($"{text.English} ({source.English})", $"{text.Chinese}（{source.Chinese}）");
    }

    private static LocalText Joined(List<LocalText> parts) => LocalText.Joined(parts, ", ", "，");

    private static LocalText? InForce(Period days)
    {
        var always = ServiceHistory.Always;
        var (first, last) = (DateText.Day(days.From), DateText.Day(days.Until.AddDays(-1)));
        return (days.From > always.From, days.Until < always.Until) switch
        {
            (true, true) => new LocalText($"in force from {first.English} to {last.English}", $"{first.Chinese}至{last.Chinese}生效"),
            (true, false) => new LocalText($"in force from {first.English}", $"由{first.Chinese}起生效"),
            (false, true) => new LocalText($"in force until {last.English}", $"生效至{last.Chinese}"),
            _ => null,
        };
    }
}
