using BenefitAnalyzer.Optimisation;

namespace BenefitAnalyzer.Reporting.Disclosure;

/// <summary>The linear program over some counts that are linked by sums: how one can be exchanged with the others.</summary>
internal sealed class ExchangeProgram : IDisposable
{
    private const double Tolerance = 1e-6;
    private readonly IReadOnlyList<int> linked;
    private readonly int smallest;
    private readonly Dictionary<int, int> place;
    private readonly LinearShifts shifts;

    /// <param name="costs">What it costs to move each by one.</param>
    public ExchangeProgram(IReadOnlyList<int> linked, CountSums sums, double[] costs, int smallest)
    {
        (this.linked, this.smallest) = (linked, smallest);
        place = linked.Index().ToDictionary(own => own.Item, own => own.Index);
        shifts = new LinearShifts(
            [.. linked.Select(own => (double)sums.Counts[own].Size)],
            costs,
            linked
                .SelectMany(sums.Of)
                .Distinct()
                .Order()
                .Select(sum =>
                    (IReadOnlyList<(int, double)>)
                        [
                            .. sums.Sums[sum]
                                .Terms.Where(term => place.ContainsKey(term.Count))
                                .Select(term => (place[term.Count], (double)term.Sign)),
                        ]
                )
        );
    }

    public bool Holds(int count) => place.ContainsKey(count);

    /// <summary>An exchange after which the count differs by the smallest cell; null where there is none.</summary>
    public Exchange? ExchangeOf(int count)
    {
        var up = shifts.Raise(place[count], smallest);
        var raised = up[place[count]];
        if (raised >= smallest - Tolerance)
        {
            return new Exchange([Moves(up)]);
        }

        var down = shifts.Lower(place[count], smallest - raised);
        return raised - down[place[count]] >= smallest - Tolerance ? new Exchange([Moves(up), Moves(down)]) : null;
    }

    public void Dispose() => shifts.Dispose();

    private Dictionary<int, double> Moves(double[] changes) =>
        changes
            .Index()
            .Where(change => Math.Abs(change.Item) > Tolerance)
            .ToDictionary(change => linked[change.Index], change => change.Item);
}
