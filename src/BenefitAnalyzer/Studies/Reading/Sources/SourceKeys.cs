using BenefitAnalyzer.Formats;
using BenefitAnalyzer.Studies.Reading.Kinds;
using BenefitAnalyzer.Studies.Reading.Yaml;

namespace BenefitAnalyzer.Studies.Reading.Sources;

/// <summary>The keys of one source; <c>columns</c>, <c>periods</c> and <c>expects</c> have readers of their own.</summary>
internal static class SourceKeys
{
    public static readonly Key<string> Name = new("name", Scalars.Code, "unique in the study", isRequired: true);

    public static readonly Key<SourceKind> Kind = new(
        "kind",
        Scalars.OneOf(("log", SourceKind.Log), ("counts", SourceKind.Counts), ("back_office", SourceKind.BackOffice)),
        "log: a row is a transaction (default); counts: a row is a number reported for a period; back_office: a row is what the office behind a channel knows of a transaction"
    );

    public static readonly Key<string> Confirms = new(
        "confirms",
        Scalars.Text,
        "of a source of kind back_office: the log whose transactions its records confirm, by transaction_id"
    );

    public static readonly Key<string> Files = new(
        "files",
        Scalars.PathInside,
        "which files, such as logs/**/*.csv.gz; text also packed as .gz, .zst or .zip",
        isRequired: true
    );

    public static readonly Key<SourceFormat> Format = new(
        "format",
        Scalars.OneOf([.. SourceFormat.All.Select(format => (format.Id, format))]),
        $"told by the ending of the files where not given; {string.Join("; ", SourceFormat.All.Select(format => $"{format.Id}: {format.Description}"))}"
    );

    public static readonly Key<TextEncoding> Encoding = new(
        "encoding",
        Scalars.OneOf([.. TextEncoding.All.Select(encoding => (encoding.Id, encoding))]),
        "how text is encoded (default utf-8); characters that it cannot express are flagged"
    );

    public static readonly Key<string> Sheet = new("sheet", Scalars.Text, "of a workbook: the name of the sheet (default: the first)");

    public static readonly Key<CellRange> Range = new(
        "range",
        Scalars.CellRange,
        "of a workbook: the cells that hold the table, such as B3:K2000"
    );

    public static readonly Key<int> HeadingRows = new(
        "heading_rows",
        Scalars.Whole(1, 9),
        "of a workbook: rows that make up the headings, whose texts are joined with ' / ' (default 1)"
    );

    public static readonly Key<IReadOnlyList<Entry<(int First, int Last)>>> Layout = new(
        "layout",
        new MapKind<(int First, int Last)>(Scalars.Text, Scalars.Places),
        "of fixed-width text: the name of each column and the bytes of the line that it fills, such as 'office: 15-17'"
    );

    public static readonly Key<char> Delimiter = new(
        "delimiter",
        Scalars.Separator,
        "where cells end, when it is neither a comma nor a tab"
    );

    public static readonly Key<int> HeadingLine = new(
        "heading_line",
        Scalars.Whole(1, 1000),
        "of delimited text: the line that holds the headings, where titles stand above it (default 1)"
    );

    public static readonly Key<char> Comments = new(
        "comments",
        Scalars.Separator,
        "of delimited text: with which a line begins that is a comment and no record, such as '#' (default: none is)"
    );

    public static readonly Key<IReadOnlyList<Placed<string>>> Missing = new(
        "missing",
        new ListKind<string>(Scalars.Text),
        "texts that mean 'no value'; an empty cell always does"
    );

    public static readonly Key<char> Thousands = new(
        "thousands",
        Scalars.DigitSeparator,
        "character that groups digits in numbers, such as ','"
    );

    public static readonly Key<bool> IsoTimes = new(
        "iso_times",
        Scalars.YesNo,
        "whether times may also stand in ISO form, such as 2005-04-01 09:30:00, whatever format the columns give; so it is with jsonl, parquet and xlsx (default no)"
    );

    public static readonly Key<bool> Personal = new(
        "personal",
        Scalars.YesNo,
        "whether rows are about persons, so that small counts are hidden (default: yes for log, no for counts)"
    );

    public static readonly Key<bool> Sampled = new(
        "sampled",
        Scalars.YesNo,
        "whether the source is a sample, so that shares carry an interval (default no)"
    );

    public static readonly Key<double> MaxRejected = new(
        "max_rejected",
        Scalars.Share,
        "a file with a larger share of rejected rows is not loaded, such as 1% (default 100%)"
    );

    public static readonly Key<bool> KeepRemoved = new(
        "keep_removed",
        Scalars.YesNo,
        "whether rows of a file that is gone stay in the study (default no)"
    );

    public static readonly Key<IReadOnlyList<Placed<string>>> Pseudonymised = new(
        "pseudonymised",
        new ListKind<string>(Scalars.Text),
        "fields whose column holds pseudonyms already, made by 'benefit pseudonymise' under the study's key: customer, session_id, transaction_id"
    );

    public static readonly Key<OnDuplicate> OnDuplicate = new(
        "on_duplicate",
        Scalars.OneOf(
            ("keep_first", Studies.OnDuplicate.KeepFirst),
            ("keep_last", Studies.OnDuplicate.KeepLast),
            ("reject", Studies.OnDuplicate.Reject)
        ),
        "which record of one transaction_id stays, by names of files and then by line; reject: the first, and the later ones go to the quarantine (default: one that is not pending, then the latest completed_at); of counts: which of the files that report the same service, channel, office and period counts, keep_first or keep_last (default)"
    );

    public static readonly Key<IReadOnlyList<Placed<string>>> Channels = new(
        "channels",
        new ListKind<string>(Scalars.Text),
        "channels that the source records; those found in it when not given"
    );

    public static readonly SectionKind Section = new(
        Name,
        Kind,
        Confirms,
        Files,
        Format,
        Encoding,
        Sheet,
        Range,
        HeadingRows,
        Layout,
        Delimiter,
        HeadingLine,
        Comments,
        Missing,
        Thousands,
        IsoTimes,
        Personal,
        Sampled,
        MaxRejected,
        KeepRemoved,
        Pseudonymised,
        OnDuplicate,
        Channels,
        ExpectationReader.Key,
        ColumnsReader.Key,
        PeriodsReader.Key
    );
}
