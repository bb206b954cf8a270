using BenefitAnalyzer.Studies.Claiming;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Benefits.Claims.Annex;

/// <summary>Adds printed amounts up again, and looks for the one misprint that would explain a difference.</summary>
/// <param name="say">A label of a line in both languages.</param>
internal sealed class TotalChecks(Func<string, LocalText> say)
{
    private static readonly decimal[] Scales = [1000, 0.001m, 10_000, 0.0001m, 10, 0.1m, 100, 0.01m, 1_000_000, 0.000001m];

    /// <param name="lines">What the total adds up, in file order.</param>
    public AnnexFinding Check(ClaimLine total, IReadOnlyList<ClaimLine> lines)
    {
        var signed = Signed(total.Kind);
        List<ClaimLine> known = [.. lines.Where(line => signed(line) is not null)];
        if (known.Count == 0)
        {
            return Finding(null, AnnexFault.None, null);
        }

        var sum = known.Sum(line => signed(line)!.Value);
        if (total.Amount.Value is not { } printed)
        {
            return Finding(
                sum,
                AnnexFault.PrintedAsDash,
                new LocalText($"no total is printed; its lines add up to {Say(sum)}", $"沒有印出總數；各項合計{Say(sum)}")
            );
        }

        var residual = printed - sum;
        if (residual == 0)
        {
            return Finding(sum, AnnexFault.None, null);
        }

        var slack = PrintedRange.HalfStep(total.Amount) + known.Sum(line => PrintedRange.HalfStep(line.Amount));
        return Math.Abs(residual) <= slack && IsRounded(total, known)
            ? Finding(
                sum,
                AnnexFault.Rounding,
                new LocalText(
                    $"{Say(residual)} is within what rounding the lines explains (up to {Say(slack)})",
                    $"差額{Say(residual)}可由各項四捨五入解釋（最多{Say(slack)}）"
                )
            )
            : Explained(residual);

        AnnexFinding Finding(decimal? recomputed, AnnexFault fault, LocalText? explanation) =>
            new(total, false, total.Amount.Value, recomputed, known, fault, explanation);

        AnnexFinding Explained(decimal left)
        {
            return Misprint(total, known, signed, sum, left) is { } misprint
                ? Finding(sum, misprint.Fault, misprint.Why)
                : Finding(sum, AnnexFault.WrongTotal, Blanks(lines, signed, left));
        }
    }

    /// <summary>Whether the paper rounds at all: amounts printed to the whole unit of the currency or finer are exact.</summary>
    private static bool IsRounded(ClaimLine total, List<ClaimLine> lines) =>
        lines.Prepend(total).Any(line => PrintedRange.HalfStep(line.Amount) > 0.5m);

    /// <summary>How a line enters a total of a kind.</summary>
    private static Func<ClaimLine, decimal?> Signed(ClaimKind kind) =>
        kind is ClaimKind.Net or ClaimKind.Cumulative ? line => line.NetAmount : line => line.Amount.Value;

    /// <summary>The one change that makes the total right to the last digit; null where there is none.</summary>
    private (AnnexFault Fault, LocalText Why)? Misprint(
        ClaimLine total,
        List<ClaimLine> lines,
        Func<ClaimLine, decimal?> signed,
        decimal sum,
        decimal residual
    )
    {
        // A line turned negative changes the sum by twice its amount; so does the total turned negative.
        if (lines.Find(line => -2 * signed(line) == residual) is { } turned)
        {
            return (
                AnnexFault.LostBrackets,
                new(
                    $"it would be right if '{say(turned.Label).English}' ({turned.Place}) were negative: were its brackets lost?",
                    $"若「{say(turned.Label).Chinese}」（{turned.Place}）為負數便相符：是否漏印括號？"
                )
            );
        }

        if (-total.Amount.Value == sum)
        {
            return (
                AnnexFault.LostBrackets,
                new("it would be right if it were negative: were its brackets lost?", "若總數為負數便相符：是否漏印括號？")
            );
        }

        if (lines.Find(line => signed(line) is not 0 && signed(line) == -residual) is { } left)
        {
            return (
                AnnexFault.LineLeftOut,
                new(
                    $"it would be right without '{say(left.Label).English}' ({left.Place})",
                    $"若不計「{say(left.Label).Chinese}」（{left.Place}）便相符"
                )
            );
        }

        if (lines.Find(line => signed(line) is not 0 && signed(line) == residual) is { } twice)
        {
            return (
                AnnexFault.LineCountedTwice,
                new(
                    $"it would be right if '{say(twice.Label).English}' ({twice.Place}) were counted twice",
                    $"若「{say(twice.Label).Chinese}」（{twice.Place}）計算兩次便相符"
                )
            );
        }

        foreach (var scale in Scales)
        {
            if (total.Amount.Value * scale == sum)
            {
                return (
                    AnnexFault.UnitMisprint,
                    new(
                        $"it would be right if it were multiplied by {Say(scale)}: is its unit right?",
                        $"若總數乘以{Say(scale)}便相符：單位是否有誤？"
                    )
                );
            }

            if (lines.Find(line => signed(line) is not 0 && signed(line) * (scale - 1) == residual) is { } scaled)
            {
                return (
                    AnnexFault.UnitMisprint,
                    new(
                        $"it would be right if '{say(scaled.Label).English}' ({scaled.Place}) were multiplied by {Say(scale)}: is its unit right?",
                        $"若「{say(scaled.Label).Chinese}」（{scaled.Place}）乘以{Say(scale)}便相符：單位是否有誤？"
                    )
                );
            }
        }

        return null;
    }

    /// <summary>Lines without an amount may hold what is missing, and that is all that can be said.</summary>
    private LocalText? Blanks(IReadOnlyList<ClaimLine> lines, Func<ClaimLine, decimal?> signed, decimal residual)
    {
        LocalText[] blank = [.. lines.Where(line => signed(line) is null).Select(line => line.Label).Distinct().Select(say)];
        return blank.Length == 0
            ? null
            : new LocalText(
                $"lines without an amount would have to make up {Say(residual)}: {LocalText.Listed(blank).English}",
                $"沒有金額的項目須合共佔{Say(residual)}：{LocalText.Listed(blank).Chinese}"
            );
    }

    private static string Say(decimal value) => FormattableString.Invariant($"{value:#,0.######}");
}
