using System.Text;

namespace BenefitAnalyzer.Samples.Logs;

/// <summary>A log file being written, with its tally. Line 1 is the heading.</summary>
internal sealed class SampleLogFile : IDisposable
{
    private readonly FileStream stream;
    private readonly byte[] buffer = new byte[64 * 1024];
    private int used;

    public SampleLogFile(string folder, FileTally tally)
    {
        Tally = tally;
        var path = Path.Combine(folder, tally.Path);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read, bufferSize: 0);
        Append(Encoding.UTF8.GetBytes(string.Join(',', RowText.Columns) + "\n"));
    }

    public FileTally Tally { get; }

    /// <summary>Line of the last record appended, 1-based.</summary>
    public int Line { get; private set; }

    public void Append(ReadOnlySpan<byte> line)
    {
        if (used + line.Length > buffer.Length)
        {
            Flush();
        }

        line.CopyTo(buffer.AsSpan(used));
        used += line.Length;
        Line++;
    }

    public void Dispose()
    {
        Flush();
        stream.Dispose();
    }

    private void Flush()
    {
        stream.Write(buffer, 0, used);
        used = 0;
    }
}
