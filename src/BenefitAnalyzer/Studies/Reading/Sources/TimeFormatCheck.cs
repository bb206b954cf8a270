using System.Globalization;
using System.Text;

namespace BenefitAnalyzer.Studies.Reading.Sources;

/// <summary>Checks a date format in .NET letters before any row is read with it: most wrong formats would reject every row, some would lose the afternoon.</summary>
internal static class TimeFormatCheck
{
    private const string Letters = "use yyyy for the year, MM month, dd day, HH hour (or hh with tt for AM/PM), mm minute, ss second";

    /// <summary>What is wrong with the format, to be read after "the format '…'"; null when it is usable.</summary>
    public static string? Fault(string format)
    {
        var runs = Runs(format);
        if (runs is null)
        {
            return "has a quote that is not closed";
        }

        bool Has(string letter, int longest) => runs.Any(run => run.StartsWith(letter, StringComparison.Ordinal) && run.Length <= longest);

        var missing = new List<string>();
        AddUnless(Has("y", longest: 5), "year");
        AddUnless(Has("M", longest: 4), "month");
        AddUnless(Has("d", longest: 2), "day"); // ddd and dddd are names of weekdays
        if (missing.Count > 0)
        {
            return $"has no {string.Join(", no ", missing)}: {Letters}";
        }

        var hasTwelveHours = Has("h", longest: 2);
        if (hasTwelveHours && !Has("t", longest: 2))
        {
            return "has hours from 1 to 12 (hh) without AM/PM (tt): write HH for hours from 0 to 23";
        }

        if ((hasTwelveHours || Has("H", longest: 2)) && !Has("m", longest: 2))
        {
            return "has an hour but no minute: the minute is mm in small letters";
        }

        if (Stands('m', after: "yd", before: "yd") || Stands('m', after: "", before: "yd"))
        {
            return "has the minute (mm) beside year and day: the month is MM in capitals";
        }

        if (Stands('M', after: "Hh", before: ""))
        {
            return "has the month (MM) after the hour: the minute is mm in small letters";
        }

        // A time must come back from its own text: the last check, for letters that .NET knows and this class does not.
        var sample = new DateTime(2013, 11, 24, 15, 37, 48, DateTimeKind.Unspecified);
        return Fits(Written(sample, format), format) ? null : $"cannot be read back: {Letters}";

        // Whether a run stands after one of some letters, and before one of others; no letter means the end of the format.
        bool Stands(char letter, string after, string before) =>
            runs.Index()
                .Any(run =>
                    run.Item[0] == letter
                    && (run.Index == 0 ? after.Length == 0 : after.Contains(runs[run.Index - 1][0], StringComparison.Ordinal))
                    && (
                        before.Length == 0
                        || run.Index + 1 < runs.Count && before.Contains(runs[run.Index + 1][0], StringComparison.Ordinal)
                    )
                );

        void AddUnless(bool has, string name)
        {
            if (!has)
            {
                missing.Add(name);
            }
        }
    }

    /// <summary>Whether a text is written in this format.</summary>
    public static bool Fits(string text, string format) =>
        DateTime.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static string Written(DateTime time, string format)
    {
        try
        {
            return time.ToString(format, CultureInfo.InvariantCulture);
        }
        catch (FormatException)
        {
            return "";
        }
    }

    /// <summary>Runs of one letter outside quotes and escapes: <c>dd/MM/yyyy</c> gives dd, MM, yyyy; null when a quote is not closed.</summary>
    private static List<string>? Runs(string format)
    {
        var runs = new List<string>();
        var run = new StringBuilder();
        char? quote = null;
        for (var index = 0; index < format.Length; index++)
        {
            var letter = format[index];
            if (quote is null && letter == '\\')
            {
                index++; // the next character stands for itself
            }
            else if (quote is null && letter is '\'' or '"')
            {
                quote = letter;
            }
            else if (letter == quote)
            {
                quote = null;
            }
            else if (quote is null && char.IsAsciiLetter(letter))
            {
                run.Append(letter);
                if (index + 1 < format.Length && format[index + 1] == letter)
                {
                    continue;
                }

                runs.Add(run.ToString());
            }

            run.Clear();
        }

        return quote is null ? runs : null;
    }
}
