namespace BenefitAnalyzer.WhatIf.Draws;

/// <summary>The present value of the cumulative net benefit of one initiative at the end of each year, in a block of draws.</summary>
internal static class PresentPaths
{
    /// <param name="factors">Of the certain rate; null where the block has its own.</param>
    /// <param name="byYear">Years × draws; written from <paramref name="first"/> on.</param>
    public static void Find(
        CompiledInitiative initiative,
        IReadOnlyList<double>? factors,
        BlockWorkspace block,
        double[][] byYear,
        int first
    )
    {
        Span<double> net = stackalloc double[BlockWorkspace.Size];
        for (var year = 0; year < byYear.Length; year++)
        {
            net.Clear();
            for (var term = 0; term < initiative.Terms.Length; term++)
            {
                Add(initiative.NetByYear[(year * initiative.Terms.Length) + term], block.Column(initiative.Columns[term]), net);
            }

            var before = year == 0 ? default : byYear[year - 1].AsSpan(first, BlockWorkspace.Size);
            var into = byYear[year].AsSpan(first, BlockWorkspace.Size);
            var certain = factors?[year];
            for (var draw = 0; draw < into.Length; draw++)
            {
                var factor = certain ?? block.Factors[(year * BlockWorkspace.Size) + draw];
                into[draw] = (year == 0 ? 0 : before[draw]) + (net[draw] * factor);
            }
        }
    }

    private static void Add(double amount, ReadOnlySpan<double> multipliers, Span<double> net)
    {
        for (var draw = 0; amount != 0 && draw < net.Length; draw++)
        {
            net[draw] += amount * multipliers[draw];
        }
    }
}
