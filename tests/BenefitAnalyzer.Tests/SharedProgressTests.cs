namespace BenefitAnalyzer.Tests;

[TestClass]
public sealed class SharedProgressTests
{
    [TestMethod]
    public void SeveralThreadsTellOneAtATimeAndNeverLess()
    {
        const int Pieces = 2_000;
        var listener = new Unguarded();
        var progress = new SharedProgress(listener, Pieces, "files");

        Parallel.For(
            0,
            Pieces,
            new ParallelOptions { MaxDegreeOfParallelism = 8 },
            at =>
            {
                progress.Tell($"writing {at}");
                progress.Add(1);
            }
        );
        progress.Tell("written");

        Assert.AreEqual(0, listener.Interrupted, "two threads told at once");
        Assert.HasCount(Pieces + 1, listener.Told);
        CollectionAssert.AreEqual(listener.Told.Order().ToList(), listener.Told, "what was done fell");
        Assert.AreEqual(Pieces, listener.Told[^1]);
    }

    /// <summary>Keeps what it hears as a listener does that knows nothing of threads.</summary>
    private sealed class Unguarded : IProgress<StageProgress>
    {
        private int within;

        public List<long> Told { get; } = [];

        public int Interrupted { get; private set; }

        public void Report(StageProgress value)
        {
            if (Interlocked.Increment(ref within) > 1)
            {
                Interrupted++;
            }

            Thread.SpinWait(200);
            Told.Add(value.Done);
            Interlocked.Decrement(ref within);
        }
    }
}
