using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Studies.Reading.References;

/// <summary>A column that a reference table may have.</summary>
internal sealed record ReferenceColumn(string Heading, bool IsRequired = false)
{
    /// <summary>What its cells hold: how a workbook formats them, and when two texts are the same value.</summary>
    public ColumnForm Form { get; init; } = ColumnForm.Text;

    /// <summary>The table or section whose codes a cell may hold: <c>departments</c>, <c>channels</c> …; null when it is none.</summary>
    public string? CodesOf { get; init; }

    /// <summary>The words that a cell may hold; empty when they are not a fixed few.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>What it means, for people who fill it in.</summary>
    public LocalText? Note { get; init; }

    /// <summary>Whether it only explains its row: what stands there is not read.</summary>
    public bool IsOnlyShown { get; init; }

    /// <summary>The same column with its meaning.</summary>
    public ReferenceColumn Means(string english, string chinese) => this with { Note = new LocalText(english, chinese) };
}
