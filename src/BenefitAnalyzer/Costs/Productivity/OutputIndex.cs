namespace BenefitAnalyzer.Costs.Productivity;

/// <summary>The same output by four formulas, as a quotient to the first year; 1 where nothing changed.</summary>
/// <remarks>
/// Source: ILO, IMF, OECD, UNECE, Eurostat, World Bank, "Consumer Price Index Manual" (2004), chapter 15, for the formulas; "Atkinson
/// Review: Measurement of Government Output and Productivity for the National Accounts" (2005) for weighting public output by unit cost.
/// </remarks>
public readonly record struct OutputIndex(double Laspeyres, double Paasche, double Fisher, double Tornqvist)
{
    public static OutputIndex Start { get; } = new(1, 1, 1, 1);

    /// <summary>Output of the later of two years as a quotient to the earlier, over services that both years have with their unit costs.</summary>
    /// <param name="pairs">The same service in both years; needs and unit costs above 0.</param>
    public static OutputIndex Between(IReadOnlyList<(ServiceYear Earlier, ServiceYear Later)> pairs)
    {
        ArgumentOutOfRangeException.ThrowIfZero(pairs.Count);
        double[] needsBefore = [.. pairs.Select(pair => (double)pair.Earlier.ResolvedNeeds)];
        double[] needsAfter = [.. pairs.Select(pair => (double)pair.Later.ResolvedNeeds)];
        double[] unitCostBefore = [.. pairs.Select(pair => (double)pair.Earlier.UnitCost!)];
        double[] unitCostAfter = [.. pairs.Select(pair => (double)pair.Later.UnitCost!)];
        var costBefore = Value(needsBefore, unitCostBefore);
        var costAfter = Value(needsAfter, unitCostAfter);
        var laspeyres = Value(needsAfter, unitCostBefore) / costBefore;
        var paasche = costAfter / Value(needsBefore, unitCostAfter);
        var logarithm = 0.0;
        for (var at = 0; at < pairs.Count; at++)
        {
            var shareBefore = needsBefore[at] * unitCostBefore[at] / costBefore;
            var shareAfter = needsAfter[at] * unitCostAfter[at] / costAfter;
            logarithm += (shareBefore + shareAfter) / 2 * Math.Log(needsAfter[at] / needsBefore[at]);
        }

        return new OutputIndex(laspeyres, paasche, Math.Sqrt(laspeyres * paasche), Math.Exp(logarithm));
    }

    /// <summary>The chain with one more link. Fisher is taken of the chains, so that it lies between them to the last digit.</summary>
    public OutputIndex Chain(OutputIndex link)
    {
        var (laspeyres, paasche) = (Laspeyres * link.Laspeyres, Paasche * link.Paasche);
        return new OutputIndex(laspeyres, paasche, Math.Sqrt(laspeyres * paasche), Tornqvist * link.Tornqvist);
    }

    public double By(IndexFormula formula) =>
        formula switch
        {
            IndexFormula.Laspeyres => Laspeyres,
            IndexFormula.Paasche => Paasche,
            IndexFormula.Fisher => Fisher,
            _ => Tornqvist,
        };

    private static double Value(double[] needs, double[] unitCost)
    {
        var sum = 0.0;
        for (var at = 0; at < needs.Length; at++)
        {
            sum += needs[at] * unitCost[at];
        }

        return sum;
    }
}
