namespace BenefitAnalyzer.Metrics.Figures;

/// <summary>Figures of several definitions side by side: one row a group, one column a definition.</summary>
/// <param name="Keys">Headings of the groups, such as fiscal_year and channel.</param>
/// <param name="Columns">One for each figure of a row.</param>
public sealed record FigureGrid(IReadOnlyList<string> Keys, IReadOnlyList<Definition> Columns, IReadOnlyList<FigureGridRow> Rows)
{
    /// <summary>All figures, row by row.</summary>
    public IEnumerable<Figure> Figures => Rows.SelectMany(row => row.Figures);
}

/// <summary>A row of a <see cref="FigureGrid"/>.</summary>
/// <param name="Keys">One value for each heading; null where not recorded.</param>
public sealed record FigureGridRow(IReadOnlyList<string?> Keys, IReadOnlyList<Figure> Figures);
