using System.Text.RegularExpressions;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Ingestion.Counts;

/// <summary>Understands headings such as <c>April 2011 to March 2012: volume</c> by the study's pattern and corrections.</summary>
internal sealed partial class WideHeadings
{
    private const string From = "from";
    private const string Until = "until";
    private const string Whole = "period";
    private const string Measure = "measure";
    private readonly WidePeriods periods;
    private readonly Regex pattern;
    private readonly Dictionary<string, string> formats = [];

    public WideHeadings(WidePeriods periods)
    {
        this.periods = periods;
        var at = 0;
        var regex = "^";
        foreach (Match placeholder in Placeholder().Matches(periods.Headings))
        {
            var name = placeholder.Groups["name"].Value;
            formats[name] = placeholder.Groups["format"].Value;
            regex +=
                Regex.Escape(periods.Headings[at..placeholder.Index])
                + (name == Measure ? $"(?<{name}>.+)" : $"(?<{name}>{ShapeOf(formats[name])})");
            at = placeholder.Index + placeholder.Length;
        }

        pattern = new Regex(regex + Regex.Escape(periods.Headings[at..]) + "$", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
    }

    /// <summary>What a heading means.</summary>
    /// <returns>Null for a heading without the pattern; <c>Period</c> or <c>Measure</c> null where a part is not understood.</returns>
    public (Period? Period, string? Measure)? Read(string heading)
    {
        var corrected = periods.Corrections.Aggregate(
            heading,
            (text, slip) => text.Replace(slip.Key, slip.Value, StringComparison.Ordinal)
        );
        var match = pattern.Match(corrected);
        // The pattern of a period alone fits any word; a heading without a digit, and so without a year, names none.
        if (!match.Success || (!formats.ContainsKey(Measure) && !corrected.Any(char.IsAsciiDigit)))
        {
            return null;
        }

        var measure = formats.ContainsKey(Measure)
            ? periods.Measures.GetValueOrDefault(match.Groups[Measure].Value.Trim())
            : periods.Measures.Values.First(); // all headings mean the one
        return (ReadPeriod(match), measure);
    }

    /// <summary>As many words as the format has: a space in <c>MMM yyyy</c> is not the one before the measure.</summary>
    private static string ShapeOf(string format) => string.Join(@"\s+", format.Split(' ').Select(_ => @"\S.*?"));

    private Period? ReadPeriod(Match match)
    {
        var first = Span(match, formats.ContainsKey(Whole) ? Whole : From);
        var last = formats.ContainsKey(Until) ? Span(match, Until) : first;
        return first is { } from && last is { } until && from.From < until.Until ? new Period(from.From, until.Until) : null;
    }

    private Period? Span(Match match, string name) =>
        PeriodHeading.Read(match.Groups[name].Value.Trim(), formats.GetValueOrDefault(name, ""));

    [GeneratedRegex(@"\{(?<name>from|until|period|measure)(:(?<format>[^}]*))?\}", RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder();
}
