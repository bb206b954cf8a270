using BenefitAnalyzer.Studies.Promises;
using BenefitAnalyzer.Studies.Reading.Kinds;
using BenefitAnalyzer.Studies.Reading.Yaml;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Studies.Reading;

/// <summary><c>brief:</c>, what a background brief says in words.</summary>
internal static class BriefReader
{
    private static readonly Key<LocalText> Purpose = new("purpose", LocalTexts.Kind, "what the paper is for");
    private static readonly Key<IReadOnlyList<Placed<LocalText>>> Background = Texts(
        "background",
        "how it came to be, a paragraph each; the figures stand below by themselves"
    );
    private static readonly Key<IReadOnlyList<Placed<LocalText>>> WayForward = Texts(
        "way_forward",
        "what is to come, a paragraph each; what falls due stands below by itself"
    );

    public static readonly Key<KeyedValues> Key = new(
        "brief",
        new SectionKind(Purpose, Background, WayForward),
        "what a background brief says in words"
    );

    public static BriefTexts Read(KeyedValues study) =>
        study.Find(Key)?.Value is { } section
            ? new BriefTexts
            {
                Purpose = section.Find(Purpose)?.Value,
                Background = [.. section.Items(Background).Select(item => item.Value)],
                WayForward = [.. section.Items(WayForward).Select(item => item.Value)],
            }
            : BriefTexts.None;

    private static Key<IReadOnlyList<Placed<LocalText>>> Texts(string name, string description) =>
        new(name, new ListKind<LocalText>(LocalTexts.Kind), description);
}
