namespace BenefitAnalyzer.Formats;

/// <summary>A column of a fixed-width line.</summary>
/// <param name="First">1-based byte of the line, in the encoding of the file: a Chinese character of Big5 takes two.</param>
/// <param name="Last">Included.</param>
public sealed record FixedColumn(string Name, int First, int Last);
