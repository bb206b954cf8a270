namespace BenefitAnalyzer.Studies.Terms;

/// <summary>What a study says in Chinese in the place of a term that no paper has verified.</summary>
public sealed record OwnTerm(Term Term, string Chinese);
