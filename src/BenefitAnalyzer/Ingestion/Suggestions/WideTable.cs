using System.Globalization;
using System.Text.RegularExpressions;
using BenefitAnalyzer.Ingestion.Counts;
using BenefitAnalyzer.Ingestion.Suggestions.Columns;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Ingestion.Suggestions;

/// <summary>Recognises counts whose periods are columns: headings such as <c>April 2011 to March 2012: volume</c>.</summary>
internal static partial class WideTable
{
    private const int FewestColumns = 3;
    private const double Most = 0.4;

    /// <summary>Stands for what headings measure that name a period alone.</summary>
    private const string OnlyMeasure = "all";

    private static readonly (string Format, Regex Pattern)[] Periods =
    [
        ("MMMM yyyy", MonthName()),
        ("MMM yyyy", ShortMonthName()),
        ("MMM-yyyy", ShortMonthAndYear()),
        ("MMM-yy", ShortMonthAndShortYear()),
        ("MMM yy", ShortMonthNameShortYear()),
        ("yyyy-MM", YearMonth()),
        ("yyyy/MM", YearSlashMonth()),
        ("yyyy年M月", ChineseMonth()),
        ("MM/yyyy", MonthYear()),
        ("yyyyMM", YearMonthTogether()),
        ("yyyy", Year()),
    ];

    /// <summary>Whether texts name enough periods, and nothing else, to be headings, though they have no letters.</summary>
    public static bool AreHeadings(IEnumerable<string> texts) =>
        texts.Count(text => Periods.Any(own => own.Pattern.Match(text) is { Success: true } found && found.Length == text.Length))
        >= FewestColumns;

    /// <summary>The pattern of the headings; null when periods are no columns.</summary>
    public static PeriodsDraft? Of(IReadOnlyList<string> headings)
    {
        foreach (var (format, pattern) in Periods)
        {
            var readings = headings.Select(heading => Read(heading, format, pattern)).OfType<(string Pattern, string Measure)>().ToList();
            if (readings.Count < Math.Max(FewestColumns, Most * headings.Count))
            {
                continue;
            }

            var best = readings.CountBy(reading => reading.Pattern).MaxBy(count => count.Value).Key;
            string[] measures = [.. readings.Where(reading => reading.Pattern == best).Select(reading => reading.Measure).Distinct()];
            return Checked(headings, best, measures, readings.Count);
        }

        return null;
    }

    /// <summary>A heading as a pattern, and what it measures; null when it names no period.</summary>
    private static (string Pattern, string Measure)? Read(string heading, string format, Regex period)
    {
        var found = period.Matches(heading);
        if (found.Count is 0 or > 2)
        {
            return null;
        }

        var first = found[0];
        var last = found[^1];
        var middle =
            found.Count == 1
                ? $"{{period:{format}}}"
                : $"{{from:{format}}}{heading[(first.Index + first.Length)..last.Index]}{{until:{format}}}";
        var before = heading[..first.Index];
        var after = heading[(last.Index + last.Length)..];
        var measure = after.Any(char.IsLetter) ? after : before;
        if (!measure.Any(char.IsLetter))
        {
            return ($"{before}{middle}{after}", "");
        }

        // Signs between period and measure belong to the pattern.
        var name = measure.Trim(' ', ':', '-', '–', '_', ',', '/', '(', '.');
        var pattern = measure.Replace(name, "{measure}", StringComparison.Ordinal);
        return (ReferenceEquals(measure, after) ? $"{before}{middle}{pattern}" : $"{pattern}{middle}{after}", name);
    }

    private static PeriodsDraft Checked(IReadOnlyList<string> headings, string pattern, string[] named, int count)
    {
        var isOnlyOne = named is [""];
        string[] measures = isOnlyOne ? [OnlyMeasure] : named;
        var texts = measures.ToDictionary(measure => measure, _ => Field.Volume);
        var reader = new WideHeadings(new WidePeriods(pattern, texts, new Dictionary<string, string>()));
        var periods = headings
            .Select(heading => (Heading: heading, reader.Read(heading)?.Period))
            .Where(read => read.Period is not null)
            .Select(read => (Piece: PieceOf(read.Heading, measures), Period: read.Period!.Value))
            .ToList();
        var usual = periods.CountBy(read => Months(read.Period)).OrderByDescending(months => months.Value).FirstOrDefault().Key;
        var odd = periods.Where(read => Months(read.Period) != usual).DistinctBy(read => read.Piece).ToList();
        return new PeriodsDraft(
            pattern,
            [.. measures.Select(measure => KeyValuePair.Create(measure, isOnlyOne ? Field.Volume : VolumeGuess.MeasureOf(measure)))],
            [.. odd.Select(piece => KeyValuePair.Create(piece.Piece, Corrected(piece.Piece, piece.Period, usual)))],
            [
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{count:#,0} of {headings.Count:#,0} headings name a period, mostly one of {usual} months"
                ),
                .. odd.Select(piece =>
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"ASK: '{piece.Piece}' would be {Months(piece.Period)} months: a misprint? Give what it should say, or delete its line"
                    )
                ),
                .. measures.Contains("")
                    ? ["ASK: some headings name a period and no measure: the reader needs a word for it, such as '2005-04 volume'"]
                    : Array.Empty<string>(),
            ]
        );
    }

    private static int Months(Period period) => ((period.Until.Year - period.From.Year) * 12) + period.Until.Month - period.From.Month;

    /// <summary>The heading without its measure.</summary>
    private static string PieceOf(string heading, string[] measures)
    {
        var name = measures.Where(text => text.Length > 0 && heading.Contains(text, StringComparison.Ordinal)).MaxBy(text => text.Length);
        return (name is null ? heading : heading.Replace(name, "", StringComparison.Ordinal)).Trim(
            ' ',
            ':',
            '-',
            '–',
            '_',
            ',',
            '/',
            '(',
            '.'
        );
    }

    /// <summary>The piece with the last year that gives a period of the usual length: what it may mean.</summary>
    private static string Corrected(string piece, Period period, int usual)
    {
        var meant = period.From.AddMonths(usual - 1).Year.ToString(CultureInfo.InvariantCulture);
        var years = Year().Matches(piece);
        return years.Count == 0 ? piece : piece[..years[^1].Index] + meant + piece[(years[^1].Index + 4)..];
    }

    [GeneratedRegex(
        "(January|February|March|April|May|June|July|August|September|October|November|December) [0-9]{4}",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex MonthName();

    [GeneratedRegex(@"\b(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) [0-9]{4}", RegexOptions.CultureInvariant)]
    private static partial Regex ShortMonthName();

    /// <summary>How spreadsheets show months.</summary>
    [GeneratedRegex(@"\b(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)-[0-9]{2}(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex ShortMonthAndShortYear();

    [GeneratedRegex(@"\b(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)-[0-9]{4}(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex ShortMonthAndYear();

    [GeneratedRegex(@"\b(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) [0-9]{2}(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex ShortMonthNameShortYear();

    [GeneratedRegex("(19|20)[0-9]{2}年(1[0-2]|[1-9])月", RegexOptions.CultureInvariant)]
    private static partial Regex ChineseMonth();

    [GeneratedRegex("(?<![0-9])(19|20)[0-9]{2}/(0[1-9]|1[0-2])(?![0-9/])", RegexOptions.CultureInvariant)]
    private static partial Regex YearSlashMonth();

    [GeneratedRegex("(?<![0-9])(19|20)[0-9]{2}(0[1-9]|1[0-2])(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex YearMonthTogether();

    [GeneratedRegex("(19|20)[0-9]{2}-(0[1-9]|1[0-2])(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex YearMonth();

    [GeneratedRegex("(?<![0-9])(0[1-9]|1[0-2])/(19|20)[0-9]{2}(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex MonthYear();

    [GeneratedRegex("(?<![0-9])(19|20)[0-9]{2}(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Year();
}
