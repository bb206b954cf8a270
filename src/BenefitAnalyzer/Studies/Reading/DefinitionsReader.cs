using BenefitAnalyzer.Studies.Reading.Kinds;
using BenefitAnalyzer.Studies.Reading.Yaml;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Studies.Reading;

/// <summary><c>definitions:</c>, who answers for a definition and since when it is the one agreed.</summary>
internal static class DefinitionsReader
{
    private static readonly Key<string> Metric = new(
        "metric",
        Scalars.Text, // ids of metrics may hold a '/', as in take-up/A
        "id of the metric, see 'benefit list metrics', or of another definition that reports print",
        isRequired: true
    );
    private static readonly Key<LocalText> Owner = new("owner", LocalTexts.Kind, "the office that answers for the definition");

    public static readonly Key<IReadOnlyList<Placed<KeyedValues>>> Key = new(
        "definitions",
        new ListKind<KeyedValues>(new SectionKind([Metric, Owner, .. DatedItems.Keys])),
        "owners of definitions and the days on which these are in force"
    );

    public static IReadOnlyList<DefinitionInForce> Read(KeyedValues study, Findings findings) =>
        [
            .. study
                .Items(Key)
                .GroupBy(item => item.Value.Value(Metric, ""))
                .SelectMany(definition =>
                    DatedItems
                        .Read(definition, findings)
                        .Select(row => new DefinitionInForce(
                            definition.Key,
                            row.Section.Find(Owner)?.Value,
                            row.Days,
                            row.Source,
                            row.Section.Find(Metric)?.At.Line
                        ))
                ),
        ];
}
