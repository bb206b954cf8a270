using BenefitAnalyzer.Studies.Reading.Kinds;
using BenefitAnalyzer.Studies.Reading.Yaml;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Studies.Reading;

/// <summary>A text in both languages: <c>{ en: Counter, zh-Hant: 櫃位 }</c>, or a plain text that serves for both.</summary>
internal static class LocalTexts
{
    private static readonly Key<string> English = new("en", Scalars.Text, "the text in English", isRequired: true);
    private static readonly Key<string> Chinese = new("zh-Hant", Scalars.Text, "the text in Traditional Chinese", isRequired: true);

    public static readonly Kind<LocalText> Kind = new EitherKind<LocalText>(
        node => node is TextNode,
        Scalars.Text.Select(text => LocalText.Same(text.Value)),
        new SectionKind(English, Chinese).Select(section =>
            section.Value.Find(English) is { } english && section.Value.Find(Chinese) is { } chinese
                ? new LocalText(english.Value, chinese.Value)
                : null
        )
    ).Named("localText");
}
