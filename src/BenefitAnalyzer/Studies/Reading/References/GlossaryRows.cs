using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Studies.Terms;

namespace BenefitAnalyzer.Studies.Reading.References;

/// <summary>The <c>glossary</c> table: the study's own Chinese for terms of reports that no paper has verified.</summary>
internal static class GlossaryRows
{
    public static readonly IReadOnlyList<ReferenceColumn> Columns =
    [
        new ReferenceColumn("term", IsRequired: true).Means(
            "identifier of the term or its English, such as cost-avoidance or cost avoidance",
            "用語的代碼或英文，例如cost-avoidance或cost avoidance（免卻的開支）"
        ),
        new ReferenceColumn("zh", IsRequired: true).Means("what reports are to say in Chinese", "報告採用的中文"),
        new ReferenceColumn("source") { IsOnlyShown = true }.Means("paper that uses it", "採用該用語的文件"),
    ];

    public static IReadOnlyList<OwnTerm> Read(ReferenceSheet sheet)
    {
        var own = new Dictionary<Term, OwnTerm>();
        foreach (var row in sheet.Rows)
        {
            if (row.RequiredText("term") is not { } name || row.RequiredText("zh") is not { } chinese)
            {
                continue;
            }

            if (Glossary.Find(name) is not { } term)
            {
                var hint = HintTo(name);
                row.Report("term", DiagnosticCodes.UnknownReference, $"unknown term '{name}'{hint}");
            }
            else if (term.IsVerified)
            {
                row.Report(
                    "term",
                    DiagnosticCodes.TermVerified,
                    $"'{term.English}' is '{term.Chinese}' in government papers and cannot be changed: delete the row"
                );
            }
            else if (!own.TryAdd(term, new OwnTerm(term, chinese)))
            {
                row.Report("term", DiagnosticCodes.DuplicateName, $"the term '{term.English}' stands twice");
            }
        }

        return [.. own.Values];
    }

    /// <summary>The nearest term; where none is near those that may be given, since there are more than a line of other hints holds.</summary>
    private static string HintTo(string name)
    {
        var hint = NearestName.Hint(name, Glossary.Terms.SelectMany(known => new[] { known.Id, known.English }));
        return hint.Length > 0
            ? hint
            : $"; known: {string.Join(", ", Glossary.Terms.Where(term => !term.IsVerified).Select(term => term.Id))}";
    }
}
