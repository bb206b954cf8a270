using BenefitAnalyzer.Reporting.Pdf;

namespace BenefitAnalyzer.Tests.Reporting.Pdf;

[TestClass]
public sealed class BrowserSearchTests
{
    private const string EdgeOfWindows = @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe";
    private const string ChromeOfWindows = @"C:\Program Files\Google\Chrome\Application\chrome.exe";
    private const string ChromeOfUser = @"C:\Users\ann\AppData\Local\Google\Chrome\Application\chrome.exe";
    private const string EdgeOfMac = "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge";
    private const string ChromeOfUserOfMac = "/Users/ann/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";

    private static readonly Dictionary<string, string?> Windows = new()
    {
        ["ProgramFiles(x86)"] = @"C:\Program Files (x86)",
        ["ProgramFiles"] = @"C:\Program Files",
        ["LocalAppData"] = @"C:\Users\ann\AppData\Local",
        ["PATH"] = @"C:\Windows;D:\tools\",
    };

    private static readonly Dictionary<string, string?> Mac = new() { ["HOME"] = "/Users/ann", ["PATH"] = "/usr/bin:/opt/homebrew/bin" };

    private static readonly Dictionary<string, string?> Linux = new() { ["PATH"] = "/usr/local/bin:/usr/bin:/snap/bin" };

    [TestMethod]
    public void OnWindowsEdgeComesBeforeChromeAndProgramsBeforeThePath()
    {
        Assert.AreEqual(EdgeOfWindows, Find(BrowserSystem.Windows, Windows, ChromeOfWindows, EdgeOfWindows));
        Assert.AreEqual(ChromeOfWindows, Find(BrowserSystem.Windows, Windows, ChromeOfUser, ChromeOfWindows));
        Assert.AreEqual(ChromeOfUser, Find(BrowserSystem.Windows, Windows, ChromeOfUser, @"D:\tools\chrome.exe"));
        Assert.AreEqual(@"D:\tools\chrome.exe", Find(BrowserSystem.Windows, Windows, @"D:\tools\chrome.exe"));
    }

    [TestMethod]
    public void OnMacApplicationsOfAllComeBeforeThoseOfTheUserAndThePath()
    {
        Assert.AreEqual(EdgeOfMac, Find(BrowserSystem.Mac, Mac, ChromeOfUserOfMac, EdgeOfMac));
        Assert.AreEqual(ChromeOfUserOfMac, Find(BrowserSystem.Mac, Mac, ChromeOfUserOfMac, "/opt/homebrew/bin/chromium"));
        Assert.AreEqual("/opt/homebrew/bin/chromium", Find(BrowserSystem.Mac, Mac, "/opt/homebrew/bin/chromium"));
    }

    [TestMethod]
    public void OnLinuxTheKindOfBrowserCountsMoreThanTheFolder()
    {
        Assert.AreEqual("/usr/bin/google-chrome", Find(BrowserSystem.Linux, Linux, "/usr/local/bin/chromium", "/usr/bin/google-chrome"));
        Assert.AreEqual("/usr/bin/chromium", Find(BrowserSystem.Linux, Linux, "/snap/bin/chromium", "/usr/bin/chromium"));
        Assert.AreEqual("/snap/bin/chromium", Find(BrowserSystem.Linux, Linux, "/snap/bin/chromium"));
        Assert.IsNull(Find(BrowserSystem.Linux, Linux));
    }

    [TestMethod]
    public void ANamedBrowserIsTheOnlyOneThatIsTried()
    {
        Dictionary<string, string?> named = new(Linux) { [BrowserSearch.Variable] = "/opt/mine" };

        Assert.AreEqual("/opt/mine", Find(BrowserSystem.Linux, named, "/usr/bin/chromium", "/opt/mine"));
        Assert.IsNull(Find(BrowserSystem.Linux, named, "/usr/bin/chromium"));
    }

    [TestMethod]
    public void ABrowserMayBeNamedAsItIsCalledInTheShell()
    {
        Dictionary<string, string?> named = new(Linux) { [BrowserSearch.Variable] = "brave" };

        Assert.AreEqual("/usr/bin/brave", Find(BrowserSystem.Linux, named, "/usr/bin/brave"));
    }

    private static string? Find(BrowserSystem system, Dictionary<string, string?> variables, params string[] files) =>
        new BrowserSearch(system, variables.GetValueOrDefault, files.Contains).Find();
}
