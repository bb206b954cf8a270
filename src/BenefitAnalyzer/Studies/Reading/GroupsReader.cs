using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Studies.Reading.Kinds;
using BenefitAnalyzer.Studies.Reading.Yaml;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Studies.Reading;

/// <summary><c>groups:</c>, the groups of citizens that sources may record.</summary>
internal static class GroupsReader
{
    private const int Most = 3;

    // Names by which metrics are split; a group of the same name could not be told from them.
    private static readonly string[] Dimensions =
    [
        "day",
        "week",
        "month",
        "quarter",
        "fiscal_year",
        "year",
        "source",
        "service",
        "service_type",
        "department",
        "cluster",
        "stage",
        "channel",
        "channel_class",
        "office",
        "district",
        "outcome",
        "assisted",
        "weekday",
        "hour",
        "group_1",
        "group_2",
        "group_3",
    ];

    private static readonly HashSet<string> Reserved = [.. Dimensions, .. Field.OfLogs, .. Field.OfCounts];

    private static readonly Key<LocalText> Name = new("name", LocalTexts.Kind, "what reports call it; its id when not given");

    private static readonly Key<IReadOnlyList<GroupValue>> Values = new(
        "values",
        new EitherKind<IReadOnlyList<GroupValue>>(
            node => node is ListNode,
            new ListKind<string>(Scalars.Text).Select(list => ToValues(list.Value)),
            new MapKind<LocalText>(Scalars.Text, LocalTexts.Kind).Select(map => ToValues(map.Value))
        ),
        "the values allowed, in the order of printing: a list of codes, or a map from code to name; any text when not given"
    );

    public static readonly Key<IReadOnlyList<Entry<KeyedValues>>> Key = new(
        "groups",
        new MapKind<KeyedValues>(Scalars.GroupId, new SectionKind(Name, Values)),
        "groups of citizens, such as age_band; at most three"
    );

    public static IReadOnlyList<Group> Read(KeyedValues study, Findings findings)
    {
        var entries = study.Items(Key);
        foreach (var entry in entries.Skip(Most))
        {
            findings.Error(
                DiagnosticCodes.BadValue,
                entry.Name.At,
                $"group '{entry.Name.Value}' is one too many: a study has at most {Most}"
            );
        }

        foreach (var name in entries.Select(entry => entry.Name).Where(name => Reserved.Contains(name.Value)))
        {
            findings.Error(
                DiagnosticCodes.BadValue,
                name.At,
                $"'{name.Value}' is the name of a field or dimension: choose another for the group"
            );
        }

        return [.. entries.Select(entry => Build(entry.Name.Value, entry.Value))];
    }

    private static Group Build(string id, KeyedValues section) => new(id, section.Value(Name, LocalText.Same(id)), section.Items(Values));

    private static IReadOnlyList<GroupValue> ToValues(IReadOnlyList<Placed<string>> codes) =>
        [.. codes.Select(code => new GroupValue(code.Value, LocalText.Same(code.Value)))];

    private static IReadOnlyList<GroupValue> ToValues(IReadOnlyList<Entry<LocalText>> names) =>
        [.. names.Select(entry => new GroupValue(entry.Name.Value, entry.Value))];
}
