namespace BenefitAnalyzer.Costs.Figures;

/// <summary>What the address of a figure of cost is grouped by, such as <c>unit-cost/used?month=2005-04&amp;channel=web</c>.</summary>
/// <param name="Time">One of <see cref="CostViews.Times"/>.</param>
/// <param name="By">The names after it, in their order.</param>
internal sealed record CostAddress(string Time, IReadOnlyList<string> By)
{
    /// <summary>Null where it does not begin with a time.</summary>
    public static CostAddress? Read(string address)
    {
        string[] names = [.. address.Split('?', 2)[^1].Split('&').Select(pair => pair.Split('=', 2)[0])];
        return CostViews.Times.Contains(names[0]) ? new CostAddress(names[0], names[1..]) : null;
    }
}
