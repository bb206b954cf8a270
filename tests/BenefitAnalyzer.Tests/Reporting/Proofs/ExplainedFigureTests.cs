using System.Net;
using System.Text.RegularExpressions;

namespace BenefitAnalyzer.Tests.Reporting.Proofs;

/// <summary>What the page says of a figure when a reader points at it, clicks it, or goes to it by keys.</summary>
[TestClass]
public sealed partial class ExplainedFigureTests
{
    [TestMethod]
    [DataRow("en")]
    [DataRow("zh")]
    public void PointingClickingAndKeysTellDefinitionPartsAndAddress(string language)
    {
        using var folder = new TemporaryFolder();
        using var study = ProofStudy.Load();
        var page = File.ReadAllText(Path.Combine(ProofStudy.Write(study).Folder.FullName, "index.html"));
        var steps = Steps.Replace("LANGUAGE", language, StringComparison.Ordinal);
        folder.With("page.html", page.Replace("</body>", steps, StringComparison.Ordinal));

        var shown = PageBrowser.Show(Path.Combine(folder.Path, "page.html"), language);

        var said = Said().Match(shown).Groups["said"].Value.Split('\n').Select(WebUtility.HtmlDecode).ToList();
        Assert.HasCount(4, said);
        var (asked, tip, byMouse, byKeys) = (said[0]!, said[1]!, said[2]!, said[3]!);
        Assert.MatchesRegex(asked.Split('?')[0] + "@[0-9]+\\] ¦ [0-9,]+ ÷ [0-9,]+$", tip);
        Assert.AreEqual(asked, byMouse);
        Assert.AreNotEqual(asked, byKeys);
        Assert.StartsWith(asked.Split('?')[0], byKeys);
    }

    /// <summary>On the first figure that is a share of counts: by mouse; then by keys on the one below it.</summary>
    private const string Steps = """
        <script>
        addEventListener("load", () => {
          const article = document.getElementById("LANGUAGE");
          const dialog = article.querySelector("dialog");
          const address = () => dialog.open ? dialog.querySelector("code").textContent : "closed";
          const key = (target, name) => target.dispatchEvent(new KeyboardEvent("keydown", { key: name, bubbles: true }));
          const cell = [...article.querySelectorAll("section > .table td[data-parts]")].find(own => own.dataset.figure.startsWith("take-up/"));
          cell.dispatchEvent(new Event("pointerover", { bubbles: true }));
          const said = [cell.dataset.figure, cell.title.replaceAll("\n", " ¦ ")];
          cell.click();
          said.push(address());
          dialog.close();
          cell.tabIndex = -1;
          cell.focus();
          key(cell, "ArrowDown");
          key(document.activeElement, "Enter");
          said.push(address());
          const found = document.createElement("pre");
          found.id = "said";
          found.textContent = said.join("\n");
          document.body.replaceChildren(found);
        });
        </script></body>
        """;

    [GeneratedRegex("<pre id=\"said\">(?<said>[^<]*)</pre>")]
    private static partial Regex Said();
}
