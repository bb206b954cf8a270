namespace BenefitAnalyzer.Reporting.Workbooks.Parts;

/// <summary>How a cell looks, whatever its number format.</summary>
internal enum Look
{
    Plain,
    Title,
    Link,
    Section,
    Heading,

    /// <summary>A heading above numbers.</summary>
    NumberHeading,
    Text,

    /// <summary>A text that is not broken into lines, where thousands of rows are to be of one height.</summary>
    TextInLine,

    /// <summary>A text in a column of numbers.</summary>
    TextOfNumber,

    /// <summary>Text that begins like a formula: the mark keeps it a text when somebody edits it.</summary>
    FormulaText,

    /// <summary>A number that stands as it is: blue, as financial models show what was put in.</summary>
    Value,

    /// <summary>A number that its formula computes: black.</summary>
    Formula,

    /// <summary>The word in place of a number that is not there.</summary>
    Missing,

    /// <summary>Small print.</summary>
    Note,
}
