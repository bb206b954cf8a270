using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Formats;
using BenefitAnalyzer.Studies.Reading.Kinds;
using BenefitAnalyzer.Studies.Reading.Yaml;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Studies.Reading.Sources;

/// <summary><c>sources:</c>, the kinds of file that the study reads.</summary>
internal static class SourcesReader
{
    private static readonly string[] Packings = [".gz", ".zst", ".zip"];

    public static readonly Key<IReadOnlyList<Placed<KeyedValues>>> Key = new(
        "sources",
        new ListKind<KeyedValues>(SourceKeys.Section),
        "the kinds of file that the study reads; at least one",
        isRequired: true
    );

    /// <summary>Names of all sources, good or bad, for the tables that refer to them.</summary>
    public static IReadOnlyList<string> Names(KeyedValues study) =>
        [.. study.Items(Key).Select(source => source.Value.Find(SourceKeys.Name)).OfType<Placed<string>>().Select(name => name.Value)];

    public static IReadOnlyList<Source> Read(KeyedValues study, Period? period, Declared declared, Findings findings)
    {
        if (study.Find(Key) is { Value.Count: 0 } empty)
        {
            findings.Error(DiagnosticCodes.KeyMissing, empty.At, "'sources' has no good source; a study needs at least one");
        }

        var sections = study.Items(Key).Select(item => item.Value).ToList();
        findings.RepeatedNames("source", sections.Select(section => section.Find(SourceKeys.Name)).OfType<Placed<string>>());
        var sources = sections.Select(section => Build(section, period, declared, findings)).ToList();
        foreach (var (section, source) in sections.Zip(sources))
        {
            CheckConfirmed(section, source, sources, findings);
        }

        return sources;
    }

    /// <summary>A back office names the log that it confirms, and transactions are found by their ids.</summary>
    private static void CheckConfirmed(KeyedValues section, Source source, List<Source> sources, Findings findings)
    {
        if (source.Kind == SourceKind.BackOffice == source.Confirms is null)
        {
            var message = source.Confirms is null
                ? "a source of kind back_office needs 'confirms': the name of the log that it confirms"
                : "'confirms' is for a source of kind back_office";
            findings.Error(DiagnosticCodes.BadValue, section.At, message);
        }
        else if (
            section.Find(SourceKeys.Confirms) is { } confirms
            && sources.All(log => log.Name != confirms.Value || log.Kind != SourceKind.Log || log.Column(Field.TransactionId) is null)
        )
        {
            var logs = sources.Where(log => log.Kind == SourceKind.Log).Select(log => log.Name);
            findings.Error(
                DiagnosticCodes.UnknownReference,
                confirms.At,
                $"'{confirms.Value}' is not a log with a transaction_id{NearestName.Hint(confirms.Value, logs)}"
            );
        }
    }

    private static Source Build(KeyedValues section, Period? period, Declared declared, Findings findings)
    {
        var kind = section.Value(SourceKeys.Kind, SourceKind.Log);
        var format = FormatOf(section, findings);
        foreach (var field in section.Items(SourceKeys.Pseudonymised).Where(field => !Privacy.Identifiers.Contains(field.Value)))
        {
            findings.UnknownName(field.At, "field to hold pseudonyms", field.Value, Privacy.Identifiers);
        }

        foreach (var channel in section.Items(SourceKeys.Channels))
        {
            declared.Check(Field.Channel, channel, findings);
        }

        if (kind != SourceKind.Counts && section.Has(PeriodsReader.Key))
        {
            findings.Error(DiagnosticCodes.BadValue, section.At, "'periods' is for a source of kind counts");
        }

        var periods = PeriodsReader.Read(section, findings);
        var columns = ColumnsReader.Read(section, kind, periods, declared, findings);
        if (section.Find(SourceKeys.OnDuplicate) is { } rule)
        {
            CheckDuplicates(rule, kind, columns, findings);
        }

        return new Source(section.Value(SourceKeys.Name, ""), section.Value(SourceKeys.Files, ""))
        {
            Kind = kind,
            Confirms = section.Find(SourceKeys.Confirms)?.Value,
            Format = format,
            Options = OptionsOf(section, format, findings),
            Missing = [.. section.Items(SourceKeys.Missing).Select(text => text.Value)],
            Thousands = section.Find(SourceKeys.Thousands)?.Value,
            IsoTimes = section.Value(SourceKeys.IsoTimes, false),
            Personal = section.Value(SourceKeys.Personal, kind == SourceKind.Log),
            Sampled = section.Value(SourceKeys.Sampled, false),
            MaxRejected = section.Value(SourceKeys.MaxRejected, 1),
            KeepRemoved = section.Value(SourceKeys.KeepRemoved, false),
            Pseudonymised = [.. section.Items(SourceKeys.Pseudonymised).Select(field => field.Value)],
            OnDuplicate = section.Value(
                SourceKeys.OnDuplicate,
                kind == SourceKind.Counts ? OnDuplicate.KeepLast : OnDuplicate.MostComplete
            ),
            Channels = [.. section.Items(SourceKeys.Channels).Select(channel => channel.Value)],
            Expects = ExpectationReader.Read(section, period, declared, findings),
            Columns = columns,
            Periods = periods,
            Line = section.At.Line,
        };
    }

    private static void CheckDuplicates(Placed<OnDuplicate> rule, SourceKind kind, IReadOnlyList<ColumnMapping> columns, Findings findings)
    {
        if (kind == SourceKind.Counts)
        {
            if (rule.Value == OnDuplicate.Reject)
            {
                findings.Error(DiagnosticCodes.BadValue, rule.At, "a return is not rejected for another one: use keep_first or keep_last");
            }
        }
        else if (columns.All(column => column.Field != Field.TransactionId))
        {
            findings.Error(
                DiagnosticCodes.BadValue,
                rule.At,
                "'on_duplicate' needs the field transaction_id, which tells records of one transaction"
            );
        }
    }

    /// <summary>The format named, else the one that the ending of the files means. A pattern with a wildcard in the ending tells nothing.</summary>
    private static SourceFormat FormatOf(KeyedValues section, Findings findings)
    {
        var named = section.Find(SourceKeys.Format)?.Value;
        if (section.Find(SourceKeys.Files) is not { } files)
        {
            return named ?? new CsvFormat();
        }

        var packing = Packings.FirstOrDefault(ending => files.Value.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) ?? "";
        var ending = Path.GetExtension(files.Value[..^packing.Length]);
        var meant = SourceFormat.All.FirstOrDefault(format => format.Endings.Contains(ending, StringComparer.OrdinalIgnoreCase));
        if (packing.Length > 0 && (named ?? meant) is { IsText: false } whole)
        {
            findings.Error(DiagnosticCodes.BadValue, files.At, $"a file of format {whole.Id} is read as it is, not packed as {packing}");
        }

        if (named is null && meant is null && packing != ".zip" && !ending.Contains('*', StringComparison.Ordinal))
        {
            var known = string.Join(", ", SourceFormat.All.SelectMany(format => format.Endings));
            findings.Error(
                DiagnosticCodes.BadValue,
                files.At,
                $"'{files.Value}' does not tell its format: it ends in none of {known}, alone or with .gz, .zst or .zip; give 'format'"
            );
        }

        return named ?? meant ?? new CsvFormat();
    }

    private static FormatOptions OptionsOf(KeyedValues section, SourceFormat format, Findings findings)
    {
        var layout = section.Items(SourceKeys.Layout);
        if (format is FixedWidthFormat == (layout.Count == 0))
        {
            var message =
                layout.Count == 0
                    ? "the format fixed needs 'layout': which bytes of a line each column fills"
                    : $"'layout' is for the format fixed, not for {format.Id}";
            findings.Error(DiagnosticCodes.BadValue, section.At, message);
        }

        if (section.Find(SourceKeys.Comments) is { } comments)
        {
            CheckComments(comments, section, format, findings);
        }

        if (section.Find(SourceKeys.HeadingLine) is { } line && format is not DelimitedFormat)
        {
            findings.Error(
                DiagnosticCodes.BadValue,
                line.At,
                $"'heading_line' is for csv and tsv, not for {format.Id}{(format is XlsxFormat ? ": use 'range'" : "")}"
            );
        }

        return new FormatOptions
        {
            Delimiter = section.Has(SourceKeys.Delimiter) ? section.Value(SourceKeys.Delimiter, ',') : null,
            HeadingLine = section.Value(SourceKeys.HeadingLine, 1),
            Comments = section.Find(SourceKeys.Comments)?.Value,
            Encoding = section.Value(SourceKeys.Encoding, TextEncoding.Utf8),
            Sheet = section.Find(SourceKeys.Sheet)?.Value,
            Range = section.Find(SourceKeys.Range)?.Value,
            HeadingRows = section.Value(SourceKeys.HeadingRows, 1),
            Layout = [.. layout.Select(column => new FixedColumn(column.Name.Value, column.Value.First, column.Value.Last))],
        };
    }

    private static void CheckComments(Placed<char> comments, KeyedValues section, SourceFormat format, Findings findings)
    {
        if (format is not DelimitedFormat)
        {
            findings.Error(DiagnosticCodes.BadValue, comments.At, $"'comments' is for csv and tsv, not for {format.Id}");
        }
        else if (comments.Value == format.DelimiterOf(new FormatOptions { Delimiter = section.Find(SourceKeys.Delimiter)?.Value }))
        {
            findings.Error(DiagnosticCodes.BadValue, comments.At, "the character that ends cells cannot begin comments");
        }
    }
}
