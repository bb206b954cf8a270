namespace BenefitAnalyzer.Tests.Reporting.Proofs;

/// <summary>A browser without a window, which shows a page and tells what became of it.</summary>
internal static class PageBrowser
{
    /// <summary>Virtual milliseconds: the browser lets them pass as fast as scripts allow.</summary>
    private const string LongEnough = "--virtual-time-budget=100000000";

    /// <summary>The page as its scripts have left it.</summary>
    /// <param name="language">What stands after the <c>#</c> of its address.</param>
    public static string Show(string page, string language)
    {
        using var profile = new TemporaryFolder();
        string[] sandbox = OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess ? ["--no-sandbox"] : [];
        return Tool.Browser()
            .Run([
                "--headless",
                .. sandbox,
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                $"--user-data-dir={profile.Path}",
                LongEnough,
                "--dump-dom",
                new Uri(page).AbsoluteUri + "#" + language,
            ]);
    }
}
