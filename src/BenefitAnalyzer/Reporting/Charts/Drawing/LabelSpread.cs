namespace BenefitAnalyzer.Reporting.Charts.Drawing;

/// <summary>Moves labels apart so that none covers another.</summary>
internal static class LabelSpread
{
    /// <summary>Centres as close as possible to the wanted ones, in their order, within the space.</summary>
    /// <param name="wanted">Centres in pixels from the top, in any order.</param>
    /// <param name="heights">Height of each label, in pixels.</param>
    public static float[] Apart(IReadOnlyList<float> wanted, IReadOnlyList<float> heights, float top, float bottom)
    {
        var order = Enumerable.Range(0, wanted.Count).OrderBy(index => wanted[index]).ToArray();
        var centres = new float[wanted.Count];
        var free = top;
        foreach (var index in order)
        {
            centres[index] = Math.Max(wanted[index], free + heights[index] / 2);
            free = centres[index] + heights[index] / 2;
        }

        // Those pushed over the bottom edge push the ones above them back up.
        var limit = bottom;
        foreach (var index in order.Reverse())
        {
            centres[index] = Math.Min(centres[index], limit - heights[index] / 2);
            limit = centres[index] - heights[index] / 2;
        }

        return centres;
    }
}
