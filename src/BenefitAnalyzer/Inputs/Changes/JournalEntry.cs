namespace BenefitAnalyzer.Inputs.Changes;

/// <summary>One line of a journal: a cell or setting that somebody changed.</summary>
/// <param name="Day">As the journal has it; null where it holds no date.</param>
/// <param name="Place">Table or sheet, row and column, such as <c>services / permit / stage</c>.</param>
/// <param name="Row">Words that tell the row among those of its table.</param>
public sealed record JournalEntry(DateOnly? Day, string Place, string Row, string Old, string New, string Reason)
{
    /// <summary>Whether the row is that of an initiative, or names it.</summary>
    /// <param name="initiative">Its id.</param>
    public bool Names(string initiative) =>
        Row.Split(' ').Contains(initiative)
        || new[] { Old, New }.Any(text => text == initiative || text.Split("; ").Contains($"initiative={initiative}"));
}
