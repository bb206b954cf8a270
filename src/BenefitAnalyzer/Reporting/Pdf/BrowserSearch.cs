namespace BenefitAnalyzer.Reporting.Pdf;

/// <summary>Where browsers that can print to PDF stand on a machine: Microsoft Edge, Google Chrome, Chromium.</summary>
/// <param name="system">Which file system it is.</param>
/// <param name="variable">The value of an environment variable; null where it is not set.</param>
/// <param name="isFile">Whether a file is there.</param>
internal sealed class BrowserSearch(BrowserSystem system, Func<string, string?> variable, Func<string, bool> isFile)
{
    /// <summary>The environment variable that names a browser; nothing else is tried then.</summary>
    public const string Variable = "BENEFIT_BROWSER";

    private static readonly string[] InPath =
    [
        "microsoft-edge",
        "microsoft-edge-stable",
        "google-chrome",
        "google-chrome-stable",
        "chromium",
        "chromium-browser",
    ];

    private static readonly string[] InPathOfWindows = ["msedge.exe", "chrome.exe", "chromium.exe"];

    /// <summary>Environment variables that name folders of programs, and what stands in them.</summary>
    private static readonly string[] FoldersOfWindows = ["ProgramFiles(x86)", "ProgramFiles", "LocalAppData"];

    private static readonly string[] ProgramsOfWindows =
    [
        @"Microsoft\Edge\Application\msedge.exe",
        @"Google\Chrome\Application\chrome.exe",
        @"Chromium\Application\chrome.exe",
    ];

    private static readonly string[] ProgramsOfMac = ["Microsoft Edge", "Google Chrome", "Chromium"];

    /// <summary>The search of this machine.</summary>
    public static BrowserSearch OfThisMachine() =>
        new(
            OperatingSystem.IsWindows() ? BrowserSystem.Windows
                : OperatingSystem.IsMacOS() ? BrowserSystem.Mac
                : BrowserSystem.Linux,
            Environment.GetEnvironmentVariable,
            File.Exists
        );

    /// <summary>What <see cref="Variable"/> says; null where it says nothing.</summary>
    public string? Named => variable(Variable) is { Length: > 0 } named ? named : null;

    /// <summary>The first browser that is there; null where there is none, or the named one is not there.</summary>
    public string? Find() => Named is { } named ? InFolders([named]).FirstOrDefault(isFile) : Candidates().FirstOrDefault(isFile);

    /// <summary>Every place that is looked at, in this order: usual folders, then the folders of PATH.</summary>
    public IEnumerable<string> Candidates() =>
        system switch
        {
            BrowserSystem.Windows => OfWindows().Concat(InFolders(InPathOfWindows)),
            BrowserSystem.Mac => OfMac().Concat(InFolders(InPath)),
            _ => InFolders(InPath),
        };

    private IEnumerable<string> OfWindows() =>
        from program in ProgramsOfWindows
        from folder in FoldersOfWindows
        let path = variable(folder)
        where !string.IsNullOrEmpty(path)
        select $@"{path}\{program}";

    private IEnumerable<string> OfMac() =>
        from program in ProgramsOfMac
        from folder in new[] { "", variable("HOME") ?? "" }.Distinct()
        select $"{folder}/Applications/{program}.app/Contents/MacOS/{program}";

    /// <summary>Names in the folders of PATH; a path stays what it is.</summary>
    private IEnumerable<string> InFolders(IEnumerable<string> names)
    {
        var (list, folder) = system == BrowserSystem.Windows ? (';', '\\') : (':', '/');
        string[] folders =
        [
            .. (variable("PATH") ?? "").Split(list, StringSplitOptions.RemoveEmptyEntries).Select(path => path.TrimEnd(folder)),
        ];
        return names.SelectMany(name =>
            name.Contains('/') || name.Contains('\\') ? [name] : folders.Select(path => $"{path}{folder}{name}")
        );
    }
}

/// <summary>Kinds of machines that keep their programs in different places.</summary>
internal enum BrowserSystem
{
    Linux,
    Mac,
    Windows,
}
