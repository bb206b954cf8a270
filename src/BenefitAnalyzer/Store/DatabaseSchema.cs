using System.Globalization;
using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Store;

/// <summary>The tables of a study's database. Codes that the study lists become enumerations, so that no other code can be stored.</summary>
public static class DatabaseSchema
{
    /// <summary>Grows by one whenever a database of an older program can no longer be read; such a database is loaded anew.</summary>
    public const int Version = 14;

    /// <summary>Type of codes that the study does not list.</summary>
    private const string AnyText = "VARCHAR";

    /// <summary>Makes types, tables and views in an empty database.</summary>
    public static void Create(StudyDatabase database, Study study, CancellationToken token)
    {
        foreach (var (field, codes) in ListedCodes(study))
        {
            database.Execute($"CREATE TYPE {EnumerationName(field)} AS ENUM ({Literals(codes)})", token);
        }

        database.Execute(Sql.Beside(typeof(DatabaseSchema), "Ledger"), token);
        database.Execute(TransactionsTable(study), token);
        database.Execute(AcceptedView(study), token);
        database.Execute(CubeTables(study), token);
        database.Execute(ReferenceTables(study), token);
        LabelledViews.Create(database, study, token);
    }

    /// <summary>SQL type of a coded field: an enumeration where the study lists its codes, text where it does not.</summary>
    public static string TypeOf(Study study, string field) => CodesOf(study, field).Count > 0 ? EnumerationName(field) : AnyText;

    /// <summary>The codes that a field may hold; empty when the study does not list them.</summary>
    public static IReadOnlyList<string> CodesOf(Study study, string field) =>
        field switch
        {
            Field.Service => [.. study.Tables.Services.Select(service => service.Code)],
            Field.Channel => [.. study.Channels.Select(channel => channel.Id)],
            Field.Office => [.. study.Tables.Offices.Select(office => office.Code)],
            Field.District => [.. study.Tables.Districts.Select(district => district.Code)],
            Field.Outcome => Outcome.All,
            Source => [.. study.Sources.Select(source => source.Name)],
            _ => [.. study.Groups.FirstOrDefault(group => group.Id == field)?.Values.Select(value => value.Id) ?? []],
        };

    /// <summary>The codes of a field in the order of their numbers in the database, which is that of no table: rows of a table may be moved.</summary>
    internal static IReadOnlyList<string> NumberedCodes(Study study, string field) =>
        [.. CodesOf(study, field).Order(StringComparer.Ordinal)];

    /// <summary>SQL type of customer and session: 128 bits where they are pseudonyms.</summary>
    public static string TypeOfPerson(Study study, string field) =>
        study.Privacy.Pseudonymise.Contains(field) || study.Sources.Any(source => source.Pseudonymised.Contains(field))
            ? "UUID"
            : "VARCHAR";

    /// <summary>Dimensions that stand in the cube itself, in its order.</summary>
    public static IReadOnlyList<string> CubeDimensions(Study study) =>
        [
            Source,
            Field.Service,
            Field.Channel,
            Field.Office,
            .. IsFilled(study, Field.District) ? [Field.District] : Array.Empty<string>(),
            Field.Outcome,
            Field.Assisted,
            .. study.Groups.Select(g => g.Id),
        ];

    /// <summary>What a cell of a cube counts and sums, in its order after the dimensions.</summary>
    internal static IReadOnlyList<string> CubeMeasures { get; } =
    [
        "count",
        "resumed",
        "handling_s",
        "handling_n",
        "wait_s",
        "wait_n",
        "customer_s",
        "customer_n",
        "satisfaction",
        "satisfaction_n",
        "fee_cents",
        "fee_n",
        "wait_pledged",
        "wait_met",
        "pledged",
        "pledge_met",
        "linkable",
    ];

    internal const string Source = "source";

    private static IEnumerable<(string Field, IReadOnlyList<string> Codes)> ListedCodes(Study study)
    {
        string[] fields =
        [
            Source,
            Field.Service,
            Field.Channel,
            Field.Office,
            Field.District,
            Field.Outcome,
            .. study.Groups.Select(g => g.Id),
        ];
        return fields.Select(field => (field, NumberedCodes(study, field))).Where(listed => listed.Item2.Count > 0);
    }

    private static string EnumerationName(string field) => $"{field}_code";

    private static string Literals(IReadOnlyList<string> codes) => string.Join(", ", codes.Select(Sql.Text));

    /// <summary>The columns of <c>transactions</c> in order, with their SQL types. Fields that no source fills have none.</summary>
    public static IReadOnlyList<(string Name, string Type)> TransactionColumns(Study study) =>
        [
            ("file", "INTEGER"),
            (Source, "source_code"),
            ("key_hash", "UBIGINT"),
            .. FieldColumns(study).Where(column => IsFilled(study, column.Field)).Select(column => (column.Name, column.Type)),
            ("fault", "BOOLEAN"), // the fast lane was not sure of it: the careful lane rejected the record or appended it anew
            ("duplicate", "BOOLEAN"), // lost to another row of its key
        ];

    /// <summary>Whether some source fills a field; a row has an id, a start, a service and a channel in any case.</summary>
    public static bool IsFilled(Study study, string field) =>
        field is Field.TransactionId or Field.StartedAt or Field.CompletedAt or Field.Service or Field.Channel or Field.Outcome
        || study.Sources.Any(source => source.Column(field) is not null);

    /// <summary>The field that a column of <c>transactions</c> holds; null where it has no such column.</summary>
    public static string? FieldOf(Study study, string column) => FieldColumns(study).FirstOrDefault(known => known.Name == column).Field;

    /// <summary>The column of every field that a row may have.</summary>
    private static IEnumerable<(string Field, string Name, string Type)> FieldColumns(Study study) =>
        [
            (Field.TransactionId, Field.TransactionId, AnyText),
            (Field.StartedAt, Field.StartedAt, "TIMESTAMP"),
            (Field.CompletedAt, Field.CompletedAt, "TIMESTAMP"),
            (Field.DueAt, Field.DueAt, "TIMESTAMP"),
            (Field.Service, Field.Service, TypeOf(study, Field.Service)),
            (Field.Channel, Field.Channel, TypeOf(study, Field.Channel)),
            (Field.Office, Field.Office, TypeOf(study, Field.Office)),
            (Field.District, Field.District, TypeOf(study, Field.District)),
            (Field.Customer, Field.Customer, TypeOfPerson(study, Field.Customer)),
            (Field.SessionId, Field.SessionId, TypeOfPerson(study, Field.SessionId)),
            (Field.Outcome, Field.Outcome, TypeOf(study, Field.Outcome)),
            (Field.Assisted, Field.Assisted, "BOOLEAN"),
            (Field.HandlingMinutes, "handling_s", "BIGINT"),
            (Field.WaitMinutes, "wait_s", "BIGINT"),
            (Field.CustomerMinutes, "customer_s", "BIGINT"),
            (Field.Fee, "fee_cents", "BIGINT"),
            (Field.Satisfaction, Field.Satisfaction, "UTINYINT"),
            .. study.Groups.Select(group => (group.Id, group.Id, TypeOf(study, group.Id))),
        ];

    // Keys and persons are left uncompressed: they hold few repeats, and looking for some took a third of the loading time.
    private static string TransactionsTable(Study study)
    {
        string[] uncompressed = [Field.TransactionId, Field.Customer];
        var columns = TransactionColumns(study)
            .Select(column =>
                $"    {Sql.Name(column.Name)} {column.Type}{(uncompressed.Contains(column.Name) ? " USING COMPRESSION uncompressed" : "")}"
            );
        return $"CREATE TABLE transactions (\n{string.Join(",\n", columns)}\n)";
    }

    private static string AcceptedView(Study study)
    {
        var clock = LocalClock.Of(study);
        return Sql.Beside(typeof(DatabaseSchema), "Accepted")
            .Replace("{started_local}", clock.ToLocalSql($"t.{Field.StartedAt}"), StringComparison.Ordinal)
            .Replace("{unfilled}", Unfilled(study), StringComparison.Ordinal)
            .Replace("{outcome}", TypeOf(study, Field.Outcome), StringComparison.Ordinal)
            .Replace("{completed_local}", clock.ToLocalSql($"t.{Field.CompletedAt}"), StringComparison.Ordinal);
    }

    /// <summary>Columns of NULL for the fields that no source fills, so that queries can name them.</summary>
    private static string Unfilled(Study study) =>
        string.Concat(
            FieldColumns(study)
                .Where(column => !IsFilled(study, column.Field))
                .Select(column => $"CAST(NULL AS {column.Type}) AS {Sql.Name(column.Name)},\n        ")
        );

    private static string CubeTables(Study study)
    {
        var dimensions = CubeDimensions(study).ToDictionary(field => field, field => $"{Sql.Name(field)} {CubeType(study, field)}, ");
        string[] inMonths = [Source, Field.Service, Field.Channel, Field.Outcome, Field.Assisted];
        return Sql.Beside(typeof(DatabaseSchema), "Cubes")
            .Replace("{dimensions}", string.Concat(dimensions.Values), StringComparison.Ordinal)
            .Replace("{measures}", string.Join(", ", CubeMeasures.Select(measure => $"{measure} BIGINT")), StringComparison.Ordinal)
            .Replace("{month_dimensions}", string.Concat(inMonths.Select(field => dimensions[field])), StringComparison.Ordinal)
            .Replace("{office}", TypeOf(study, Field.Office), StringComparison.Ordinal)
            .Replace("{service}", TypeOf(study, Field.Service), StringComparison.Ordinal)
            .Replace("{channel}", TypeOf(study, Field.Channel), StringComparison.Ordinal);
    }

    private static string CubeType(Study study, string field) => field == Field.Assisted ? "BOOLEAN" : TypeOf(study, field);

    private static string ReferenceTables(Study study) =>
        new[] { Field.Service, Field.Channel, Field.Office }.Aggregate(
            Sql.Beside(typeof(DatabaseSchema), "Reference")
                .Replace(
                    "{always_until}",
                    ServiceHistory.Always.Until.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                    StringComparison.Ordinal
                ),
            (sql, field) => sql.Replace($"{{{field}}}", TypeOf(study, field), StringComparison.Ordinal)
        );
}
