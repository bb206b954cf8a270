namespace BenefitAnalyzer.Inputs.Changes;

/// <summary>One line of a journal: a cell or setting that somebody changed.</summary>
/// <param name="Day">As the journal has it; null where it holds no date.</param>
/// <param name="Place">Table or sheet, row and column, such as <c>services / permit / stage</c>.</param>
public sealed record JournalEntry(DateOnly? Day, string Place, string Old, string New, string Reason);
