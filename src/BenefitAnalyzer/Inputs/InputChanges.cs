namespace BenefitAnalyzer.Inputs;

/// <summary>What reading a workbook changed.</summary>
/// <param name="Files">Files of the study that were written, relative to its folder; the journal not among them.</param>
public sealed record InputChanges(IReadOnlyList<InputChange> Changes, IReadOnlyList<string> Files);
