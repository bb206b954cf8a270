using System.Collections.Concurrent;

namespace BenefitAnalyzer.Ingestion.Lanes;

/// <summary>Lets a sequence be made on another thread while what came of it is used: reading records and storing them take turns otherwise.</summary>
internal static class ReadAhead
{
    private const int ItemsInChunk = 512;
    private const int ChunksAhead = 16;

    /// <summary>The same items in the same order. What making them throws is thrown where they are used.</summary>
    public static IEnumerable<T> Of<T>(IEnumerable<T> items, CancellationToken token)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(token);
        using var chunks = new BlockingCollection<T[]>(ChunksAhead);
        var making = Task.Run(() => Make(items, chunks, stop.Token), CancellationToken.None);
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
            Task.WaitAny([making], CancellationToken.None);
        }
    }

    private static void Make<T>(IEnumerable<T> items, BlockingCollection<T[]> chunks, CancellationToken stop)
    {
        try
        {
            foreach (var chunk in items.Chunk(ItemsInChunk))
            {
                chunks.Add(chunk, stop);
            }
        }
        finally
        {
            chunks.CompleteAdding();
        }
    }
}
