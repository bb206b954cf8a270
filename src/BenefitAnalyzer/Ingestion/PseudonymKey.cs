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
    public static byte[]? Read(Study study, out string? created) => Read(IsGiven ? "" : PathOf(study), out created);

    /// <summary>Reads the key of the environment variable or, without one, of a file; makes one on first use.</summary>
    public static byte[]? Read(string path, out string? created)
    {
        created = null;
        return IsGiven ? Parse(Environment.GetEnvironmentVariable(Variable)!) : ReadFile(path, out created);
    }

    /// <summary>Whether there is something to read, so that none would be made.</summary>
    public static bool IsThere(Study study) => IsGiven || File.Exists(PathOf(study));

    /// <summary>Reads the key of a file, whatever the environment variable says; makes one on first use.</summary>
    public static byte[]? ReadFile(string path, out string? created)
    {
        created = null;
        path = Path.GetFullPath(path);
        if (!File.Exists(path))
        {
            Make(path);
            created = path;
        }

        return Parse(File.ReadAllText(path));
    }

    /// <summary>Whether the environment variable holds the key.</summary>
    public static bool IsGiven => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 };

    /// <summary>Makes a new key in place of another, which is kept beside it: other studies or departments may use it.</summary>
    /// <returns>Where the other one is now; null where there was none.</returns>
    public static string? Replace(string path)
    {
        string? old = null;
        if (File.Exists(path))
        {
            old = Enumerable.Range(1, int.MaxValue).Select(number => $"{path}.old-{number}").First(free => !File.Exists(free));
            File.Move(path, old);
        }

        Make(path);
        return old;
    }

    /// <summary>Makes a new key, unless somebody else has just made one. The file appears whole: half a key would be none, for good.</summary>
    private static void Make(string path)
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

        if (File.Exists(path))
        {
            File.Delete(unfinished);
            return;
        }

        File.Move(unfinished, path);
    }

    private static byte[]? Parse(string text)
    {
        var trimmed = text.Trim();
        return trimmed.Length == 2 * Bytes && trimmed.All(char.IsAsciiHexDigit) ? Convert.FromHexString(trimmed) : null;
    }
}
