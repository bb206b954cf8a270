namespace BenefitAnalyzer.Ingestion.Files;

/// <summary>How much memory the keys of all files together may take; files beyond it do without.</summary>
/// <param name="lines">Lines that may have a key, of 8 bytes each; counted in whole chunks.</param>
internal sealed class KeyMemory(long lines)
{
    /// <summary>64 million lines: 512 MB, and half of that again while repeats are looked for.</summary>
    public const long MostLines = 64L << 20;
    private long chunks = lines / IdKeys.ChunkLines;

    /// <summary>Asks for one more chunk.</summary>
    public bool TryTake()
    {
        if (Interlocked.Decrement(ref chunks) >= 0)
        {
            return true;
        }

        Interlocked.Increment(ref chunks);
        return false;
    }

    public void Return(int taken) => Interlocked.Add(ref chunks, taken);
}
