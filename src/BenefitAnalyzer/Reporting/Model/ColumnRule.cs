namespace BenefitAnalyzer.Reporting.Model;

/// <summary>How a column follows from others of its table, so that a workbook can compute it before the reader's eyes.</summary>
/// <param name="Column">Id of the column that follows.</param>
public abstract record ColumnRule(string Column);

/// <summary>Columns of the same row added, others taken off.</summary>
public sealed record SumOfColumns(string Column, IReadOnlyList<string> Plus, IReadOnlyList<string> Minus) : ColumnRule(Column);

/// <summary>One column of the same row less another: of amounts and counts relative to it, of shares in percentage points.</summary>
public sealed record ChangeOfColumns(string Column, string From, string To) : ColumnRule(Column);

/// <summary>A column added up from row to row; begins anew where the first column changes, unless that is the time itself.</summary>
/// <param name="IsOfEach">Whether the first column names what each running total belongs to.</param>
public sealed record RunningTotal(string Column, string Of, bool IsOfEach) : ColumnRule(Column);
