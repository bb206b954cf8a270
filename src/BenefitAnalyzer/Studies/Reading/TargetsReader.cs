using BenefitAnalyzer.Studies.Reading.Kinds;
using BenefitAnalyzer.Studies.Reading.Yaml;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Studies.Reading;

/// <summary><c>targets:</c>, promised values of metrics by a day.</summary>
internal static class TargetsReader
{
    private static readonly Key<string> Id = new("id", Scalars.Code, "short name, unique in the study", isRequired: true);
    private static readonly Key<LocalText> Name = new("name", LocalTexts.Kind, "what reports call it; its id when not given");
    private static readonly Key<string> Metric = new(
        "metric",
        Scalars.Text, // ids of metrics may hold a '/', as in take-up/A
        "id of the metric, see 'benefit list metrics'",
        isRequired: true
    );
    private static readonly Key<double> Value = new(
        "value",
        Scalars.NumberOrPercent,
        "the promised value, such as 90% or 20",
        isRequired: true
    );
    private static readonly Key<DateOnly> By = new("by", Scalars.Day, "the day by which it was promised", isRequired: true);

    private static readonly Key<IReadOnlyList<Placed<string>>> Services = new(
        "services",
        new ListKind<string>(Scalars.Text),
        "codes of the services the promise was made for; when not given all services, for availability all amenable ones"
    );

    private static readonly Key<string> Origin = new("source", Scalars.Text, "the paper that states the target");

    private static readonly Key<int> Months = new(
        "months",
        Scalars.Whole(1, 120),
        "months that end with the day, over which transactions are counted (default 12)"
    );

    public static readonly Key<IReadOnlyList<Placed<KeyedValues>>> Key = new(
        "targets",
        new ListKind<KeyedValues>(new SectionKind(Id, Name, Metric, Value, By, Services, Months, Origin)),
        "promised values of metrics"
    );

    public static IReadOnlyList<Target> Read(KeyedValues study, Declared declared, Findings findings)
    {
        var sections = study.Items(Key).Select(item => item.Value).ToList();
        findings.RepeatedNames("target", sections.Select(section => section.Find(Id)).OfType<Placed<string>>());
        foreach (var code in sections.SelectMany(section => section.Items(Services)))
        {
            declared.Check(Field.Service, code, findings);
        }

        return [.. sections.Select(Build)];
    }

    private static Target Build(KeyedValues section)
    {
        var id = section.Value(Id, "");
        return new Target(
            id,
            section.Value(Name, LocalText.Same(id)),
            section.Value(Metric, ""),
            section.Value(Value, 0),
            section.Value(By, default),
            [.. section.Items(Services).Select(service => service.Value)],
            section.Find(Origin)?.Value,
            section.Value(Months, 12)
        )
        {
            Line = section.Find(Value) is { At: { Cell: null, Line: var line } } ? line : null,
        };
    }
}
