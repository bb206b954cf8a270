namespace BenefitAnalyzer.Formats;

/// <summary>Cells end at a comma, or at the character given as <c>delimiter:</c>.</summary>
public sealed class CsvFormat() : DelimitedFormat("csv", "cells end at a comma", ',', ".csv", ".txt");
