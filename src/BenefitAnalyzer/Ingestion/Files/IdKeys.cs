using System.Buffers.Binary;

namespace BenefitAnalyzer.Ingestion.Files;

/// <summary>A number of 64 bits for the transaction's id in every line of a file, gathered while the file is hashed.</summary>
/// <remarks>
/// They tell which lines hold an id and which ids repeat, without reading the file again. Ids that share a number are told apart when their
/// lines are read. Only files without quotes, of which every line is one record, have them.
/// </remarks>
internal sealed class IdKeys
{
    /// <summary>Of a line without an id, and of the heading row.</summary>
    public const ulong None = 0;

    /// <summary>Lines of a block; the place of the first line of each block is known.</summary>
    public const int BlockLines = 64;

    /// <summary>Keys of a chunk of memory.</summary>
    public const int ChunkLines = 1 << 16;
    private readonly IReadOnlyList<ulong[]> chunks;
    private readonly IReadOnlyList<long> blocks;

    /// <param name="chunks">Each full but the last.</param>
    /// <param name="blocks">Offset of the first byte of every block, and of the end.</param>
    public IdKeys(IReadOnlyList<ulong[]> chunks, int lines, IReadOnlyList<long> blocks)
    {
        this.chunks = chunks;
        this.blocks = blocks;
        Lines = lines;
    }

    /// <summary>Lines of the file, the heading row among them.</summary>
    public int Lines { get; }

    /// <summary>The block that a line stands in: the number of its first line, the offset of its first byte, and its length.</summary>
    public (long Line, long Offset, long Bytes) BlockOf(long line)
    {
        var block = (int)((line - 1) / BlockLines);
        return ((long)block * BlockLines + 1, blocks[block], blocks[block + 1] - blocks[block]);
    }

    /// <summary>Keys in pieces, line by line.</summary>
    public IEnumerable<ReadOnlyMemory<ulong>> Pieces() =>
        chunks.Select((chunk, at) => (ReadOnlyMemory<ulong>)chunk.AsMemory(0, Math.Min(ChunkLines, Lines - at * ChunkLines)));

    /// <summary>Numbers of the lines that have one of some keys, in order.</summary>
    /// <param name="none">Whether lines without an id are meant too; never the heading row.</param>
    public IReadOnlyList<long> LinesWith(IReadOnlySet<ulong> wanted, bool none)
    {
        var found = new List<long>();
        long line = 0;
        foreach (var piece in Pieces())
        {
            foreach (var key in piece.Span)
            {
                line++;
                if (key == None ? none && line > 1 : wanted.Contains(key))
                {
                    found.Add(line);
                }
            }
        }

        return found;
    }

    /// <summary>The key of an id as it is stored; never <see cref="None"/>.</summary>
    public static ulong KeyOf(ReadOnlySpan<byte> id)
    {
        const ulong spread = 0x9E3779B97F4A7C15;
        var key = (ulong)id.Length + spread;
        while (id.Length > sizeof(ulong))
        {
            key = Mixed(key ^ BinaryPrimitives.ReadUInt64LittleEndian(id));
            id = id[sizeof(ulong)..];
        }

        ulong rest = 0;
        for (var at = 0; at < id.Length; at++)
        {
            rest |= (ulong)id[at] << (8 * at);
        }

        key = Mixed(key ^ rest);
        return key == None ? spread : key;
    }

    /// <summary>Spreads every bit over all others, one to one (the finaliser of SplitMix64).</summary>
    private static ulong Mixed(ulong bits)
    {
        bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
        bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
        return bits ^ (bits >> 31);
    }
}
