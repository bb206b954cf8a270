using System.Security.Cryptography;

namespace BenefitAnalyzer.Cli.Output;

/// <summary>The hash by which a file can be known again, such as one noted in a paper.</summary>
internal static class FileHash
{
    /// <summary>SHA-256 in lower-case hexadecimal, as <c>sha256sum</c> prints it.</summary>
    public static string Of(FileInfo file)
    {
        using var stream = file.OpenRead();
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
