namespace BenefitAnalyzer.WhatIf.Levers;

/// <summary>Values of consecutive draws, lever by lever: <paramref name="count"/> of the first lever, then of the second.</summary>
/// <param name="into">Length levers × count.</param>
public delegate void LeverSource(long first, int count, Span<double> into);
