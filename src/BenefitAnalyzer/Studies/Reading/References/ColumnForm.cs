namespace BenefitAnalyzer.Studies.Reading.References;

/// <summary>What the cells of a column hold.</summary>
internal enum ColumnForm
{
    Text,
    Day,
    Whole,
    Number,

    /// <summary>A share of 1, also written as a percentage.</summary>
    Share,
    YesNo,
}
