namespace BenefitAnalyzer.Inputs;

/// <summary>Who changes a study, and why.</summary>
public sealed record ChangeAuthor(string Name, string Reason);
