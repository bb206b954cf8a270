using BenefitAnalyzer.Ingestion.Rules;
using BenefitAnalyzer.Store;
using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Ingestion.Lanes;

/// <summary>The statement of the fast lane: one <c>INSERT</c> from files of one heading row, with a mark on each row that it is not sure of.</summary>
/// <param name="fields">Rules with the columns that feed each, in the order in which they are read.</param>
/// <param name="width">Cells of a record.</param>
internal sealed class LoadStatement(
    Study study,
    Source source,
    IReadOnlyList<(FieldRule Rule, IReadOnlyList<int> Columns)> fields,
    int width
)
{
    private const int LongestLine = 1 << 20;

    public string Text(bool isAscii)
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

    private static string Cell(int column) => $"c{column}";

    private string PeriodSql() =>
        study.Period is { } period
            ? FormattableString.Invariant(
                $" OR started_local < TIMESTAMP '{period.From:yyyy-MM-dd} 00:00:00' OR started_local >= TIMESTAMP '{period.Until:yyyy-MM-dd} 00:00:00'"
            )
            : "";

    /// <summary>A type for each cell: that of its rule, or text where several rules read the cell.</summary>
    private string[] ColumnTypes()
    {
        var types = Enumerable.Repeat("VARCHAR", width).ToArray();
        foreach (var use in fields.SelectMany(field => field.Columns.Select(column => (column, field.Rule))).GroupBy(use => use.column))
        {
            string[] wanted = [.. use.Select(item => item.Rule.Mapping.Columns.Count > 1 ? "VARCHAR" : item.Rule.RawType).Distinct()];
            types[use.Key] = wanted.Length == 1 ? wanted[0] : "VARCHAR";
        }

        return types;
    }

    private string Raw(FieldRule rule, IReadOnlyList<int> columns, string[] types)
    {
        if (columns.Count == 0)
        {
            return "NULL";
        }

        if (columns.Count > 1)
        {
            var cells = columns.Select(column => $"nullif(trim({Told(column)}), '')");
            var joined = $"nullif(concat_ws({Sql.Text(rule.Mapping.Join)}, {string.Join(", ", cells)}), '')";
            return rule.RawType == "VARCHAR" ? joined : $"TRY_CAST({joined} AS {rule.RawType})";
        }

        return types[columns[0]] == rule.RawType
            ? (rule.RawType == "VARCHAR" ? Told(columns[0]) : Cell(columns[0]))
            : $"TRY_CAST({Cell(columns[0])} AS {rule.RawType})";
    }

    /// <summary>SQL of a cell of text; NULL where it holds a word for a missing value among blanks, which <c>nullstr</c> does not see.</summary>
    private string Told(int column)
    {
        var cell = Cell(column);
        return source.Missing.Count == 0
            ? cell
            : $"CASE WHEN (starts_with({cell}, ' ') OR ends_with({cell}, ' ')) AND trim({cell}) IN ({string.Join(", ", source.Missing.Select(Sql.Text))}) THEN NULL ELSE {cell} END";
    }

    private IEnumerable<string> Doubts(FieldRule rule, IReadOnlyList<int> columns, string[] types, string parsed)
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
