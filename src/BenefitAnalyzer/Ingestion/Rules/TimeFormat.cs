using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace BenefitAnalyzer.Ingestion.Rules;

/// <summary>An exact date format in .NET letters, read the same way by code and by DuckDB.</summary>
/// <remarks>
/// Leading zeros may be missing in the file (<c>5/1/2015</c> for <c>dd/MM/yyyy</c>) where something stands between the parts: both readers take
/// them so. Where digits touch (<c>HHmm</c>), 130 might be 1:30 or 13:0, and only all digits will do.
/// </remarks>
internal sealed class TimeFormat
{
    /// <summary>Longest first, so that <c>MMMM</c> is not read as two times <c>MM</c>.</summary>
    private static readonly (string Letters, string Lenient, string Strptime)[] Parts =
    [
        ("yyyy", "yyyy", "%Y"),
        ("MMMM", "MMMM", "%B"),
        ("MMM", "MMM", "%b"),
        ("MM", "M", "%m"),
        ("M", "M", "%m"),
        ("dd", "d", "%d"),
        ("d", "d", "%d"),
        ("HH", "H", "%H"),
        ("H", "H", "%H"),
        ("hh", "h", "%I"),
        ("h", "h", "%I"),
        ("mm", "m", "%M"),
        ("m", "m", "%M"),
        ("ss", "s", "%S"),
        ("s", "s", "%S"),
        ("tt", "tt", "%p"),
    ];

    /// <summary>Parts that are words; the others are digits.</summary>
    private static readonly string[] Words = ["MMMM", "MMM", "tt"];

    /// <summary>Letters of an offset from UTC: such a time is an instant, and DuckDB's readers are not asked.</summary>
    private static readonly string[] Offsets = ["zzz", "K"];

    /// <summary>What typed cells become, with and without fractions of a second.</summary>
    private static readonly string[] Typed =
    [
        "yyyy'-'MM'-'dd HH':'mm':'ss",
        "yyyy'-'MM'-'dd'T'HH':'mm':'ss",
        "yyyy'-'MM'-'dd HH':'mm':'ss.FFFFFFF",
        "yyyy'-'MM'-'dd'T'HH':'mm':'ss.FFFFFFF",
        "yyyy'-'MM'-'dd",
    ];

    /// <summary>Formats that DuckDB casts by itself, a third faster than by <c>strptime</c>, with SQL that writes the time <c>{0}</c> in them and its length.</summary>
    /// <remarks>
    /// The cast is kind: it takes 24:00:00, blanks, zones, parts of seconds and years of five digits. A text that is not what the time is written
    /// as, or is longer, is not sure.
    /// </remarks>
    private static readonly Dictionary<string, (string Sql, int Length)> Native = new(StringComparer.Ordinal)
    {
        ["yyyy-MM-dd HH:mm:ss"] = ("CAST({0} AS VARCHAR)", 19),
        ["yyyy-MM-dd'T'HH:mm:ss"] = ("replace(CAST({0} AS VARCHAR), ' ', 'T')", 19),
        ["yyyy-MM-dd"] = ("CAST(CAST({0} AS DATE) AS VARCHAR)", 10),
    };

    private readonly string lenient;
    private readonly string? strptime;
    private readonly (string Sql, int Length)? written;
    private readonly string? pattern;
    private readonly bool hasOffset;

    /// <param name="pattern">What a text must look like where digits of two parts touch; null where none do.</param>
    /// <param name="hasClock">Whether it has hours.</param>
    private TimeFormat(string format, string lenient, string? strptime, string? pattern, bool hasClock)
    {
        HasClock = hasClock;
        hasOffset = Offsets.Any(letters => format.Contains(letters, StringComparison.Ordinal));
        this.lenient = lenient;
        this.strptime = strptime;
        this.pattern = pattern;
        written = Native.TryGetValue(format, out var native) ? native : null;
    }

    /// <summary>Whether it tells the time of day; else it tells a day, whose first instant it is read as.</summary>
    public bool HasClock { get; }

    /// <summary>Whether DuckDB can read the format.</summary>
    public bool IsKnownToSql => written is not null || strptime is not null;

    /// <summary>SQL of the local wall time that a raw text means; NULL where it does not have the format.</summary>
    public string LocalSql(string raw) =>
        written is not null ? $"TRY_CAST({raw} AS TIMESTAMP)" : $"try_strptime({raw}, {Store.Sql.Text(strptime!)})";

    /// <summary>SQL that is true for a text that the cast may have read too kindly; null when there is no such text.</summary>
    /// <param name="parsed">SQL of <see cref="LocalSql"/>'s value.</param>
    public string? LooseSql(string raw, string parsed) =>
        written is { } native
            ? $"({raw} <> {native.Sql.Replace("{0}", parsed, StringComparison.Ordinal)} OR strlen({raw}) <> {native.Length.ToString(CultureInfo.InvariantCulture)})"
        : pattern is not null ? $"NOT regexp_full_match({raw}, {Store.Sql.Text(pattern)})"
        : null;

    public static TimeFormat Of(string format)
    {
        var lenient = new StringBuilder();
        var strptime = new StringBuilder();
        var pattern = new StringBuilder();
        var known = true;
        var isTight = false;
        var afterDigits = false;
        var hasClock = false;
        for (var at = 0; at < format.Length; )
        {
            var part = PartAt(format, at);
            if (part.Letters is not null)
            {
                at += part.Letters.Length;
                hasClock |= part.Letters[0] is 'H' or 'h';
                var isDigits = !Words.Contains(part.Letters);
                var touches = isDigits && (afterDigits || PartAt(format, at).Letters is { } next && !Words.Contains(next));
                lenient.Append(touches ? part.Letters : part.Lenient);
                strptime.Append(part.Strptime);
                pattern.Append(PatternOf(part.Letters, touches));
                known = known && !(touches && part.Letters.Length == 1); // where such digits end nobody can tell
                isTight |= touches;
                afterDigits = isDigits;
                continue;
            }

            afterDigits = false;
            if (format[at] is '\'' or '"' && format.IndexOf(format[at], at + 1) is > 0 and var close)
            {
                var literal = format[(at + 1)..close];
                lenient.Append(CultureInfo.InvariantCulture, $"'{literal}'");
                strptime.Append(literal.Replace("%", "%%", StringComparison.Ordinal));
                pattern.Append(Regex.Escape(literal));
                at = close + 1;
                continue;
            }

            known = known && !char.IsLetter(format[at]) && format[at] != '%';
            // In quotes, '/' and ':' are themselves to .NET, and neither '-' nor a blank is looked at for what else it might begin, which takes half of the time.
            lenient.Append(format[at] is '/' or ':' or '-' or ' ' ? $"'{format[at]}'" : format[at].ToString());
            strptime.Append(format[at]);
            pattern.Append(Regex.Escape(format[at].ToString()));
            at++;
        }

        // A lone letter would be a standard format to .NET.
        var text = lenient.Length == 1 ? "%" + lenient : lenient.ToString();
        return new TimeFormat(format, text, known ? strptime.ToString() : null, isTight ? pattern.ToString() : null, hasClock);
    }

    private static (string? Letters, string Lenient, string Strptime) PartAt(string format, int at) =>
        Parts.FirstOrDefault(candidate => format.AsSpan(at).StartsWith(candidate.Letters, StringComparison.Ordinal));

    private static string PatternOf(string letters, bool touches) =>
        Words.Contains(letters) ? "[A-Za-z.]+"
        : letters == "yyyy" ? "[0-9]{4}"
        : touches ? $"[0-9]{{{letters.Length.ToString(CultureInfo.InvariantCulture)}}}"
        : "[0-9]{1,2}";

    /// <summary>The instant (UTC) that a text with an offset means; null when the format has no offset or the text is no such time.</summary>
    public DateTime? ReadInstant(ReadOnlySpan<char> text) => hasOffset ? InstantOf(text, [lenient]) : null;

    /// <summary>The local wall time that a typed cell means; null when it means none.</summary>
    public static DateTime? ReadTyped(ReadOnlySpan<char> text) =>
        DateTime.TryParseExact(text, Typed, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? Whole(time) : null;

    /// <summary>The instant that a typed cell with an offset means; null when it means none.</summary>
    public static DateTime? ReadTypedInstant(ReadOnlySpan<char> text) =>
        text.Length > 0 && (text[^1] == 'Z' || text.LastIndexOfAny('+', '-') > "yyyy-MM-dd".Length)
            ? InstantOf(text, [.. Typed.Select(format => format + "K")])
            : null;

    /// <summary>The local wall time that a text means; null when it does not have the format.</summary>
    public DateTime? Read(ReadOnlySpan<char> text) =>
        !hasOffset && DateTime.TryParseExact(text, lenient, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    private static DateTime? InstantOf(ReadOnlySpan<char> text, string[] formats) =>
        DateTimeOffset.TryParseExact(text, formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
            ? Whole(instant.UtcDateTime)
            : null;

    /// <summary>Durations and percentiles are whole seconds.</summary>
    private static DateTime Whole(DateTime time) =>
        DateTime.SpecifyKind(new DateTime(time.Ticks - (time.Ticks % TimeSpan.TicksPerSecond)), DateTimeKind.Unspecified);
}
