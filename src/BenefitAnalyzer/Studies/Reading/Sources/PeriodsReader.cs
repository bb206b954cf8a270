using System.Text.RegularExpressions;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Studies.Reading.Kinds;
using BenefitAnalyzer.Studies.Reading.Yaml;

namespace BenefitAnalyzer.Studies.Reading.Sources;

/// <summary><c>periods:</c> of a counts source whose periods are columns.</summary>
internal static partial class PeriodsReader
{
    private static readonly Key<string> Headings = new(
        "headings",
        Scalars.Text,
        "pattern of the headings, such as '{from:MMMM yyyy} to {until:MMMM yyyy}: {measure}' or '{period:yyyy-MM}'; the last period named is included",
        isRequired: true
    );

    private static readonly Key<IReadOnlyList<Entry<string>>> Measures = new(
        "measures",
        new MapKind<string>(
            Scalars.Text,
            Scalars.OneOf(
                (Field.Volume, Field.Volume),
                (Field.DigitalVolume, Field.DigitalVolume),
                (Field.CostPerTransaction, Field.CostPerTransaction),
                (Field.HandlingMinutes, Field.HandlingMinutes)
            )
        ),
        "text of the measure in a heading: volume, digital_volume, cost_per_transaction or handling_minutes; where headings name none, any word for the one that all mean",
        isRequired: true
    );

    private static readonly Key<IReadOnlyList<Entry<string>>> Corrections = new(
        "corrections",
        new MapKind<string>(Scalars.Text, Scalars.Text),
        "misprinted piece of a heading: what it should say"
    );

    public static readonly Key<KeyedValues> Key = new(
        "periods",
        new SectionKind(Headings, Measures, Corrections),
        "for counts whose periods are columns: what their headings say"
    );

    /// <summary>The periods; null when the source has none.</summary>
    public static WidePeriods? Read(KeyedValues source, Findings findings)
    {
        if (source.Find(Key)?.Value is not { } section)
        {
            return null;
        }

        if (section.Find(Headings) is { } headings && Fault(headings.Value) is { } fault)
        {
            findings.Error(DiagnosticCodes.BadValue, headings.At, $"the pattern '{headings.Value}' {fault}");
        }

        if (
            section.Find(Measures) is { Value.Count: > 1 } several
            && section.Find(Headings) is { } without
            && !without.Value.Contains("{measure}", StringComparison.Ordinal)
        )
        {
            findings.Error(DiagnosticCodes.BadValue, several.At, "headings without {measure} all mean one: give only one measure");
        }

        if (section.Find(Measures) is { } measures && measures.Value.All(entry => entry.Value != Field.Volume))
        {
            findings.Error(DiagnosticCodes.KeyMissing, measures.At, "no measure is 'volume': without it nothing is counted");
        }

        return new WidePeriods(section.Value(Headings, ""), Texts(section.Items(Measures)), Texts(section.Items(Corrections)));
    }

    /// <summary>What is wrong with a pattern, to be read after "the pattern '…'"; null when it is usable.</summary>
    private static string? Fault(string pattern)
    {
        var pieces = Pieces().Matches(pattern);
        var names = pieces.Select(piece => piece.Groups["name"].Value).Order(StringComparer.Ordinal).ToList();
        if (pattern.Contains('{', StringComparison.Ordinal) && Pieces().Replace(pattern, "").AsSpan().IndexOfAny('{', '}') >= 0)
        {
            return "has a brace that is not closed";
        }

        string[][] usable =
        [
            ["from", "measure", "until"],
            ["from", "until"],
            ["measure", "period"],
            ["period"],
        ];
        if (!usable.Any(known => names.SequenceEqual(known)))
        {
            return "needs either {from:…} and {until:…} or {period:…} once, and {measure} at most once";
        }

        return pieces
            .Where(piece => piece.Groups["name"].Value != "measure")
            .All(piece => piece.Groups["format"].Value.Contains('y', StringComparison.Ordinal))
            ? null
            : "needs a year in each period, such as {period:MMMM yyyy}";
    }

    private static Dictionary<string, string> Texts(IReadOnlyList<Entry<string>> entries) =>
        entries.DistinctBy(entry => entry.Name.Value).ToDictionary(entry => entry.Name.Value, entry => entry.Value);

    [GeneratedRegex(@"\{(?<name>[^:{}]*)(:(?<format>[^{}]*))?\}", RegexOptions.CultureInvariant)]
    private static partial Regex Pieces();
}
