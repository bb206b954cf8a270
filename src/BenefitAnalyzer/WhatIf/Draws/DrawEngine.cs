using BenefitAnalyzer.WhatIf.Levers;

namespace BenefitAnalyzer.WhatIf.Draws;

/// <summary>Computes net present value, benefit-cost ratio and payback of initiatives in any draws, in vectors and on any number of threads.</summary>
/// <remarks>A draw is a function of its number: blocks are drawn when they are wanted and thrown away, and again for the next initiatives.</remarks>
public sealed class DrawEngine
{
    /// <summary>Draws that a thread takes at once.</summary>
    private const int Portion = 16 * BlockWorkspace.Size;

    private readonly DrawModel model;
    private readonly LeverSet levers;
    private readonly CompiledInitiative[] initiatives;
    private readonly int? rate;

    /// <param name="model">Names no lever that the set lacks: <see cref="DrawModel.Check"/>.</param>
    public DrawEngine(DrawModel model, LeverSet levers)
    {
        (this.model, this.levers) = (model, levers);
        initiatives = [.. model.Initiatives.Select(initiative => CompiledInitiative.Of(initiative, model.Factors, levers))];
        rate = model.RateLever is { } id ? levers.IndexOf(id) : null;
    }

    /// <summary>Initiatives that a lever changes.</summary>
    public IReadOnlyList<int> UsersOf(string lever) =>
        levers.IndexOf(lever) is not { } at ? []
        : at == rate ? [.. Enumerable.Range(0, initiatives.Length)]
        : [.. Enumerable.Range(0, initiatives.Length).Where(initiative => initiatives[initiative].Uses(at))];

    /// <summary>Draws 0, 1, 2 … of some initiatives.</summary>
    /// <param name="source">Such as <see cref="LeverSampler.Fill"/>; called from several threads.</param>
    /// <param name="which">Indices into the model's initiatives; results are in this order.</param>
    /// <param name="into">Of as many initiatives, and of a number of draws that is a multiple of 256; its counts grow.</param>
    /// <param name="total">Grows by the net present values of the draws, in the order of initiatives; null where no one asks.</param>
    public void Run(LeverSource source, IReadOnlyList<int> which, DrawResults into, double[]? total, int threads, CancellationToken token)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(into.Draws % BlockWorkspace.Size, 0);
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = token };
        var portions = (into.Draws + Portion - 1) / Portion;
        Parallel.For(
            0,
            portions,
            parallel,
            () => new Worker(Workspace(), new DrawResults(which.Count, 0, model.Years).BrokenEven),
            (portion, _, worker) =>
            {
                for (var first = portion * Portion; first < Math.Min(into.Draws, (portion + 1) * Portion); first += BlockWorkspace.Size)
                {
                    source(first, BlockWorkspace.Size, worker.Block.Levers);
                    RunBlock(which, into, first, total, worker);
                }

                return worker;
            },
            worker => Merge(worker.Counts, into.BrokenEven)
        );
    }

    /// <summary>All initiatives at given values of the levers, such as their means.</summary>
    /// <param name="points">Values in the order of the set's levers, for each point; results are in the order of points, and the rest of a block after them.</param>
    public DrawResults At(params IReadOnlyList<double[]> points)
    {
        var blocks = (points.Count + BlockWorkspace.Size - 1) / BlockWorkspace.Size;
        var results = new DrawResults(initiatives.Length, blocks * BlockWorkspace.Size, model.Years);
        Run(Fill, AllInitiatives, results, null, 1, CancellationToken.None);
        return results;

        void Fill(long first, int count, Span<double> into)
        {
            for (var at = 0; at < count; at++)
            {
                var point = points[Math.Min((int)first + at, points.Count - 1)];
                for (var lever = 0; lever < point.Length; lever++)
                {
                    into[(lever * count) + at] = point[lever];
                }
            }
        }
    }

    public IReadOnlyList<int> AllInitiatives => [.. Enumerable.Range(0, initiatives.Length)];

    private void RunBlock(IReadOnlyList<int> which, DrawResults into, int first, double[]? total, Worker worker)
    {
        var block = worker.Block;
        if (rate is { } lever)
        {
            PresentValues.Discount(block.Lever(lever), model.Timing, model.Years, block);
        }

        for (var at = 0; at < which.Count; at++)
        {
            var initiative = initiatives[which[at]];
            var netPresentValue = into.NetPresentValue[at].AsSpan(first, BlockWorkspace.Size);
            PresentValues.Multiply(initiative, block);
            PresentValues.Sum(initiative, rate is not null, block);
            PresentValues.Results(block, netPresentValue, into.BenefitCostRatio[at].AsSpan(first, BlockWorkspace.Size));
            var payback = into.PaybackYears[at].AsSpan(first, BlockWorkspace.Size);
            BreakEvens.Find(initiative, model.Years, model.Timing, block, payback);
            BreakEvens.Count(model.Years, block, worker.Counts[at]);
            if (total is not null)
            {
                AddTo(total.AsSpan(first, BlockWorkspace.Size), netPresentValue);
            }
        }
    }

    private BlockWorkspace Workspace() =>
        new(levers.Levers.Count, model.Years, initiatives.Select(initiative => initiative.Terms.Length).Append(1).Max());

    private static void AddTo(Span<double> total, ReadOnlySpan<double> values)
    {
        for (var draw = 0; draw < values.Length; draw++)
        {
            total[draw] += values[draw];
        }
    }

    /// <summary>Whole numbers add up to the same in any order of threads.</summary>
    private static void Merge(long[][] counts, long[][] into)
    {
        for (var initiative = 0; initiative < counts.Length; initiative++)
        {
            for (var at = 0; at < counts[initiative].Length; at++)
            {
                Interlocked.Add(ref into[initiative][at], counts[initiative][at]);
            }
        }
    }

    private sealed record Worker(BlockWorkspace Block, long[][] Counts);
}
