using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Ingestion.Suggestions.Columns;

/// <summary>First and last day of the period that a count is about.</summary>
internal sealed class PeriodDaysGuess : ColumnGuess
{
    private static readonly string[] First = ["first", "from", "start", "begin", "period", "date", "首日", "由"];
    private static readonly string[] Last = ["last", "until", "end", "to", "末日", "至"];

    public override IEnumerable<FieldDraft> Of(IReadOnlyList<ColumnProfile> columns, KnownCodes known)
    {
        var days = columns.Select(column => (Column: column, Reading: column.Times)).Where(day => day.Reading is not null).ToList();
        foreach (var (column, reading) in days)
        {
            if (ByHeading(Field.PeriodEnd, column, Last) is { } end)
            {
                yield return TimesGuess.Timed(end, column, reading!, null);
            }
            else if (ByHeading(Field.PeriodStart, column, First) is { } start)
            {
                yield return TimesGuess.Timed(start, column, reading!, null);
            }
        }

        // One day a row: the period is that day.
        if (days is [var (only, one)])
        {
            yield return TimesGuess.Timed(new FieldDraft(Field.PeriodStart, only.Heading, 0.6, ["it alone holds days"]), only, one!, null);
        }
    }
}
