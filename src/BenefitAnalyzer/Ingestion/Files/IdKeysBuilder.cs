using System.Buffers;

namespace BenefitAnalyzer.Ingestion.Files;

/// <summary>Gathers the keys of a file's ids from its text, piece by piece.</summary>
internal sealed class IdKeysBuilder(IdPlace place, KeyMemory memory)
{
    /// <summary>No id stands beyond it; a longer line has a fault of its own.</summary>
    private const int LongestLine = 1 << 20;
    private readonly List<ulong[]> chunks = [];
    private readonly List<long> blocks = [];
    private readonly ArrayBufferWriter<byte> unfinished = new();
    private ulong[] chunk = [];
    private int lines;
    private long offset;
    private bool given;

    /// <summary>Takes the next piece of the text.</summary>
    public void At(ReadOnlySpan<byte> text)
    {
        while (!given && text.IndexOf((byte)'\n') is >= 0 and var length)
        {
            var line = text[..length];
            text = text[(length + 1)..];
            if (unfinished.WrittenCount > 0)
            {
                unfinished.Write(line);
                line = unfinished.WrittenSpan;
            }

            Add(line);
            offset += line.Length + 1;
            unfinished.ResetWrittenCount();
        }

        if (unfinished.WrittenCount + text.Length > LongestLine)
        {
            GiveUp();
        }

        if (!given)
        {
            unfinished.Write(text);
        }
    }

    /// <summary>Gives the memory back: the file is one whose ids cannot be told from its lines.</summary>
    public void GiveUp()
    {
        memory.Return(chunks.Count);
        chunks.Clear();
        given = true;
    }

    /// <summary>The keys; null when they were given up.</summary>
    public IdKeys? Result()
    {
        if (unfinished.WrittenCount > 0 && !given)
        {
            Add(unfinished.WrittenSpan);
            offset += unfinished.WrittenCount;
        }

        blocks.Add(offset);
        return given ? null : new IdKeys(chunks, lines, blocks);
    }

    private void Add(ReadOnlySpan<byte> line)
    {
        var at = lines % IdKeys.ChunkLines;
        if (at == 0)
        {
            if (!memory.TryTake())
            {
                GiveUp();
                return;
            }

            chunks.Add(chunk = GC.AllocateUninitializedArray<ulong>(IdKeys.ChunkLines));
        }

        if (lines % IdKeys.BlockLines == 0)
        {
            blocks.Add(offset);
        }

        var key = lines == 0 ? IdKeys.None : place.KeyIn(line.EndsWith("\r"u8) ? line[..^1] : line);
        if (key is null)
        {
            GiveUp();
            return;
        }

        chunk[at] = key.Value;
        lines++;
    }
}
