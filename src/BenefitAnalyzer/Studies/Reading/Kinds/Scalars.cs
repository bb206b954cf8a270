using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Formats;
using BenefitAnalyzer.Studies.Assumptions;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Studies.Reading.Kinds;

/// <summary>The single values that the study file is made of.</summary>
internal static partial class Scalars
{
    // Editors take 18 for a number and true for a flag where the study means text; both are fine.
    private const string AnyScalar = """{ "type": ["string", "number", "boolean"] }""";

    public static readonly ScalarKind<string> Text = new(
        "a text",
        (text, out value) =>
        {
            value = text;
            return true;
        },
        AnyScalar
    );

    /// <summary>A name that is written into lists, file names and ids of figures.</summary>
    public static readonly ScalarKind<string> Code = Matching(CodePattern(), "a code without blanks, commas, semicolons, '/' or '='");

    public static readonly ScalarKind<string> StudyId = Matching(StudyIdPattern(), "a name of small letters, digits and '-'");

    public static readonly ScalarKind<string> GroupId = Matching(
        GroupIdPattern(),
        "a name of small letters, digits and '_' that begins with a letter"
    );

    public static readonly ScalarKind<string> Currency = Matching(CurrencyPattern(), "a currency of three capitals such as HKD");

    public static readonly ScalarKind<DateOnly> Day = new(
        "a day such as 2015-01-31",
        ScalarText.TryDay,
        """{ "type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" }"""
    );

    public static readonly ScalarKind<DateOnly> Month = new(
        "a month such as 2015-01",
        ScalarText.TryMonth,
        """{ "type": "string", "pattern": "^[0-9]{4}-[0-9]{2}$" }"""
    );

    /// <summary>A day of every year; not after the 28th, so that each month has it.</summary>
    public static readonly ScalarKind<(int Month, int Day)> MonthAndDay = new(
        "a month and day such as 04-01, up to day 28",
        (text, out value) =>
        {
            var parsed = DateOnly.TryParseExact(text, "MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day);
            value = (day.Month, day.Day);
            return parsed && day.Day <= 28;
        },
        """{ "type": "string", "pattern": "^[0-9]{2}-[0-9]{2}$" }"""
    );

    public static readonly ScalarKind<double> Share = new(
        "a share such as 85% or 0.85, from 0 to 1",
        ScalarText.TryShare,
        """{ "type": ["string", "number"], "pattern": "^[0-9.]+ ?%?$", "minimum": 0, "maximum": 1 }"""
    );

    public static readonly ScalarKind<double> NumberOrPercent = new(
        "a number such as 20 or a percentage such as 90%",
        ScalarText.TryNumberOrPercent,
        """{ "type": ["string", "number"], "pattern": "^-?[0-9.]+ ?%?$" }"""
    );

    /// <summary>A rate or an uplift, exact as decimals are: 3.5 % is 0.035 and not a neighbour of it.</summary>
    public static readonly ScalarKind<decimal> NumberOrShare = new(
        "a number such as 1.2 or a percentage such as 60%",
        ScalarText.TryPercentOrFraction,
        """{ "type": ["string", "number"], "pattern": "^-?[0-9.]+ ?%?$" }"""
    );

    /// <summary>A discount rate or a rise of prices, within the bounds of the lever that moves discount rates.</summary>
    public static readonly ScalarKind<decimal> YearlyRate = new(
        "a rate such as 3.5% or 0.035, from -50% to 100%",
        (text, out value) =>
            ScalarText.TryPercentOrFraction(text, out value)
            && LeverKind.DiscountRate.Lowest <= value
            && value <= LeverKind.DiscountRate.Highest,
        """{ "type": ["string", "number"], "pattern": "^-?[0-9.]+ ?%?$" }"""
    )
    {
        HintOf = text => ScalarText.PercentSlip(text, LeverKind.DiscountRate.Highest),
    };

    /// <summary>What is added to something or left of it, which may be more than all of it.</summary>
    public static readonly ScalarKind<decimal> Uplift = new(
        "a percentage such as 80% or a fraction such as 0.8, above -100%",
        (text, out value) => ScalarText.TryPercentOrFraction(text, out value) && value is > -1 and < 1000,
        """{ "type": ["string", "number"], "pattern": "^-?[0-9.]+ ?%?$" }"""
    );

    /// <summary>A share, exact as decimals are.</summary>
    public static readonly ScalarKind<decimal> ShareOf = new(
        "a share such as 85% or 0.85, from 0 to 1",
        (text, out value) => ScalarText.TryPercentOrFraction(text, out value) && value is >= 0 and <= 1,
        """{ "type": ["string", "number"], "pattern": "^[0-9.]+ ?%?$", "minimum": 0, "maximum": 1 }"""
    );

    public static readonly ScalarKind<FiscalYear> FiscalYear = new(
        "a fiscal year such as 2005-06",
        Units.FiscalYear.TryParse,
        """{ "type": ["string", "integer"] }"""
    );

    public static readonly ScalarKind<decimal> Number = new(
        "a number such as 1200 or 12.50",
        ScalarText.TryNumber,
        """{ "type": "number" }"""
    );

    public static readonly ScalarKind<long> Count = new(
        "a whole number from 0",
        (text, out value) => ScalarText.TryWhole(text, 0, long.MaxValue, out value),
        """{ "type": "integer", "minimum": 0 }"""
    );

    public static readonly ScalarKind<WaitPledge> WaitPledge = new(
        "a share within a number of minutes, such as 95% within 20",
        ScalarText.TryWaitPledge,
        """{ "type": "string" }"""
    );

    public static readonly ScalarKind<bool> YesNo = new("yes or no", ScalarText.TryYesNo, """{ "enum": ["yes", "no", true, false] }""");

    public static readonly ScalarKind<ulong> Seed = new(
        "a whole number from 0",
        (text, out value) => ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value),
        """{ "type": "integer", "minimum": 0 }"""
    );

    /// <summary>One character that separates something; it must not take part in quotes, lines or UTF-8 sequences.</summary>
    public static readonly ScalarKind<char> Separator = new(
        "one character, neither a letter, a digit nor a quote",
        (text, out value) =>
        {
            value = text.Length == 1 ? text[0] : '\0';
            return char.IsAscii(value) && !char.IsAsciiLetterOrDigit(value) && value is not ('\0' or '"' or '\r' or '\n');
        },
        """{ "type": "string", "minLength": 1, "maxLength": 1 }"""
    );

    /// <summary>The character that groups digits; in French and Swiss numbers it may be a narrow blank or an apostrophe.</summary>
    public static readonly ScalarKind<char> DigitSeparator = new(
        "one character, neither a letter, a digit nor '-'",
        (text, out value) =>
        {
            value = text.Length == 1 ? text[0] : '0';
            return !char.IsLetterOrDigit(value) && !char.IsControl(value) && value != '-';
        },
        """{ "type": "string", "minLength": 1, "maxLength": 1 }"""
    );

    /// <summary>A path inside the study folder, which must stay one that can be zipped and mailed.</summary>
    public static readonly ScalarKind<string> PathInside = new(
        "a path inside the study folder, relative to it, with '/'",
        (text, out value) =>
        {
            value = text;
            return text.Length > 0
                && !Path.IsPathRooted(text)
                && !text.Contains('\\', StringComparison.Ordinal)
                && !text.Contains(':', StringComparison.Ordinal)
                && !text.Contains('\0', StringComparison.Ordinal)
                && !text.Split('/').Contains("..");
        },
        """{ "type": "string", "minLength": 1 }"""
    );

    public static readonly ScalarKind<TimeZoneInfo> TimeZone = new(
        "a time zone of the IANA list such as Asia/Hong_Kong",
        (text, out value) => TimeZoneInfo.TryFindSystemTimeZoneById(text, out value!) && value.HasIanaId,
        """{ "type": "string" }"""
    )
    {
        // Listing all zones takes half a second, so it is left for whoever wrote a wrong one.
        HintOf = text => NearestName.Hint(text, TimeZoneInfo.GetSystemTimeZones().Select(zone => zone.Id)),
    };

    public static readonly ScalarKind<CellRange> CellRange = new(
        "cells such as B3:K2000",
        (text, out value) =>
        {
            value = Formats.CellRange.Parse(text) ?? Formats.CellRange.Everything;
            return value != Formats.CellRange.Everything;
        },
        """{ "type": "string", "pattern": "^[A-Z]{1,3}[1-9][0-9]*:[A-Z]{1,3}[1-9][0-9]*$" }"""
    );

    /// <summary>First and last byte of a column of a fixed-width line, 1-based; one number for a column of one.</summary>
    public static readonly ScalarKind<(int First, int Last)> Places = new(
        "places such as 15-17, counted from 1",
        (text, out value) =>
        {
            var ends = text.Split('-');
            value = default;
            if (
                ends.Length > 2
                || !int.TryParse(ends[0], NumberStyles.None, CultureInfo.InvariantCulture, out var first)
                || !int.TryParse(ends[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var last)
            )
            {
                return false;
            }

            value = (first, last);
            return first >= 1 && last >= first;
        },
        """{ "type": ["string", "integer"], "pattern": "^[1-9][0-9]*(-[1-9][0-9]*)?$" }"""
    );

    public static ScalarKind<int> Whole(int smallest, int largest) =>
        new(
            $"a whole number from {smallest} to {largest}",
            (text, out value) =>
            {
                var parsed = ScalarText.TryWhole(text, smallest, largest, out var number);
                value = (int)number;
                return parsed;
            },
            $$"""{ "type": "integer", "minimum": {{smallest}}, "maximum": {{largest}} }"""
        );

    /// <summary>One of several words, each of which stands for a value.</summary>
    public static ScalarKind<T> OneOf<T>(params (string Word, T Value)[] choices)
    {
        var words = choices.Select(choice => choice.Word).ToList();
        return new(
            string.Join(words.Count > 2 ? ", " : " or ", words),
            (text, out value) =>
            {
                var index = words.IndexOf(text);
                value = index < 0 ? choices[0].Value : choices[index].Value;
                return index >= 0;
            },
            $$"""{ "enum": {{JsonSerializer.Serialize(words)}} }""",
            words
        );
    }

    private static ScalarKind<string> Matching(Regex pattern, string allowed) =>
        new(
            allowed,
            (text, out value) =>
            {
                value = text;
                return pattern.IsMatch(text);
            },
            $$"""{ "type": ["string", "number"], "pattern": {{JsonSerializer.Serialize(pattern.ToString())}} }"""
        );

    [GeneratedRegex("^[^ ,;/=]+$", RegexOptions.CultureInvariant)]
    private static partial Regex CodePattern();

    [GeneratedRegex("^[a-z0-9-]+$", RegexOptions.CultureInvariant)]
    private static partial Regex StudyIdPattern();

    [GeneratedRegex("^[a-z][a-z0-9_]*$", RegexOptions.CultureInvariant)]
    private static partial Regex GroupIdPattern();

    [GeneratedRegex("^[A-Z]{3}$", RegexOptions.CultureInvariant)]
    private static partial Regex CurrencyPattern();
}
