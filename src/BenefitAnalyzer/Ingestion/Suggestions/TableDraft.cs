using BenefitAnalyzer.Ingestion.Suggestions.Columns;
using BenefitAnalyzer.Ingestion.Suggestions.Samples;
using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Ingestion.Suggestions;

/// <summary>What a source could make of a table, whatever format it was read from: a log or a return, and which column feeds which field.</summary>
internal static class TableDraft
{
    /// <param name="reasons">What was looked at, and what the format was told from.</param>
    /// <param name="notes">What somebody must settle before the file can be read.</param>
    public static SourceDraft Of(string path, Study? study, SampleTable table, string[] reasons, string[] notes)
    {
        var known = new KnownCodes(study);
        // A first line that is a record tells of somebody: nothing of it is shown.
        var headings = table.HasHeadings ? table.Headings : [];
        List<ColumnProfile> columns =
        [
            .. headings.Select((heading, at) => new ColumnProfile(heading, at, table.Rows.Select(row => row[at]))),
        ];
        var periods = WideTable.Of(headings);
        var log = Assign(ColumnGuess.OfLogs, columns, known);
        var counts = Assign(ColumnGuess.OfCounts, columns.Where(column => periods is null || !IsPeriod(column, periods)).ToList(), known);
        var isCounts = periods is not null || IsReturn(log, counts);
        var chosen = isCounts ? counts : log;
        var commas = CommaReading.Of(columns, table.Delimiter);
        return new SourceDraft(
            SourceNames.Of(path),
            SourceNames.FilesOf(path, study),
            isCounts ? SourceKind.Counts : SourceKind.Log,
            [
                .. reasons,
                isCounts
                    ? (
                        periods is null
                            ? "a return of counts: a number for a period, and no key of single transactions"
                            : "a return of counts whose periods are columns"
                    )
                    : "a log: a row is a transaction",
            ],
            [
                .. notes,
                .. commas.Question is null ? Array.Empty<string>() : [commas.Question],
                .. SuggestionNotes.OfMissing(chosen, isCounts, periods),
                .. SuggestionNotes.OfUnused(columns.Where(column => periods is null || !IsPeriod(column, periods)), chosen),
            ]
        )
        {
            Columns = [.. chosen.OrderBy(draft => OrderOf(draft.Field, known))],
            Periods = periods,
            Missing = [.. columns.SelectMany(column => column.Missing).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            Thousands = commas.Thousands,
            Pseudonymise = [.. chosen.Select(draft => draft.Field).Where(field => field is Field.Customer or Field.SessionId)],
        };
    }

    /// <summary>Each field and each column once, the surest first.</summary>
    private static List<FieldDraft> Assign(IReadOnlyList<ColumnGuess> guesses, List<ColumnProfile> columns, KnownCodes known)
    {
        var chosen = new List<FieldDraft>();
        foreach (
            var draft in guesses
                .SelectMany(guess => guess.Of(columns, known))
                .Where(draft => draft.Score >= ColumnGuess.Enough)
                .OrderByDescending(draft => draft.Score)
                .ThenBy(draft => columns.FindIndex(column => column.Heading == draft.Column))
        )
        {
            if (!chosen.Exists(other => other.Field == draft.Field || other.Column == draft.Column))
            {
                chosen.Add(draft);
            }
        }

        return chosen;
    }

    private static bool IsReturn(List<FieldDraft> log, List<FieldDraft> counts) =>
        counts.Exists(draft => draft.Field == Field.Volume)
        && counts.Exists(draft => draft.Field == Field.PeriodStart)
        && !log.Exists(draft => draft.Field == Field.TransactionId && draft.Score > 0.6);

    private static bool IsPeriod(ColumnProfile column, PeriodsDraft periods) =>
        new Counts.WideHeadings(
            new WidePeriods(
                periods.Headings,
                periods.Measures.ToDictionary(measure => measure.Key, _ => Field.Volume),
                new Dictionary<string, string>()
            )
        ).Read(column.Heading)
            is not null;

    private static int OrderOf(string field, KnownCodes known)
    {
        string[] order =
        [
            Field.PeriodStart,
            Field.PeriodEnd,
            .. Field.OfLogs,
            .. Field.OfCounts,
            .. known.Groups.Select(group => group.Id),
        ];
        return Array.IndexOf(order, field);
    }
}
