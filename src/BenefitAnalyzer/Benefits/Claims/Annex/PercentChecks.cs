using BenefitAnalyzer.Studies.Claiming;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Benefits.Claims.Annex;

/// <summary>Computes printed percentages again: shares of another line, rises over the previous year, and sums of percentages.</summary>
internal static class PercentChecks
{
    private const string PreviousYear = "previous year";

    /// <summary>A percentage of one line; null where it has none.</summary>
    /// <param name="siblings">All rows of the same paper and initiative.</param>
    public static AnnexFinding? Line(ClaimLine line, IReadOnlyList<ClaimLine> siblings)
    {
        if (line.Percent is not { } printed)
        {
            return null;
        }

        if (line.PercentOf == PreviousYear)
        {
            return Rise(line, printed, siblings);
        }

        var whole = siblings.FirstOrDefault(other =>
            other.Label == line.PercentOf && other.Year == line.Year && !ReferenceEquals(other, line)
        );
        if (whole?.Amount.Value is { } of and not 0 && line.Amount.Value is { } part)
        {
            return Beside(line, printed, 100 * part / of, [line, whole]);
        }

        return new AnnexFinding(line, true, printed, null, [line], AnnexFault.None, null)
        {
            ImpliedBase = PrintedRange.Of(line.Amount) is { } amount ? PrintedRange.Base(amount, PrintedRange.Of(printed)) : null,
        };
    }

    /// <summary>A percentage that stands in a total: the sum of those of its lines, which only has a meaning where they have one base.</summary>
    public static AnnexFinding? Total(ClaimLine total, IReadOnlyList<ClaimLine> lines)
    {
        List<ClaimLine> parts = [.. lines.Where(line => line.Percent is not null)];
        if (total.Percent is not { } printed || parts.Count == 0)
        {
            return null;
        }

        string[] bases = [.. parts.Select(BaseOf).Distinct()];
        var sum = parts.Sum(line => line.Percent!.Value);
        if (bases.Length == 1)
        {
            return Beside(total, printed, sum, parts);
        }

        var joined = string.Join(" + ", bases);
        var differs = sum == printed ? "" : FormattableString.Invariant($"; even their plain sum is {sum}");
        return new AnnexFinding(
            total,
            true,
            printed,
            sum,
            parts,
            AnnexFault.MixedBases,
            new LocalText(
                $"percentages of different bases are added ({joined}): the sum is a percentage of none of them{differs}",
                $"把不同基數的百分比相加（{joined}）：所得之和不是任何一個基數的百分比{(sum == printed ? "" : FormattableString.Invariant($"，而且簡單相加應為{sum}"))}"
            )
        );
    }

    private static string BaseOf(ClaimLine line) => line.PercentOf ?? line.Year?.ToString() ?? "";

    private static AnnexFinding Rise(ClaimLine line, decimal printed, IReadOnlyList<ClaimLine> siblings)
    {
        var before = siblings.FirstOrDefault(other =>
            other.Label == line.Label && other.Section == line.Section && other.Year?.BeginsIn == line.Year?.BeginsIn - 1
        );
        if (before?.Amount.Value is { } earlier and not 0 && line.Amount.Value is { } now)
        {
            return Beside(line, printed, 100 * (now - earlier) / earlier, [line, before]);
        }

        return new AnnexFinding(line, true, printed, null, [line], AnnexFault.None, null)
        {
            ImpliedBase = PrintedRange.Of(line.Amount) is { } amount ? PrintedRange.Before(amount, PrintedRange.Of(printed)) : null,
        };
    }

    private static AnnexFinding Beside(ClaimLine line, decimal printed, decimal recomputed, IReadOnlyList<ClaimLine> lines) =>
        PrintedRange.Of(printed).Contains(recomputed)
            ? new AnnexFinding(line, true, printed, recomputed, lines, AnnexFault.None, null)
            : new AnnexFinding(
                line,
                true,
                printed,
                recomputed,
                lines,
                AnnexFault.WrongPercentage,
                new LocalText("the amounts give another percentage", "按金額計算所得的百分比不同")
            );
}
