using System.Buffers.Text;
using System.Globalization;
using System.Text;
using BenefitAnalyzer.Samples.World;
using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Samples.Logs;

/// <summary>The text of a row: one line of UTF-8 without quotes, 15 cells.</summary>
internal static class RowText
{
    /// <summary>More than any row needs.</summary>
    public const int MostBytes = 256;

    public static IReadOnlyList<string> Columns { get; } =
    [
        "transaction_id",
        "started_at",
        "completed_at",
        "due_at",
        "service",
        "channel",
        "office",
        "customer",
        "age_band",
        "outcome",
        "assisted",
        "handling_minutes",
        "wait_minutes",
        "fee",
        "satisfaction",
    ];

    private static readonly byte[][] Services = Encode(Catalogue.Services.Select(service => service.Code));
    private static readonly byte[][] Channels = Encode(Catalogue.Channels);
    private static readonly byte[][] Offices = Encode(Catalogue.Offices);
    private static readonly byte[][] AgeBands = Encode(Catalogue.AgeBands);
    private static readonly byte[][] Outcomes = Encode(Outcome.All);
    private static readonly byte[] TwoDigits = Encode([string.Concat(Enumerable.Range(0, 100).Select(number => $"{number:00}"))])[0];

    /// <summary>Dates of the study and of the longest pledge after it, ten bytes each.</summary>
    private static readonly byte[] Dates = Encode([
        string.Concat(
            Enumerable
                .Range(0, SampleCalendar.Days + 200)
                .Select(day => SampleCalendar.Day(day).ToString("O", CultureInfo.InvariantCulture))
        ),
    ])[0];

    /// <summary>Writes the row and a line feed; returns the number of bytes.</summary>
    public static int Write(in SampleRow row, Span<byte> line)
    {
        var at = 0;
        line[at++] = Catalogue.IsElectronic(row.Channel) ? (byte)'E' : (byte)'C';
        Digits(line.Slice(at, 13), row.Number);
        at += 13;
        Time(line, ref at, row.StartedAt);
        Time(line, ref at, row.CompletedAt);
        Time(line, ref at, row.DueAt);
        Code(line, ref at, Services, row.Service);
        Code(line, ref at, Channels, row.Channel);
        Code(line, ref at, Offices, row.Office);
        line[at++] = (byte)',';
        if (row.Customer >= 0)
        {
            line[at++] = (byte)'P';
            Digits(line.Slice(at, 9), row.Customer);
            at += 9;
        }

        Code(line, ref at, AgeBands, row.AgeBand);
        Code(line, ref at, Outcomes, row.Outcome);
        line[at++] = (byte)',';
        line[at++] = row.Assisted ? (byte)'Y' : (byte)'N';
        Tenths(line, ref at, row.Handling);
        Tenths(line, ref at, row.Wait);
        Fee(line, ref at, row.FeeCents);
        line[at++] = (byte)',';
        if (row.Satisfaction > 0)
        {
            line[at++] = (byte)('0' + row.Satisfaction);
        }

        line[at++] = (byte)'\n';
        return at;
    }

    private static byte[][] Encode(IEnumerable<string> texts) => [.. texts.Select(Encoding.UTF8.GetBytes)];

    private static void Code(Span<byte> line, ref int at, byte[][] codes, int index)
    {
        line[at++] = (byte)',';
        if (index >= 0)
        {
            codes[index].CopyTo(line[at..]);
            at += codes[index].Length;
        }
    }

    private static void Time(Span<byte> line, ref int at, int second)
    {
        line[at++] = (byte)',';
        if (second < 0)
        {
            return;
        }

        var (day, rest) = Math.DivRem(second, SampleCalendar.SecondsPerDay);
        Dates.AsSpan(day * 10, 10).CopyTo(line[at..]);
        line[at + 10] = (byte)' ';
        TwoDigits.AsSpan(rest / 3600 * 2, 2).CopyTo(line[(at + 11)..]);
        line[at + 13] = (byte)':';
        TwoDigits.AsSpan(rest / 60 % 60 * 2, 2).CopyTo(line[(at + 14)..]);
        line[at + 16] = (byte)':';
        TwoDigits.AsSpan(rest % 60 * 2, 2).CopyTo(line[(at + 17)..]);
        at += 19;
    }

    /// <summary>Fills the place with the number, zeros before it.</summary>
    private static void Digits(Span<byte> place, long number)
    {
        for (var index = place.Length - 1; index >= 0; index--)
        {
            place[index] = (byte)('0' + (number % 10));
            number /= 10;
        }
    }

    /// <summary>Tenths of a minute as minutes: <c>12.3</c>, and <c>0</c> for none.</summary>
    private static void Tenths(Span<byte> line, ref int at, int tenths)
    {
        line[at++] = (byte)',';
        if (tenths < 0)
        {
            return;
        }

        Number(line, ref at, tenths / 10);
        if (tenths > 0)
        {
            line[at++] = (byte)'.';
            line[at++] = (byte)('0' + (tenths % 10));
        }
    }

    /// <summary>Whole dollars, or dollars and cents: <c>140</c>, <c>22.50</c>.</summary>
    private static void Fee(Span<byte> line, ref int at, int cents)
    {
        line[at++] = (byte)',';
        if (cents < 0)
        {
            return;
        }

        Number(line, ref at, cents / 100);
        if (cents % 100 > 0)
        {
            line[at++] = (byte)'.';
            TwoDigits.AsSpan(cents % 100 * 2, 2).CopyTo(line[at..]);
            at += 2;
        }
    }

    private static void Number(Span<byte> line, ref int at, int number)
    {
        Utf8Formatter.TryFormat(number, line[at..], out var length);
        at += length;
    }
}
