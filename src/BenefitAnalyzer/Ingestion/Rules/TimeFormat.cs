using System.Globalization;
using System.Text;

namespace BenefitAnalyzer.Ingestion.Rules;

/// <summary>An exact date format in .NET letters, read the same way by code and by DuckDB.</summary>
/// <remarks>Leading zeros may be missing in the file (<c>5/1/2015</c> for <c>dd/MM/yyyy</c>): both readers take them so.</remarks>
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

    /// <summary>Formats that DuckDB casts by itself, a third faster than by <c>strptime</c>, with SQL that writes the time <c>{0}</c> in them.</summary>
    /// <remarks>
    /// The cast is kind: it takes 24:00:00, blanks, zones and broken seconds. A text that is not what the time is written as is not sure.
    /// </remarks>
    private static readonly Dictionary<string, string> Native = new(StringComparer.Ordinal)
    {
        ["yyyy-MM-dd HH:mm:ss"] = "CAST({0} AS VARCHAR)",
        ["yyyy-MM-dd'T'HH:mm:ss"] = "replace(CAST({0} AS VARCHAR), ' ', 'T')",
        ["yyyy-MM-dd"] = "CAST(CAST({0} AS DATE) AS VARCHAR)",
    };

    private readonly string lenient;
    private readonly string? strptime;
    private readonly string? written;
    private readonly bool hasOffset;

    private TimeFormat(string format, string lenient, string? strptime)
    {
        hasOffset = Offsets.Any(letters => format.Contains(letters, StringComparison.Ordinal));
        this.lenient = lenient;
        this.strptime = strptime;
        written = Native.GetValueOrDefault(format);
    }

    /// <summary>Whether DuckDB can read the format.</summary>
    public bool IsKnownToSql => written is not null || strptime is not null;

    /// <summary>SQL of the local wall time that a raw text means; NULL where it does not have the format.</summary>
    public string LocalSql(string raw) =>
        written is not null ? $"TRY_CAST({raw} AS TIMESTAMP)" : $"try_strptime({raw}, {Store.Sql.Text(strptime!)})";

    /// <summary>SQL that is true for a text that the cast may have read too kindly; null when there is no such text.</summary>
    /// <param name="parsed">SQL of <see cref="LocalSql"/>'s value.</param>
    public string? LooseSql(string raw, string parsed) =>
        written is null ? null : $"{raw} <> {written.Replace("{0}", parsed, StringComparison.Ordinal)}";

    public static TimeFormat Of(string format)
    {
        var lenient = new StringBuilder();
        var strptime = new StringBuilder();
        var known = true;
        for (var at = 0; at < format.Length; )
        {
            var part = Parts.FirstOrDefault(candidate => format.AsSpan(at).StartsWith(candidate.Letters, StringComparison.Ordinal));
            if (part.Letters is not null)
            {
                lenient.Append(part.Lenient);
                strptime.Append(part.Strptime);
                at += part.Letters.Length;
                continue;
            }

            if (format[at] is '\'' or '"' && format.IndexOf(format[at], at + 1) is > 0 and var close)
            {
                var literal = format[(at + 1)..close];
                lenient.Append(CultureInfo.InvariantCulture, $"'{literal}'");
                strptime.Append(literal.Replace("%", "%%", StringComparison.Ordinal));
                at = close + 1;
                continue;
            }

            known = known && !char.IsLetter(format[at]) && format[at] != '%';
            // In quotes, '/' and ':' are themselves to .NET, and neither '-' nor a blank is looked at for what else it might begin, which takes half of the time.
            lenient.Append(format[at] is '/' or ':' or '-' or ' ' ? $"'{format[at]}'" : format[at].ToString());
            strptime.Append(format[at]);
            at++;
        }

        // A lone letter would be a standard format to .NET.
        var text = lenient.Length == 1 ? "%" + lenient : lenient.ToString();
        return new TimeFormat(format, text, known ? strptime.ToString() : null);
    }

    /// <summary>The instant (UTC) that a text with an offset means; null when the format has no offset or the text is no such time.</summary>
    public DateTime? ReadInstant(string text) => hasOffset ? InstantOf(text, [lenient]) : null;

    /// <summary>The local wall time that a typed cell means; null when it means none.</summary>
    public static DateTime? ReadTyped(string text) =>
        DateTime.TryParseExact(text, Typed, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? Whole(time) : null;

    /// <summary>The instant that a typed cell with an offset means; null when it means none.</summary>
    public static DateTime? ReadTypedInstant(string text) =>
        text.Length > 0 && (text[^1] == 'Z' || text.LastIndexOfAny(['+', '-']) > "yyyy-MM-dd".Length)
            ? InstantOf(text, [.. Typed.Select(format => format + "K")])
            : null;

    /// <summary>The local wall time that a text means; null when it does not have the format.</summary>
    public DateTime? Read(string text) =>
        !hasOffset && DateTime.TryParseExact(text, lenient, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    private static DateTime? InstantOf(string text, string[] formats) =>
        DateTimeOffset.TryParseExact(text, formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
            ? Whole(instant.UtcDateTime)
            : null;

    /// <summary>Durations and percentiles are whole seconds.</summary>
    private static DateTime Whole(DateTime time) =>
        DateTime.SpecifyKind(new DateTime(time.Ticks - (time.Ticks % TimeSpan.TicksPerSecond)), DateTimeKind.Unspecified);
}
