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

    /// <summary>Reads the key of a study; makes one on first use.</summary>
    /// <param name="created">Path of a key that was just made; null when it was there.</param>
    /// <returns>Null when what is there is not a key of 32 bytes in hexadecimal.</returns>
    public static byte[]? Read(Study study, out string? created) => Read(PathOf(study), out created);

    /// <summary>Reads the key of the environment variable or, without one, of a file; makes one on first use.</summary>
    public static byte[]? Read(string path, out string? created)
    {
        created = null;
        return IsGiven ? Parse(Environment.GetEnvironmentVariable(Variable)!) : ReadFile(path, out created);
    }

    /// <summary>Reads the key of a file, whatever the environment variable says; makes one on first use.</summary>
    public static byte[]? ReadFile(string path, out string? created)
    {
        created = null;
        path = Path.GetFullPath(path);
        if (!File.Exists(path))
        {
            Renew(path, overwrite: false);
            created = path;
        }

        return Parse(File.ReadAllText(path));
    }

    /// <summary>Whether the environment variable holds the key.</summary>
    public static bool IsGiven => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 };

    /// <summary>Makes a new key. The file appears whole: half a key would be none, for good.</summary>
    /// <param name="overwrite">Whether an old key goes; otherwise one that somebody else has just made stays.</param>
    public static void Renew(string path, bool overwrite)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var unfinished = $"{path}.{Environment.ProcessId}";
        File.Delete(unfinished);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var writer = new StreamWriter(unfinished, options))
        {
            writer.WriteLine(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Bytes)));
        }

        if (!overwrite && File.Exists(path))
        {
            File.Delete(unfinished);
            return;
        }

        File.Move(unfinished, path, overwrite);
    }

    private static byte[]? Parse(string text)
    {
        var trimmed = text.Trim();
        return trimmed.Length == 2 * Bytes && trimmed.All(char.IsAsciiHexDigit) ? Convert.FromHexString(trimmed) : null;
    }
}
