using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using BenefitAnalyzer.Statistics.Precision;
using BenefitAnalyzer.Statistics.Sampling;
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
    /// <param name="into">Of as many initiatives or more, and of a number of draws that is a multiple of 256; its counts grow.</param>
    /// <param name="total">Grows by the net present values of the draws, in the order of initiatives; null where no one asks.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public void Run(LeverSource source, IReadOnlyList<int> which, DrawResults into, double[]? total, int threads, CancellationToken token)
    {
        Each(source, which, into.Draws, into.BrokenEven, Keep, threads, token);

        void Keep(int at, int first, BlockWorkspace block)
        {
            block.NetPresentValue.CopyTo(into.NetPresentValue[at], first);
            block.BenefitCostRatio.CopyTo(into.BenefitCostRatio[at], first);
            block.PaybackYears.CopyTo(into.PaybackYears[at], first);
            if (total is not null)
            {
                AddTo(total.AsSpan(first, BlockWorkspace.Size), block.NetPresentValue);
            }
        }
    }

    /// <summary>Means of draws 0, 1, 2 … of all initiatives, without keeping the draws.</summary>
    /// <param name="draws">A multiple of 256.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public DrawMeans Means(LeverSource source, int draws, int threads, CancellationToken token)
    {
        // Sums of each portion are added up in the order of portions, whatever thread had them.
        var portions = (draws + Portion - 1) / Portion;
        var sums = initiatives.Select(_ => new double[portions * UniformDraws.Replicates]).ToArray();
        var brokenEven = new DrawResults(initiatives.Length, 0, model.Years).BrokenEven;
        Each(source, AllInitiatives, draws, brokenEven, Sum, threads, token);
        double[][] totals = [.. sums.Select(own => Totals(own, portions))];
        double[] portfolio = [.. Enumerable.Range(0, UniformDraws.Replicates).Select(replicate => totals.Sum(own => own[replicate]))];
        var points = draws / UniformDraws.Replicates;
        return new DrawMeans(
            [.. totals.Select(own => ReplicateMean.OfSums(own, points))],
            ReplicateMean.OfSums(portfolio, points),
            brokenEven
        );

        void Sum(int at, int first, BlockWorkspace block)
        {
            var into = sums[at].AsSpan(first / Portion * UniformDraws.Replicates, UniformDraws.Replicates);
            AddRows(into, block.NetPresentValue);
        }
    }

    /// <summary>How the cumulative net benefit of some initiatives runs in draws 0, 1, 2 …: for few draws, since every year of every draw is kept.</summary>
    /// <param name="into">Of as many initiatives or more, and of a number of draws that is a multiple of 256.</param>
    /// <param name="total">Of one; grows by the paths of the initiatives, in their order. Null where no one asks.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public void Follow(LeverSource source, IReadOnlyList<int> which, DrawPaths into, DrawPaths? total, int threads, CancellationToken token)
    {
        Each(source, which, into.Draws, new DrawResults(which.Count, 0, model.Years).BrokenEven, Keep, threads, token);

        void Keep(int at, int first, BlockWorkspace block)
        {
            PresentPaths.Find(initiatives[which[at]], rate is null ? model.Factors : null, block, into.Cumulative[at], first);
            for (var year = 0; total is not null && year < model.Years; year++)
            {
                AddTo(
                    total.Cumulative[0][year].AsSpan(first, BlockWorkspace.Size),
                    into.Cumulative[at][year].AsSpan(first, BlockWorkspace.Size)
                );
            }
        }
    }

    /// <summary>All initiatives at given values of the levers, such as their means.</summary>
    /// <param name="points">Values in the order of the set's levers, for each point; results are in the order of points, and the rest of a block after them.</param>
    public DrawResults At(params IReadOnlyList<double[]> points)
    {
        var results = new DrawResults(initiatives.Length, BlocksOf(points), model.Years);
        Run(SourceOf(points), AllInitiatives, results, null, 1, CancellationToken.None);
        return results;
    }

    /// <summary>The path of each initiative at given values of the levers, in draw 0.</summary>
    public DrawPaths PathsAt(double[] point)
    {
        var paths = new DrawPaths(initiatives.Length, BlockWorkspace.Size, model.Years);
        Follow(SourceOf([point]), AllInitiatives, paths, null, 1, CancellationToken.None);
        return paths;
    }

    public IReadOnlyList<int> AllInitiatives => [.. Enumerable.Range(0, initiatives.Length)];

    /// <summary>Hands the results of each initiative in each block to one who wants them, on the thread that has them.</summary>
    private void Each(
        LeverSource source,
        IReadOnlyList<int> which,
        int draws,
        long[][] brokenEven,
        Action<int, int, BlockWorkspace> take,
        int threads,
        CancellationToken token
    )
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(draws % BlockWorkspace.Size, 0);
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = token };
        Parallel.For(
            0,
            (draws + Portion - 1) / Portion,
            parallel,
            () => NewWorker(which.Count),
            (portion, _, worker) =>
            {
                for (var first = portion * Portion; first < Math.Min(draws, (portion + 1) * Portion); first += BlockWorkspace.Size)
                {
                    source(first, BlockWorkspace.Size, worker.Block.Levers);
                    RunBlock(which, first, worker, take);
                }

                return worker;
            },
            worker => Merge(worker.Counts, brokenEven)
        );
    }

    private void RunBlock(IReadOnlyList<int> which, int first, Worker worker, Action<int, int, BlockWorkspace> take)
    {
        var block = worker.Block;
        if (rate is { } lever)
        {
            PresentValues.Discount(block.Column(lever), model.Timing, model.Years, block);
        }

        for (var at = 0; at < which.Count; at++)
        {
            var initiative = initiatives[which[at]];
            PresentValues.Multiply(initiative, block);
            FlowKernel.Find(initiative, model.Years, model.Timing, block);
            if (rate is not null)
            {
                PresentValues.AtDrawnRate(initiative, block);
            }

            FlowKernel.Count(model.Years, block, worker.Counts[at]);
            take(at, first, block);
        }
    }

    private Worker NewWorker(int count) =>
        new(
            new BlockWorkspace(
                levers.Levers.Count,
                initiatives.Select(initiative => initiative.Products.Length).Append(0).Max(),
                model.Years
            ),
            [.. Enumerable.Range(0, count).Select(_ => new int[FlowKernel.Views * model.Years * UniformDraws.Replicates])]
        );

    /// <summary>Draws in whole blocks that hold the points.</summary>
    private static int BlocksOf(IReadOnlyList<double[]> points) =>
        (points.Count + BlockWorkspace.Size - 1) / BlockWorkspace.Size * BlockWorkspace.Size;

    private static LeverSource SourceOf(IReadOnlyList<double[]> points) =>
        (first, count, into) =>
        {
            for (var at = 0; at < count; at++)
            {
                var point = points[Math.Min((int)first + at, points.Count - 1)];
                for (var lever = 0; lever < point.Length; lever++)
                {
                    into[(lever * count) + at] = point[lever];
                }
            }
        };

    private static void AddTo(Span<double> sums, ReadOnlySpan<double> values)
    {
        for (var at = 0; at < values.Length; at++)
        {
            sums[at] += values[at];
        }
    }

    /// <summary>Adds rows of sixteen draws to sixteen sums.</summary>
    private static void AddRows(Span<double> sums, ReadOnlySpan<double> values)
    {
        var rows = MemoryMarshal.Cast<double, Vector512<double>>(values);
        ref var sum = ref sums[0];
        var (first, second) = (Vector512.LoadUnsafe(ref sum), Vector512.LoadUnsafe(ref sum, 8));
        for (var row = 0; row < rows.Length; row += 2)
        {
            first += rows[row];
            second += rows[row + 1];
        }

        first.StoreUnsafe(ref sum);
        second.StoreUnsafe(ref sum, 8);
    }

    private static double[] Totals(double[] sums, int portions)
    {
        var totals = new double[UniformDraws.Replicates];
        for (var portion = 0; portion < portions; portion++)
        {
            AddTo(totals, sums.AsSpan(portion * totals.Length, totals.Length));
        }

        return totals;
    }

    /// <summary>Whole numbers add up to the same in any order of threads.</summary>
    private static void Merge(int[][] counts, long[][] into)
    {
        for (var initiative = 0; initiative < counts.Length; initiative++)
        {
            for (var at = 0; at < counts[initiative].Length; at++)
            {
                Interlocked.Add(ref into[initiative][at], counts[initiative][at]);
            }
        }
    }

    private sealed record Worker(BlockWorkspace Block, int[][] Counts);
}
