using BenefitAnalyzer.Studies.Claiming;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Benefits.Claims.Annex;

/// <summary>Re-performs an annex: every printed total and percentage beside what the printed lines give.</summary>
/// <remarks>
/// A total adds up the claims of its paper, initiative and year: those of its section and category where it names them, else all; without a
/// year, those of all years. Blank amounts are left out, since blank is not 0.
/// </remarks>
public static class AnnexCheck
{
    /// <summary>A finding for each printed total and percentage, in the order of the rows.</summary>
    /// <param name="say">A label of a line in both languages; as it is printed where none is given.</param>
    public static IReadOnlyList<AnnexFinding> Of(IReadOnlyList<ClaimLine> rows, Func<string, LocalText>? say = null)
    {
        var words = say ?? LocalText.Same;
        var totals = new TotalChecks(words);
        var papers = rows.GroupBy(row => (row.Paper, row.Initiative)).ToDictionary(paper => paper.Key, paper => paper.ToList());
        return
        [
            .. rows.SelectMany(row => Check(row, papers[(row.Paper, row.Initiative)], totals))
                .Select(finding => finding with { Label = words(finding.Line.Label) }),
        ];
    }

    private static List<AnnexFinding> Check(ClaimLine row, List<ClaimLine> paper, TotalChecks totals)
    {
        if (row.Kind is ClaimKind.Claim or ClaimKind.Stated)
        {
            return PercentChecks.Line(row, paper) is { } share ? [share] : [];
        }

        List<ClaimLine> lines = [.. paper.Where(line => line.Kind == ClaimKind.Claim && IsIn(row, line))];
        var findings = new List<AnnexFinding>();
        // A row that prints only a percentage has no amount to prove; a dash is printed, an empty cell is not.
        if (row.Printed.Length > 0 || row.Percent is null)
        {
            findings.Add(totals.Check(row, lines));
        }

        if ((PercentChecks.Total(row, lines) ?? PercentChecks.Line(row, paper)) is { } percent)
        {
            findings.Add(percent);
        }

        return findings;
    }

    private static bool IsIn(ClaimLine total, ClaimLine line) =>
        (total.Section is null || total.Section == line.Section)
        && (total.Category is null || total.Category == line.Category)
        && (total.Year is not { } year || line.Year == year || (total.Kind == ClaimKind.Cumulative && line.Year?.BeginsIn <= year.BeginsIn))
        && total.Kind switch
        {
            ClaimKind.TotalCost => line.IsCost == true,
            ClaimKind.TotalBenefit => line.IsCost == false,
            ClaimKind.Net or ClaimKind.Cumulative => line.IsCost is not null,
            _ => true,
        };
}
