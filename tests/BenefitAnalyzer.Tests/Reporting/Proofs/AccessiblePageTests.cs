using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;

namespace BenefitAnalyzer.Tests.Reporting.Proofs;

/// <summary>What axe, which tests pages against the accessibility guidelines WCAG, finds in the page as a browser shows it.</summary>
[TestClass]
public sealed partial class AccessiblePageTests
{
    [TestMethod]
    [DataRow("en")]
    [DataRow("zh")]
    public void AxeFindsNoViolation(string language)
    {
        using var folder = new TemporaryFolder();
        using var study = ProofStudy.Load();
        var page = File.ReadAllText(Path.Combine(ProofStudy.Write(study).Folder.FullName, "index.html"));
        folder.With("axe.js", Axe()).With("page.html", page.Replace("</body>", Check, StringComparison.Ordinal));

        var shown = PageBrowser.Show(Path.Combine(folder.Path, "page.html"), language);

        var found = Found().Match(shown);
        Assert.IsTrue(found.Success, "axe did not come to an end");
        Assert.AreEqual("", System.Net.WebUtility.HtmlDecode(found.Groups["violations"].Value));
        Assert.IsGreaterThan(20, int.Parse(found.Groups["passed"].Value, System.Globalization.CultureInfo.InvariantCulture));
    }

    private static string Axe()
    {
        using var resource = typeof(AxeResult).Assembly.GetManifestResourceStream(
            typeof(AxeResult).Assembly.GetManifestResourceNames().Single(name => name.EndsWith("axe.min.js", StringComparison.Ordinal))
        )!;
        using var reader = new StreamReader(resource);
        return reader.ReadToEnd();
    }

    /// <summary>Puts what was found in the place of the page.</summary>
    private const string Check = """
        <script src="axe.js"></script>
        <script>
        addEventListener("load", () => axe.run(document).then(result => {
          const found = document.createElement("pre");
          found.dataset.passed = result.passes.length;
          found.textContent = result.violations.map(rule => rule.id + ": " + rule.nodes.slice(0, 3).map(node => node.html.slice(0, 300)).join(" | ")).join("\n");
          document.body.replaceChildren(found);
        }, error => { document.body.textContent = error; }));
        </script></body>
        """;

    [GeneratedRegex("<pre data-passed=\"(?<passed>[0-9]+)\">(?<violations>[^<]*)</pre>")]
    private static partial Regex Found();
}
