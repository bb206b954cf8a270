namespace BenefitAnalyzer.Studies.Reading.References;

/// <summary>Reads the tables that a study names, whatever their rows.</summary>
internal interface IRows
{
    /// <returns>Empty when the study does not name the table, or it cannot be read, which is reported.</returns>
    IReadOnlyList<T> Rows<T>(KnownTable known, Func<ReferenceSheet, IReadOnlyList<T>> read);
}
