using System.Globalization;
using BenefitAnalyzer.Ingestion.Files;
using BenefitAnalyzer.Ingestion.Suggestions.Columns;
using BenefitAnalyzer.Ingestion.Suggestions.Samples;
using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Ingestion.Suggestions;

/// <summary>What somebody must settle before a file can be read, or should know.</summary>
internal static class SuggestionNotes
{
    // A group of citizens has a handful of values.
    private const int FewValues = 8;

    public static IEnumerable<string> OfPacking(string path, Packing packing)
    {
        if (packing != Packing.Named(path))
        {
            yield return packing == Packing.None
                ? $"ASK: the file is not packed, though its name ends in '{Packing.Named(path).Ending}', by which it is read: rename it"
                : $"ASK: the file is {packing.Name}, which its name does not say: let it end in '{packing.Ending}', by which it is read";
        }
    }

    public static IEnumerable<string> OfText(FileSample sample, SampleTable table, int undecoded)
    {
        if (table.HeadingLine > 1)
        {
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"the headings stand in line {table.HeadingLine}; what is above them is no record"
            );
        }

        foreach (var note in OfHeadings(table))
        {
            yield return note;
        }

        // A record over several lines may have lost some of them in a sample.
        if (table.OddRows > 0 && sample.IsWhole)
        {
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"{table.OddRows:#,0} {(table.OddRows == 1 ? "record has" : "records have")} another number of cells and would be rejected"
            );
        }

        if (undecoded > 0)
        {
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"{undecoded:#,0} {(undecoded == 1 ? "line holds" : "lines hold")} characters that the encoding cannot express, which will be flagged"
            );
        }
    }

    public static IEnumerable<string> OfHeadings(SampleTable table)
    {
        if (!table.HasHeadings)
        {
            yield return table.HasHeadingTwice
                ? "ASK: two cells of the first line are the same: if they are headings, name them apart, since columns are known by their headings; if they are a record, give the file a line of headings"
                : "ASK: the first line does not look like headings: columns are known by their headings, so give the file a line of them";
        }
    }

    public static IEnumerable<string> OfMissing(List<FieldDraft> chosen, bool isCounts, PeriodsDraft? periods)
    {
        string[] needed =
            periods is not null ? [Field.Service]
            : isCounts ? [Field.Service, Field.Volume, Field.PeriodStart, Field.PeriodEnd]
            : [Field.StartedAt, Field.Service, Field.Channel];
        foreach (var field in needed.Where(field => !chosen.Exists(draft => draft.Field == field)))
        {
            yield return $"ASK: no column was recognised as '{field}', which is needed: name the column, or the same value for every row as {{ value: … }}";
        }

        if (!isCounts && !chosen.Exists(draft => draft.Field == Field.TransactionId))
        {
            yield return "no column is unique: without a transaction_id rows are not checked for duplicates";
        }
    }

    /// <summary>What the other columns hold, without a value of any.</summary>
    public static IEnumerable<string> OfUnused(IEnumerable<ColumnProfile> columns, List<FieldDraft> chosen)
    {
        foreach (var column in columns.Where(column => !chosen.Exists(draft => draft.Column == column.Heading)))
        {
            var what =
                column.Personal is { } personal ? $"looks personal ({personal}): leave it out; what is not mapped is never stored"
                : column.Values.Count == 0 ? "empty"
                : column.Times is { } time ? $"times, \"{time.Format}\""
                : YesNoGuess.IsYesNo(column) ? "a yes and a no; it may be a group"
                : column.HasDecimalCommas ? "numbers with a decimal comma, which are not read: let them have a point"
                : !column.IsNumeric && column.Distinct <= FewValues ? $"{column.DistinctText}; it may be a group"
                : column.DistinctText;
            yield return $"not used: '{column.Heading}', {what}";
        }
    }
}
