namespace BenefitAnalyzer.Statistics.Decisions;

/// <summary>Which options are worth considering at some price of an effect.</summary>
/// <remarks>M. Drummond et al., Methods for the Economic Evaluation of Health Care Programmes (2015), 4.3; dominance as in the R package dampack.</remarks>
public static class EfficientFrontier
{
    /// <summary>Efficient options by rising cost, then extendedly dominated ones, then dominated ones, each by rising cost.</summary>
    public static IReadOnlyList<FrontierOption> Of(IReadOnlyList<(double Cost, double Effect)> options)
    {
        int[] rising =
        [
            .. Enumerable
                .Range(0, options.Count)
                .OrderBy(at => options[at].Cost)
                .ThenByDescending(at => options[at].Effect)
                .ThenBy(at => at),
        ];
        var status = new FrontierStatus[options.Count];
        var frontier = new List<int>();
        foreach (var at in rising)
        {
            if (frontier.Count > 0 && options[at].Effect <= options[frontier[^1]].Effect)
            {
                status[at] = FrontierStatus.Dominated;
                continue;
            }

            // What lies above the line between its neighbours falls out: ratios must rise.
            while (frontier.Count > 1 && Ratio(options, frontier[^2], frontier[^1]) >= Ratio(options, frontier[^1], at))
            {
                status[frontier[^1]] = FrontierStatus.ExtendedlyDominated;
                frontier.RemoveAt(frontier.Count - 1);
            }

            frontier.Add(at);
        }

        var before = frontier.Zip(frontier.Skip(1)).ToDictionary(pair => pair.Second, pair => pair.First);
        return
        [
            .. rising
                .OrderBy(at =>
                    status[at] switch
                    {
                        FrontierStatus.Efficient => 0,
                        FrontierStatus.ExtendedlyDominated => 1,
                        _ => 2,
                    }
                )
                .Select(at => new FrontierOption(
                    at,
                    options[at].Cost,
                    options[at].Effect,
                    status[at],
                    before.TryGetValue(at, out var cheaper) ? Ratio(options, cheaper, at) : null
                )),
        ];
    }

    private static double Ratio(IReadOnlyList<(double Cost, double Effect)> options, int cheaper, int dearer) =>
        (options[dearer].Cost - options[cheaper].Cost) / (options[dearer].Effect - options[cheaper].Effect);
}
