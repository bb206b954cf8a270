namespace BenefitAnalyzer.Units;

/// <summary>A text in the two languages of every report: English and Traditional Chinese.</summary>
public sealed record LocalText(string English, string Chinese)
{
    /// <summary>The same characters in both languages: codes, names of people, file names.</summary>
    public static LocalText Same(string text) => new(text, text);

    /// <summary>Codes or names that are the same in both languages, one after the other.</summary>
    public static LocalText Listed(IEnumerable<string> texts)
    {
        List<string> all = [.. texts];
        return new(string.Join(", ", all), string.Join("、", all));
    }

    /// <summary>Names one after the other.</summary>
    public static LocalText Listed(IReadOnlyCollection<LocalText> names) => Joined(names, ", ", "、");

    /// <summary>Texts one after the other, with the marks of each language between them.</summary>
    public static LocalText Joined(IReadOnlyCollection<LocalText> parts, string english, string chinese) =>
        new(string.Join(english, parts.Select(part => part.English)), string.Join(chinese, parts.Select(part => part.Chinese)));

    public string In(Language language) => language == Language.English ? English : Chinese;
}
