namespace BenefitAnalyzer.Ingestion.Suggestions.Columns;

/// <summary>A kind of column that can be recognised by its heading and its values. A new kind is one class and its line here.</summary>
internal abstract class ColumnGuess
{
    /// <summary>Below this a guess helps nobody.</summary>
    public const double Enough = 0.5;

    public static IReadOnlyList<ColumnGuess> OfLogs { get; } =
    [
        new TransactionIdGuess(),
        new TimesGuess(),
        new ServiceGuess(),
        new ChannelGuess(),
        new PlaceGuess(),
        new OutcomeGuess(),
        new CustomerGuess(),
        new YesNoGuess(),
        new DurationGuess(),
        new FeeGuess(),
        new SatisfactionGuess(),
        new GroupGuess(),
    ];

    public static IReadOnlyList<ColumnGuess> OfCounts { get; } =
    [new PeriodDaysGuess(), new ServiceGuess(), new ChannelGuess(), new PlaceGuess(), new VolumeGuess(), new DurationGuess()];

    /// <summary>The fields that the columns may fill; several fields may want one column.</summary>
    public abstract IEnumerable<FieldDraft> Of(IReadOnlyList<ColumnProfile> columns, KnownCodes known);

    /// <summary>A draft whose heading speaks for it: the first words of a list speak louder than the last.</summary>
    protected static FieldDraft? ByHeading(string field, ColumnProfile column, string[] words, double highest = 0.9)
    {
        if (HeadingWords.Find(column.Heading, words) is not { } word)
        {
            return null;
        }

        var score = highest - (0.4 * Array.IndexOf(words, word) / words.Length);
        return new FieldDraft(field, column.Heading, score, [$"its heading says '{word}'"]);
    }

    /// <summary>The draft with a map of the column's values, where they are not codes already.</summary>
    protected static FieldDraft WithMap(FieldDraft draft, ColumnProfile column, KnownCodes known)
    {
        if (known.ShareOfCodes(draft.Field, column) >= 0.98)
        {
            return draft with { Score = Math.Min(1, draft.Score + 0.1), Reasons = [.. draft.Reasons, "its values are codes already"] };
        }

        var shown = column.Frequent.Where(value => !PersonalColumns.IsPersonal(value.Key)).ToList();
        var hidden = column.Distinct - shown.Count;
        return draft with
        {
            Map = [.. shown.Select(value => new MappedValue(value.Key, value.Value, known.Nearest(draft.Field, value.Key)))],
            Reasons = hidden == 0 ? draft.Reasons : [.. draft.Reasons, $"ASK: {hidden} of its values look personal and are not shown"],
        };
    }
}
