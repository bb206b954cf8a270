namespace BenefitAnalyzer.Studies.CashFlows;

/// <summary>The costs and benefits of one initiative by fiscal year: what an appraisal is made of.</summary>
/// <param name="Id">Code of the initiative, or the name of the file.</param>
public sealed record CashFlow(string Id, IReadOnlyList<CashFlowLine> Lines)
{
    /// <summary>Totals printed with the lines; empty where none are.</summary>
    public IReadOnlyList<PrintedTotal> Totals { get; init; } = [];

    /// <summary>Its items in the order of first mention: what has one label, kind, category and recurrence over the years.</summary>
    public static IEnumerable<IGrouping<CashFlowItem, CashFlowLine>> Items(IEnumerable<CashFlowLine> lines) =>
        lines.GroupBy(line => new CashFlowItem(line.Label, line.Kind, line.Category, line.IsRecurrent));

    /// <summary>The flows in lines and totals, one for each initiative in the order of first mention.</summary>
    /// <param name="otherwise">Id of what names no initiative.</param>
    public static IReadOnlyList<CashFlow> ByInitiative(
        IReadOnlyList<CashFlowLine> lines,
        IReadOnlyList<PrintedTotal> totals,
        string otherwise
    ) =>
        [
            .. lines
                .GroupBy(line => line.Initiative ?? otherwise)
                .Select(own => new CashFlow(own.Key, [.. own])
                {
                    Totals = [.. totals.Where(total => (total.Initiative ?? otherwise) == own.Key)],
                }),
        ];
}
