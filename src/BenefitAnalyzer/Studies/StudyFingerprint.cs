using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace BenefitAnalyzer.Studies;

/// <summary>A hash over everything in a study that decides how rows are read: when it changes, loaded rows are out of date.</summary>
/// <remarks>Titles, names, targets and what reports show are left out: a better name must not cost a new load.</remarks>
public static class StudyFingerprint
{
    /// <summary>SHA-256 of <see cref="CanonicalText"/>, as 64 small hex digits.</summary>
    public static string Of(Study study) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(CanonicalText(study))));

    /// <summary>One fact a line, tab between its parts. Only what has a meaningful order keeps it; the rest is sorted.</summary>
    internal static string CanonicalText(Study study)
    {
        var text = new StringBuilder();
        Line(text, "fingerprint", "2"); // raise when this text changes its meaning
        Line(text, "time_zone", study.TimeZone.Id);
        Line(text, "period", study.Period?.ToString());
        // Rows are labelled with their fiscal year by views that the database keeps.
        Line(text, "fiscal_year_start", Number(study.FiscalYearStart.Month), Number(study.FiscalYearStart.Day));
        Line(text, ["pseudonymise", .. Sorted(study.Privacy.Pseudonymise)]);
        foreach (var channel in study.Channels.OrderBy(channel => channel.Id, StringComparer.Ordinal))
        {
            Line(text, "channel", channel.Id, channel.Class.ToString());
        }

        // The place of a group in the list decides its column in the store.
        foreach (var group in study.Groups)
        {
            Line(text, ["group", group.Id, .. Sorted(group.Values.Select(value => value.Id))]);
        }

        AddTables(text, study.Tables);
        foreach (var source in study.Sources.OrderBy(source => source.Name, StringComparer.Ordinal))
        {
            AddSource(text, source);
        }

        return text.ToString();
    }

    private static void AddTables(StringBuilder text, ReferenceTables tables)
    {
        Line(text, ["services", .. Sorted(tables.Services.Select(service => service.Code))]);
        Line(text, ["offices", .. Sorted(tables.Offices.Select(office => office.Code))]);
        Line(text, ["departments", .. Sorted(tables.Departments.Select(department => department.Code))]);
        Line(text, ["clusters", .. Sorted(tables.Clusters.Select(cluster => cluster.Code))]);
        Line(text, ["districts", .. Sorted(tables.Districts.Select(district => district.Code))]);
        Line(text, ["service_types", .. Sorted(tables.ServiceTypes.Select(type => type.Code))]);
    }

    private static void AddSource(StringBuilder text, Source source)
    {
        Line(text, "source", source.Name, source.Kind.ToString(), source.Files, source.Confirms);
        Line(text, "cells", source.Delimiter?.ToString(), source.Thousands?.ToString());
        Line(
            text,
            "format",
            source.Format.Id,
            source.Options.Encoding.Id,
            source.Options.Sheet,
            source.Options.Range?.ToString(),
            Number(source.Options.HeadingRows)
        );
        if (source.Options.HeadingLine > 1)
        {
            Line(text, "heading_line", Number(source.Options.HeadingLine));
        }

        if (source.Options.Comments is { } comments)
        {
            Line(text, "comments", comments.ToString());
        }

        foreach (var column in source.Options.Layout)
        {
            Line(text, "layout", column.Name, Number(column.First), Number(column.Last));
        }

        Line(text, ["missing", .. Sorted(source.Missing)]);
        Line(text, "max_rejected", Number(source.MaxRejected));
        if (source.IsoTimes)
        {
            Line(text, "iso_times");
        }

        if (source.Pseudonymised.Count > 0)
        {
            Line(text, ["pseudonymised", .. Sorted(source.Pseudonymised)]);
        }

        Line(text, "on_duplicate", source.OnDuplicate.ToString());
        foreach (var column in source.Columns.OrderBy(column => column.Field, StringComparer.Ordinal))
        {
            Line(text, ["column", column.Field, column.Join, column.Format, column.Default, column.Constant, .. column.Columns]);
            Line(text, "minutes", Number(column.MinutesPerUnit), column.Between?.From, column.Between?.Until);
            AddMap(text, "map", column.Map);
            foreach (var band in column.Bands)
            {
                Line(text, "band", band.Code, Number(band.FromAge));
            }
        }

        if (source.Periods is { } periods)
        {
            Line(text, "headings", periods.Headings);
            AddMap(text, "measure", periods.Measures);
            AddMap(text, "correction", periods.Corrections);
        }
    }

    private static void AddMap(StringBuilder text, string kind, IReadOnlyDictionary<string, string> map)
    {
        foreach (var (from, to) in map.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            Line(text, kind, from, to);
        }
    }

    private static string[] Sorted(IEnumerable<string> texts) => [.. texts.Order(StringComparer.Ordinal)];

    private static string Number(double number) => number.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>A missing part is written <c>\0</c>, which no text can be: a backslash in a text is doubled.</summary>
    private static void Line(StringBuilder text, params IReadOnlyList<string?> parts) =>
        text.AppendJoin('\t', parts.Select(Escaped)).Append('\n');

    private static string Escaped(string? part) =>
        part is null
            ? "\\0"
            : part.Replace("\\", "\\\\", StringComparison.Ordinal)
                .Replace("\t", "\\t", StringComparison.Ordinal)
                .Replace("\n", "\\n", StringComparison.Ordinal);
}
