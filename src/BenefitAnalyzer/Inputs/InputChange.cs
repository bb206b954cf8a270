namespace BenefitAnalyzer.Inputs;

/// <summary>A changed cell, or a row that came or went.</summary>
/// <param name="Table">Name of the sheet.</param>
/// <param name="Row">What tells the row from the others: its code.</param>
/// <param name="Column">Null for a whole row.</param>
/// <param name="Old">Null for a new row.</param>
/// <param name="New">Null for a row that was taken away.</param>
public sealed record InputChange(string Table, string Row, string? Column, string? Old, string? New);
