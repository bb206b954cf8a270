using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Formats;
using BenefitAnalyzer.Ingestion.Rules;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Ingestion.Lanes;

/// <summary>How the records of files with one heading row are read: which column feeds which rule, and what must hold between values.</summary>
internal sealed class RecordPlan
{
    private readonly (FieldRule Rule, IReadOnlyList<int> Columns)[] fields;
    private readonly Study study;
    private readonly Source source;
    private readonly CellText cells;

    private RecordPlan(
        Study study,
        RowColumns columns,
        Source source,
        IReadOnlyList<string> headings,
        IReadOnlyList<(FieldRule Rule, IReadOnlyList<int> Columns)> fields
    )
    {
        this.study = study;
        this.source = source;
        this.fields = [.. fields];
        Width = headings.Count;
        Key = KeyOf(source, headings);
        Options = Headings.OptionsOf(source);
        RowColumns = columns;
        cells = new CellText(source);
    }

    /// <summary>How the source's format reads its files.</summary>
    public FormatOptions Options { get; }

    /// <summary>Files of one key are read alike.</summary>
    public string Key { get; }

    public Study Study => study;

    /// <summary>Places of the values of its records.</summary>
    public RowColumns RowColumns { get; }

    public Source Source => source;

    /// <summary>Cells of a record.</summary>
    public int Width { get; }

    /// <summary>Whether DuckDB can read every field of the source.</summary>
    public bool IsKnownToSql => fields.All(used => used.Rule.IsKnownToSql);

    /// <summary>Fits a source's mappings to the headings of a file.</summary>
    /// <returns>Null when a mapped column is not there; the reason was reported.</returns>
    public static RecordPlan? Of(RuleBook book, Source source, IReadOnlyList<string> headings, string file, Action<Diagnostic> report)
    {
        if (!source.Format.ColumnsMayBeAbsent && HoldsNoHeadings(source, headings) is { } reason)
        {
            report(Diagnostic.Error(DiagnosticCodes.ColumnMissing, file, 1, reason));
            return null;
        }

        var fields = new List<(FieldRule, IReadOnlyList<int>)>();
        var complete = true;
        foreach (var mapping in source.Columns.OrderBy(mapping => mapping.Bands.Count > 0)) // an age needs the start
        {
            var rule = book.RuleFor(source, mapping);
            var columns = mapping.Columns.Select(heading => IndexOf(headings, heading)).ToList();
            foreach (var missing in mapping.Columns.Where((_, at) => columns[at] < 0))
            {
                var optional = source.Format.ColumnsMayBeAbsent;
                report(
                    optional
                        ? Diagnostic.Warning(
                            DiagnosticCodes.ColumnMissing,
                            file,
                            null,
                            $"no record has '{missing}'; {mapping.Field} has no value"
                        )
                        : Diagnostic.Error(DiagnosticCodes.ColumnMissing, file, 1, MissingColumn(missing, headings))
                );
                complete &= optional;
            }

            foreach (var fault in StandingTwice(mapping, headings, file))
            {
                report(fault);
                complete = false;
            }

            fields.Add((rule, [.. columns.Where(column => column >= 0)]));
        }

        return complete ? new RecordPlan(book.Study, book.Columns, source, headings, fields) : null;
    }

    /// <summary>Headings of a mapping that stand twice in a file: which column is meant is not guessed.</summary>
    public static IEnumerable<Diagnostic> StandingTwice(ColumnMapping mapping, IReadOnlyList<string> headings, string file) =>
        from heading in mapping.Columns
        let places = headings.Index().Where(own => own.Item == heading).Select(own => own.Index + 1).ToList()
        where places.Count > 1
        select Diagnostic.Error(
            DiagnosticCodes.ColumnTwice,
            file,
            1,
            $"the heading '{heading}' stands in columns {string.Join(" and ", places)}, and which is meant is not guessed: rename one"
        );

    public static string KeyOf(Source source, IReadOnlyList<string> headings) => string.Join('\n', headings.Prepend(source.Name));

    /// <summary>Reads one record.</summary>
    /// <returns>What is wrong; null when <paramref name="row"/> holds the values.</returns>
    public Problem? Read(RecordCursor record, RowValues row)
    {
        if (record.CellCount != Width)
        {
            return new Problem(null, null, DiagnosticCodes.WrongColumnCount, $"{record.CellCount} cells where the heading row has {Width}");
        }

        foreach (var (rule, columns) in fields)
        {
            if (Read(rule, columns, record, row) is { } problem)
            {
                return problem;
            }
        }

        return ReadMeaning(record, row);
    }

    /// <summary>Reads one field of a record that has the right shape.</summary>
    /// <returns>What is wrong; null when <paramref name="row"/> holds the value.</returns>
    public Problem? Read(RecordCursor record, string field, RowValues row)
    {
        var (rule, columns) = FieldOf(field);
        return Read(rule, columns, record, row);
    }

    /// <summary>The text of one field in a record that has the right shape, cleaned; null where it has none.</summary>
    public string? TextOf(RecordCursor record, string field)
    {
        var (rule, columns) = FieldOf(field);
        return Text(rule, columns, record) is { IsEmpty: false } text ? text.ToString() : null;
    }

    /// <summary>The value is withheld from the quarantine: it would identify a person.</summary>
    public bool IsWithheld(string? column) =>
        column is not null
        && fields.Where(field => field.Rule.Heading == column).SelectMany(field => field.Columns).Any(SecretColumns().Contains);

    /// <summary>Place of the one column that holds the transaction's id; null when there is none, or the id is put together from several.</summary>
    public int? IdColumn =>
        fields.Where(item => item.Rule.Mapping.Field == Field.TransactionId).Select(item => item.Columns).FirstOrDefault() is [var only]
            ? only
            : null;

    /// <summary>Whether ids are stored as they stand in the file, not as pseudonyms.</summary>
    public bool KeepsIds => !study.Privacy.Pseudonymise.Contains(Field.TransactionId) || source.Pseudonymised.Contains(Field.TransactionId);

    /// <summary>The id as it is stored that a cell of <see cref="IdColumn"/> means; null where it has no value.</summary>
    public string? IdOf(ReadOnlySpan<char> cell)
    {
        var text = cells.Of(cell);
        if (text.IsEmpty || KeepsIds)
        {
            return text.IsEmpty ? null : text.ToString();
        }

        var row = RowColumns.NewRow();
        var (rule, _) = FieldOf(Field.TransactionId);
        return rule.Read(text, row) is null ? row.TransactionId : null;
    }

    /// <summary>SQL that loads the fast lane's rows from files of one heading row; <c>$paths</c> and <c>$first</c>, the number of the first, are bound.</summary>
    public string LoadSql(bool isAscii) => new LoadStatement(study, source, fields, Width).Text(isAscii);

    /// <summary>Columns with persons or dates of birth, whatever else they feed.</summary>
    private HashSet<int> SecretColumns() =>
        [
            .. fields
                .Where(field =>
                    field.Rule.Mapping.Bands.Count > 0
                    || study.Privacy.Pseudonymise.Contains(field.Rule.Mapping.Field)
                    || source.Pseudonymised.Contains(field.Rule.Mapping.Field)
                )
                .SelectMany(field => field.Columns),
        ];

    private static int IndexOf(IReadOnlyList<string> headings, string heading) =>
        headings.Index().Where(item => item.Item == heading).Select(item => item.Index).DefaultIfEmpty(-1).First();

    /// <summary>Why the first row cannot be one of headings; null where it may be.</summary>
    /// <remarks>What stands in it is not repeated, since it may be a record of somebody.</remarks>
    private static string? HoldsNoHeadings(Source source, IReadOnlyList<string> headings)
    {
        var mapped = source.Columns.SelectMany(mapping => mapping.Columns).Distinct().ToList();
        var missing = mapped.Where(heading => !headings.Contains(heading)).ToList();
        if (2 * missing.Count <= mapped.Count)
        {
            return null;
        }

        var why =
            source.Delimiter is { } declared && Delimiters.OtherIn(headings, declared) is { } other
                ? Delimiters.Hint(other)
                : "it holds no headings, or the file is not one of this source; give the one, or narrow 'files'";
        return $"{missing.Count} of {mapped.Count} columns that source '{source.Name}' names are missing from the first row ({Listed(missing)}): {why}";
    }

    /// <summary>What to say of a column that is not there.</summary>
    public static string MissingColumn(string heading, IReadOnlyList<string> headings) =>
        $"there is no column '{heading}'; the heading row has {Listed(headings)}{(NearestName.Find(heading, headings) is { } near ? $"; did you mean '{near}'?" : "")}";

    private static string Listed(IReadOnlyList<string> headings) =>
        $"{string.Join(", ", headings.Take(20).Select(found => $"'{found}'"))}{(headings.Count > 20 ? " …" : "")}";

    private (FieldRule Rule, IReadOnlyList<int> Columns) FieldOf(string field) => fields.First(item => item.Rule.Mapping.Field == field);

    private Problem? Read(FieldRule rule, IReadOnlyList<int> columns, RecordCursor record, RowValues row)
    {
        var text = Text(rule, columns, record);
        if (source.Format.HasTypedCells && columns.Select(record.FaultOf).OfType<string>().FirstOrDefault() is { } fault)
        {
            return new Problem(rule.Heading, text.ToString(), DiagnosticCodes.CellWithoutValue, fault);
        }

        if (text.Contains('\0'))
        {
            // DuckDB's appender would store what stands before it, under which the record could be taken for another.
            return new Problem(rule.Heading, null, DiagnosticCodes.NotUtf8, "the value holds a NUL, which is no character of a text");
        }

        if (!source.Options.Encoding.IsUtf8 && TextEncoding.Undecoded(text) is not null)
        {
            var reason = $"the value holds a character that {source.Options.Encoding.Id} cannot express";
            return new Problem(rule.Heading, text.ToString(), DiagnosticCodes.NotUtf8, reason);
        }

        return rule.Read(text, row);
    }

    private ReadOnlySpan<char> Text(FieldRule rule, IReadOnlyList<int> columns, RecordCursor record) =>
        columns.Count == 1 ? cells.Of(record.Letters(columns[0])) : Joined(rule, columns, record);

    private string Joined(FieldRule rule, IReadOnlyList<int> columns, RecordCursor record) =>
        string.Join(
            rule.Mapping.Join,
            columns.Select(column => cells.Of(record.Letters(column)).ToString()).Where(text => text.Length > 0)
        );

    private Problem? ReadMeaning(RecordCursor record, RowValues row)
    {
        if (row[TimeRule.StartedLocal].Time is not { } started)
        {
            return null; // the record of a back office has an id and no more
        }

        var startedDay = DateOnly.FromDateTime(started);
        if (row[Field.CompletedAt].Time is { } completed && row[Field.StartedAt].Time is { } began && completed < began)
        {
            return Fault(
                record,
                Field.CompletedAt,
                DiagnosticCodes.CompletedBeforeStarted,
                $"completed {DurationText.Of(began - completed).English} before it started"
            );
        }

        if (study.Period is { } period && !period.Contains(startedDay))
        {
            return Fault(
                record,
                Field.StartedAt,
                DiagnosticCodes.OutsideStudyPeriod,
                FormattableString.Invariant($"started on {startedDay:yyyy-MM-dd}, outside the study period {period}")
            );
        }

        return null;
    }

    private Problem Fault(RecordCursor record, string field, string code, string reason) =>
        new(FieldOf(field).Rule.Heading, TextOf(record, field), code, reason);
}
