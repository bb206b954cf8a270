using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Reporting.Pdf;

/// <summary>What a browser is told so that it prints one language of a page and does nothing else.</summary>
internal static class BrowserArguments
{
    /// <param name="page">Absolute path of the page.</param>
    /// <param name="profile">An empty folder, so that neither the user's windows nor his settings matter.</param>
    /// <param name="isRoot">Whether root runs it on Linux, where Chromium's sandbox refuses to work.</param>
    public static IReadOnlyList<string> Of(string page, Language language, string profile, string pdf, bool isRoot) =>
        [
            "--headless",
            .. isRoot ? ["--no-sandbox"] : Array.Empty<string>(),
            "--disable-gpu",
            "--disable-dev-shm-usage", // containers have little shared memory
            "--no-first-run",
            "--no-default-browser-check",
            "--disable-extensions",
            "--disable-sync",
            "--disable-background-networking",
            "--disable-component-update",
            "--host-resolver-rules=MAP * ~NOTFOUND", // the page loads nothing, and the browser shall not either
            $"--user-data-dir={profile}",
            "--export-tagged-pdf",
            "--generate-pdf-document-outline",
            "--no-pdf-header-footer",
            $"--print-to-pdf={pdf}",
            new Uri(page).AbsoluteUri + "?paper" + (language == Language.English ? "#en" : "#zh"),
        ];
}
