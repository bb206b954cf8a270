using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Ingestion.Rules;

/// <summary>A duration computed from two times of the record, such as handling time = closed − opened.</summary>
/// <param name="column">Column of <c>transactions</c>, in seconds.</param>
/// <param name="from">SQL and field of the earlier time.</param>
/// <param name="until">SQL and field of the later time.</param>
internal sealed class DurationRule(ColumnMapping mapping, string column, (string Field, string Sql) from, (string Field, string Sql) until)
    : FieldRule(mapping)
{
    public override IEnumerable<(string Column, string Sql)> Values(string parsed) =>
        [(column, $"date_diff('second', {from.Sql}, {until.Sql})")];

    public override string? Doubt(string raw, string parsed) => null;

    /// <remarks>A negative duration cannot come about: a record completed before it started is rejected.</remarks>
    public override Problem? Read(ReadOnlySpan<char> text, RowValues row)
    {
        if (row[from.Field].Time is { } start && row[until.Field].Time is { } end)
        {
            row[column] = (long)(end - start).TotalSeconds;
        }

        return null;
    }
}
