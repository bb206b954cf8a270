namespace BenefitAnalyzer.Studies.Reading.Yaml;

/// <summary>Where something stands in the study file; line and column are 1-based.</summary>
/// <param name="Cell">The cell of a workbook that the value was read from instead, such as <c>inputs.xlsx#targets!C5</c>; else null.</param>
internal readonly record struct Place(int Line, int Column, string? Cell = null);
