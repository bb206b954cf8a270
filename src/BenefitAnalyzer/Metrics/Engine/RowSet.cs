namespace BenefitAnalyzer.Metrics.Engine;

/// <summary>Rows of a view, as SQL over a row <c>t</c> of it.</summary>
/// <param name="View">Its name.</param>
/// <param name="Bounds">A condition that all of them meet.</param>
/// <param name="Cell">Text that tells them from other rows within the bounds; empty where there are none.</param>
/// <param name="Key">What <paramref name="Cell"/> is of them, as a literal.</param>
internal sealed record RowSet(string View, string Bounds, string Cell, string Key)
{
    /// <summary>A condition that they meet, and no other rows.</summary>
    public string Condition => Cell.Length == 0 ? Bounds : $"{Bounds} AND {Cell} = {Key}";
}
