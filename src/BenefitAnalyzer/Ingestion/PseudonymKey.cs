using System.Security.Cryptography;
using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Ingestion;

/// <summary>Where the key of pseudonyms lives: outside the study folder, so that a study can be handed on without it.</summary>
public static class PseudonymKey
{
    /// <summary>Environment variable that holds the key in hexadecimal, before any file.</summary>
    public const string Variable = "BENEFIT_PSEUDONYM_KEY";

    private const int Bytes = 32;

    /// <summary>The key file of a study: as the study says, or in the user's own settings folder.</summary>
    public static string PathOf(Study study) =>
        study.Privacy.KeyFile is { } named
            ? Path.GetFullPath(Path.Combine(study.Folder, named))
            : Path.Combine(
                Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData, Environment.SpecialFolderOption.Create),
                "benefit",
                "keys",
                $"{study.Id}.key"
            );

    /// <summary>Reads the key; makes one on first use.</summary>
    /// <param name="created">Path of a key that was just made; null when it was there.</param>
    /// <returns>Null when what is there is not a key of 32 bytes in hexadecimal.</returns>
    public static byte[]? Read(Study study, out string? created)
    {
        created = null;
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given)
        {
            return Parse(given);
        }

        var path = PathOf(study);
        if (File.Exists(path))
        {
            return Parse(File.ReadAllText(path));
        }

        var key = RandomNumberGenerator.GetBytes(Bytes);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var writer = new StreamWriter(path, options);
        writer.WriteLine(Convert.ToHexStringLower(key));
        created = path;
        return key;
    }

    private static byte[]? Parse(string text)
    {
        var trimmed = text.Trim();
        return trimmed.Length == 2 * Bytes && trimmed.All(char.IsAsciiHexDigit) ? Convert.FromHexString(trimmed) : null;
    }
}
