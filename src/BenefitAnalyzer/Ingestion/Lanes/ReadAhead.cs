using System.Collections.Concurrent;

namespace BenefitAnalyzer.Ingestion.Lanes;

/// <summary>Lets sequences be made on other threads while what came of them is used: reading records and storing them take turns otherwise.</summary>
internal static class ReadAhead
{
    private const int ItemsInChunk = 128;
    private const int ChunksAhead = 16;

    /// <summary>The items of all parts, those of each part in their order. What making them throws is thrown where they are used.</summary>
    public static IEnumerable<T> Of<T>(IReadOnlyCollection<IEnumerable<T>> parts, CancellationToken token)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(token);
        using var chunks = new BlockingCollection<T[]>(ChunksAhead);
        var waiting = new ConcurrentQueue<IEnumerable<T>>(parts);
        var makers = Enumerable
            .Range(0, Math.Min(parts.Count, Environment.ProcessorCount))
            .Select(_ => Task.Run(() => Make(waiting, chunks, stop), stop.Token));
        var making = Task.WhenAll(makers);
        var ended = making.ContinueWith(_ => chunks.CompleteAdding(), TaskScheduler.Default);
        try
        {
            foreach (var chunk in chunks.GetConsumingEnumerable(token))
            {
                foreach (var item in chunk)
                {
                    yield return item;
                }
            }

            making.GetAwaiter().GetResult();
        }
        finally
        {
            // Whoever stops in the middle must not leave a file open behind.
            stop.Cancel();
            ended.Wait(CancellationToken.None);
        }
    }

    private static void Make<T>(ConcurrentQueue<IEnumerable<T>> waiting, BlockingCollection<T[]> chunks, CancellationTokenSource stop)
    {
        try
        {
            while (waiting.TryDequeue(out var part))
            {
                foreach (var chunk in part.Chunk(ItemsInChunk))
                {
                    chunks.Add(chunk, stop.Token);
                }
            }
        }
        catch
        {
            stop.Cancel(); // the others make nothing any more that somebody would use
            throw;
        }
    }
}
