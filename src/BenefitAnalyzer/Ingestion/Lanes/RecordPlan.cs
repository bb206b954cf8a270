using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Formats;
using BenefitAnalyzer.Ingestion.Rules;
using BenefitAnalyzer.Store;
using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Ingestion.Lanes;

/// <summary>How the records of files with one heading row are read: which column feeds which rule, and what must hold between values.</summary>
internal sealed class RecordPlan
{
    private const int LongestLine = 1 << 20;
    private readonly IReadOnlyList<(FieldRule Rule, IReadOnlyList<int> Columns)> fields;
    private readonly Study study;
    private readonly Source source;

    private RecordPlan(
        Study study,
        Source source,
        IReadOnlyList<string> headings,
        IReadOnlyList<(FieldRule Rule, IReadOnlyList<int> Columns)> fields
    )
    {
        this.study = study;
        this.source = source;
        this.fields = fields;
        Width = headings.Count;
        Key = KeyOf(source, headings);
        Options = Headings.OptionsOf(source);
    }

    /// <summary>How the source's format reads its files.</summary>
    public FormatOptions Options { get; }

    /// <summary>Files of one key are read alike.</summary>
    public string Key { get; }

    public Study Study => study;

    public Source Source => source;

    /// <summary>Cells of a record.</summary>
    public int Width { get; }

    /// <summary>Whether DuckDB can read every field of the source.</summary>
    public bool IsKnownToSql => fields.All(used => used.Rule.IsKnownToSql);

    /// <summary>Fits a source's mappings to the headings of a file.</summary>
    /// <returns>Null when a mapped column is not there; the reason was reported.</returns>
    public static RecordPlan? Of(RuleBook book, Source source, IReadOnlyList<string> headings, string file, Action<Diagnostic> report)
    {
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
                        : Diagnostic.Error(DiagnosticCodes.ColumnMissing, file, 1, MissingColumn(source, missing, headings))
                );
                complete &= optional;
            }

            fields.Add((rule, [.. columns.Where(column => column >= 0)]));
        }

        return complete ? new RecordPlan(book.Study, source, headings, fields) : null;
    }

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
            var text = Text(rule, columns, record);
            if (text is not null && text.Contains('\0', StringComparison.Ordinal))
            {
                // DuckDB's appender would store what stands before it, under which the record could be taken for another.
                return new Problem(rule.Heading, null, DiagnosticCodes.NotUtf8, "the value holds a NUL, which is no character of a text");
            }

            if (text is not null && !source.Options.Encoding.IsUtf8 && TextEncoding.Undecoded(text) is not null)
            {
                var reason = $"the value holds a character that {source.Options.Encoding.Id} cannot express";
                return new Problem(rule.Heading, text, DiagnosticCodes.NotUtf8, reason);
            }

            if (rule.Read(text, row) is { } problem)
            {
                return problem;
            }
        }

        return ReadMeaning(row);
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
    public string? IdOf(string cell)
    {
        var text = Cleaned(cell);
        if (text is null || KeepsIds)
        {
            return text;
        }

        var row = new RowValues();
        var (rule, _) = fields.First(item => item.Rule.Mapping.Field == Field.TransactionId);
        return rule.Read(text, row) is null ? row.TransactionId : null;
    }

    /// <summary>SQL that loads the fast lane's rows from files of one heading row; <c>$paths</c> and <c>$first</c>, the number of the first, are bound.</summary>
    public string LoadSql(bool isAscii)
    {
        var types = ColumnTypes();
        var columns = "{" + string.Join(", ", types.Select((type, at) => $"'{Cell(at)}': {Sql.Text(type)}")) + "}";
        var read = fields.Select((item, at) => (item.Rule, Raw: Raw(item.Rule, item.Columns, types), Parsed: $"v{at}")).ToList();
        var values = read.SelectMany(item => item.Rule.Values(item.Parsed)).ToList();
        var missing = Needed
            .Where(column => values.All(value => value.Column != column.Name))
            .Select(column => $"CAST(NULL AS {column.Type}) AS {column.Name}");
        var started = read.First(item => item.Rule.Mapping.Field == Field.StartedAt).Parsed;
        var doubts = fields.Index().SelectMany(item => Doubts(item.Item.Rule, item.Item.Columns, types, $"v{item.Index}"));
        return $"""
            INSERT INTO transactions BY NAME
            SELECT
                * EXCLUDE (doubt, started_local, file_index),
                CAST($first + file_index AS INTEGER) AS file,
                CAST({Sql.Text(source.Name)} AS source_code) AS source,
                hash(transaction_id) AS key_hash,
                doubt OR coalesce(completed_at < started_at, FALSE){PeriodSql()} AS fault,
                FALSE AS duplicate
            FROM (
                SELECT
                    {started} AS started_local,
                    {string.Join(",\n        ", values.Select(value => $"{value.Sql} AS {Sql.Name(value.Column)}").Concat(missing))},
                    file_index,
                    {string.Join("\n        OR ", doubts.DefaultIfEmpty("FALSE"))} AS doubt
                FROM (
                    SELECT
                        *,
                        file_index,
                        {string.Join(",\n            ", read.Select(item => $"{item.Rule.Parse(item.Raw, isAscii)} AS {item.Parsed}"))}
                    FROM read_csv(
                        $paths,
                        auto_detect = false,
                        header = true,
                        delim = {Sql.Text(source.Delimiter!.Value.ToString())},
                        quote = '"',
                        escape = '"',
                        nullstr = [{string.Join(", ", source.Missing.Prepend("").Distinct().Select(Sql.Text))}],
                        store_rejects = true,
                        max_line_size = {LongestLine},
                        columns = {columns}
                    )
                )
            )
            """;
    }

    /// <summary>Columns that the outer query names whether or not the source fills them.</summary>
    private IEnumerable<(string Name, string Type)> Needed =>
        DatabaseSchema.TransactionColumns(study).Where(column => column.Name is Field.TransactionId or Field.CompletedAt);

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

    /// <remarks>A first row that lacks most of the mapped headings may be a record of persons, so it is not repeated.</remarks>
    private static string MissingColumn(Source source, string heading, IReadOnlyList<string> headings)
    {
        var mapped = source.Columns.SelectMany(mapping => mapping.Columns).Distinct().ToList();
        return 2 * mapped.Count(headings.Contains) < mapped.Count
            ? $"there is no column '{heading}', nor most others that the study names: the first row holds no headings"
            : $"there is no column '{heading}'; the heading row has {string.Join(", ", headings.Take(20).Select(found => $"'{found}'"))}{(headings.Count > 20 ? " …" : "")}";
    }

    private static string Cell(int column) => $"c{column}";

    private string? Text(FieldRule rule, IReadOnlyList<int> columns, RecordCursor record)
    {
        if (columns.Count == 1)
        {
            return Cleaned(record.Cell(columns[0]));
        }

        var texts = columns.Select(column => Cleaned(record.Cell(column))).Where(text => text is not null);
        var text = string.Join(rule.Mapping.Join, texts);
        return text.Length == 0 ? null : text;
    }

    private string? Cleaned(string cell) => SqlText.Cleaned(cell) is { } text && !source.Missing.Contains(text) ? text : null;

    private Problem? ReadMeaning(RowValues row)
    {
        if (row[TimeRule.StartedLocal] is not DateTime started)
        {
            return null; // the record of a back office has an id and no more
        }

        var startedDay = DateOnly.FromDateTime(started);
        if (row[Field.CompletedAt] is DateTime completed && completed < (DateTime)row[Field.StartedAt]!)
        {
            var before = (DateTime)row[Field.StartedAt]! - completed;
            return Fault(
                Field.CompletedAt,
                DiagnosticCodes.CompletedBeforeStarted,
                $"completed {before:d\\.hh\\:mm\\:ss} (days, hours) before it started"
            );
        }

        if (study.Period is { } period && !period.Contains(startedDay))
        {
            return Fault(
                Field.StartedAt,
                DiagnosticCodes.OutsideStudyPeriod,
                $"started on {startedDay:yyyy-MM-dd}, outside the study period {period}"
            );
        }

        return null;
    }

    private Problem Fault(string field, string code, string reason) =>
        new(fields.First(item => item.Rule.Mapping.Field == field).Rule.Heading, null, code, reason);

    private string PeriodSql() =>
        study.Period is { } period
            ? $" OR started_local < TIMESTAMP '{period.From:yyyy-MM-dd} 00:00:00' OR started_local >= TIMESTAMP '{period.Until:yyyy-MM-dd} 00:00:00'"
            : "";

    /// <summary>A type for each cell: that of its rule, or text where several rules read the cell.</summary>
    private string[] ColumnTypes()
    {
        var types = Enumerable.Repeat("VARCHAR", Width).ToArray();
        foreach (var use in fields.SelectMany(field => field.Columns.Select(column => (column, field.Rule))).GroupBy(use => use.column))
        {
            string[] wanted = [.. use.Select(item => item.Rule.Mapping.Columns.Count > 1 ? "VARCHAR" : item.Rule.RawType).Distinct()];
            types[use.Key] = wanted.Length == 1 ? wanted[0] : "VARCHAR";
        }

        return types;
    }

    private static string Raw(FieldRule rule, IReadOnlyList<int> columns, string[] types)
    {
        if (columns.Count == 0)
        {
            return "NULL";
        }

        if (columns.Count > 1)
        {
            var cells = columns.Select(column => $"nullif(trim({Cell(column)}), '')");
            var joined = $"nullif(concat_ws({Sql.Text(rule.Mapping.Join)}, {string.Join(", ", cells)}), '')";
            return rule.RawType == "VARCHAR" ? joined : $"TRY_CAST({joined} AS {rule.RawType})";
        }

        return types[columns[0]] == rule.RawType ? Cell(columns[0]) : $"TRY_CAST({Cell(columns[0])} AS {rule.RawType})";
    }

    private static IEnumerable<string> Doubts(FieldRule rule, IReadOnlyList<int> columns, string[] types, string parsed)
    {
        var raw = Raw(rule, columns, types);
        if (rule.Doubt(raw, parsed) is { } doubt)
        {
            yield return doubt;
        }

        if (raw.StartsWith("TRY_CAST", StringComparison.Ordinal))
        {
            yield return $"(({string.Join(" OR ", columns.Select(column => $"{Cell(column)} IS NOT NULL"))}) AND {raw} IS NULL)";
        }
    }
}
