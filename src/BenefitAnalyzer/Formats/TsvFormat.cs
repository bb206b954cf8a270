namespace BenefitAnalyzer.Formats;

/// <summary>Cells end at a tab.</summary>
public sealed class TsvFormat() : DelimitedFormat("tsv", "cells end at a tab", '\t', ".tsv");
