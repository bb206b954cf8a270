namespace BenefitAnalyzer.Formats;

/// <summary>The content of a file, wherever it lies.</summary>
/// <param name="Name">How diagnostics name the file.</param>
/// <param name="Path">Path of the file that holds the content; for libraries that read files themselves.</param>
/// <param name="Open">Opens the content, unpacked; the caller disposes it.</param>
public sealed record FileContent(string Name, string Path, Func<Stream> Open)
{
    /// <summary>Whether a double quote occurs anywhere; true where nobody has looked.</summary>
    public bool MayHaveQuotes { get; init; } = true;

    /// <summary>Opens the content as UTF-8 text.</summary>
    public Stream OpenText(TextEncoding encoding) => encoding.ToUtf8(Open());
}
