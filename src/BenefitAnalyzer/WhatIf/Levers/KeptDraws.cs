namespace BenefitAnalyzer.WhatIf.Levers;

/// <summary>Draws of all levers, kept where they fit into memory: several passes over initiatives then read them.</summary>
public static class KeptDraws
{
    private const int Block = 256;

    /// <summary>A source that gives what another gives.</summary>
    /// <param name="draws">A multiple of 256; blocks of 256 are asked for.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static LeverSource Of(LeverSource source, int levers, int draws, int threads, CancellationToken token)
    {
        var kept = new double[(long)levers * draws];
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = token };
        Parallel.For(
            0,
            draws / Block,
            parallel,
            block => source((long)block * Block, Block, kept.AsSpan(block * Block * levers, Block * levers))
        );
        return (first, count, into) => kept.AsSpan((int)first * levers, count * levers).CopyTo(into);
    }
}
