using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Studies.Claiming;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Benefits.Claims.Realised;

/// <summary>Sets each claimed benefit beside what was measured of it, year by year.</summary>
/// <remarks>
/// A claim that a later paper states anew counts as that paper states it; papers follow one another as their rows do. Claims of one label in several
/// categories or sections have one measurement between them, and each has its part of it, as of what was claimed.
/// </remarks>
/// <param name="start">Month and day on which a fiscal year begins.</param>
/// <param name="asOf">The last day that the data tells of, after which nothing can be measured yet; null where it is not known.</param>
/// <param name="launchOf">When an initiative should have been live and was; null where the study does not say.</param>
/// <param name="useOf">What the logs tell of a service in a year from a day on, where the study leaves it to them.</param>
public sealed class ClaimComparer(
    ClaimTables tables,
    PriceBase prices,
    (int Month, int Day) start,
    DateOnly? asOf,
    Func<string, LaunchDays?> launchOf,
    Func<string, FiscalYear, Period, ServiceUse> useOf,
    Action<Diagnostic> report
)
{
    /// <summary>A comparison for each benefit line with a year and an initiative, then what was measured and never claimed.</summary>
    public IReadOnlyList<ClaimComparison> Compare()
    {
        var claims = Standing([
            .. tables.Claims.Where(line =>
                line is { Kind: ClaimKind.Claim, Initiative: not null, Year: not null }
                && line.IsCost != true
                && line.Amount.Value is not null
            ),
        ]);
        var used = new HashSet<ClaimBasis>();
        List<ClaimComparison> compared = [.. claims.Select(claim => Compare(claim, claims, used))];
        compared.AddRange(
            tables.Bases.Where(basis => basis.IsMeasured && !used.Contains(basis)).Select(Unclaimed).Where(one => one.Measured is not null)
        );
        return compared;
    }

    /// <summary>Of each claim the rows of the last paper that states it; what an earlier one claimed is said and counts no more.</summary>
    private List<ClaimLine> Standing(List<ClaimLine> claims)
    {
        var last = claims
            .GroupBy(line => (line.Initiative, line.Section, line.Label, line.Category, line.Year))
            .ToDictionary(same => same.Key, same => same.Last());
        return
        [
            .. claims.Where(line =>
            {
                var later = last[(line.Initiative, line.Section, line.Label, line.Category, line.Year)];
                if (later.Paper == line.Paper)
                {
                    return true;
                }

                report(
                    new Diagnostic(
                        DiagnosticCodes.ClaimStatedAnew,
                        Severity.Note,
                        line.Place,
                        null,
                        null,
                        $"'{line.Label}' in {line.Year} is stated anew by '{later.Paper}' ({later.Place}), which alone is compared"
                    )
                );
                return false;
            }),
        ];
    }

    private ClaimComparison Compare(ClaimLine claim, List<ClaimLine> claims, HashSet<ClaimBasis> used)
    {
        var (initiative, year) = (claim.Initiative!, claim.Year!.Value);
        var amount = prices.In(claim.Amount.Value, claim.PriceBase ?? year, claim.Place)!.Value;
        var isOnly = claims.Count(other => other.Initiative == initiative && other.Year == year) == 1;
        var same = claims.FindAll(other => other.Initiative == initiative && other.Year == year && other.Label == claim.Label);
        var all = same.Sum(other => other.Amount.Value!.Value);
        var share = all == 0 ? 1m / same.Count : claim.Amount.Value!.Value / all;
        var assumed = BasisOf(false);
        var found = BasisOf(true);
        var claimedFactors = assumed is null ? null : Assumed(assumed, amount, share);
        if (found is null)
        {
            var unknown = Result(null, null, null);
            return unknown with
            {
                Reason = unknown.IsToCome
                    ? new($"not yet due: {year} is not over", $"尚未到期：{year.Name.Chinese}尚未完結")
                    : new(
                        $"not measured: add a row 'measured' of '{claim.Label}' in {year} to 'claim_basis'",
                        $"未有量度：請在claim_basis加入「{claim.Label}」{year.Name.Chinese}的measured列"
                    ),
            };
        }

        used.Add(found);
        var (wholeFactors, use) = Measured(found);
        var measuredFactors = wholeFactors with { Volume = wholeFactors.Volume * share };
        if (measuredFactors.LiveMonths == 0 && claimedFactors is not null)
        {
            measuredFactors = measuredFactors.OrElse(claimedFactors); // never live: all of the difference is delay
        }

        var measured = prices.In(found.Amount, found.PriceBase ?? year, found.Place) * share ?? measuredFactors.Product;
        if (found.Amount is not null && measuredFactors.Released is null)
        {
            measuredFactors = measuredFactors with { Released = Implied(measured, measuredFactors with { Released = 1 }) };
        }

        var split =
            measured is { } came && claimedFactors is not null ? DifferenceSplit.Of(amount, came, claimedFactors, measuredFactors) : null;
        return Result(measured, measuredFactors, split) with
        {
            Figures = use.Figures,
            MeasuredPlace = found.Place,
            Reason = Lacking(claim, assumed, claimedFactors, measuredFactors, measured, use),
        };

        // Claims of one label have one basis between them.
        ClaimBasis? BasisOf(bool isMeasured) =>
            tables.Bases.FirstOrDefault(basis => Fits(basis, isMeasured) && basis.Line == claim.Label)
            ?? (isOnly ? tables.Bases.FirstOrDefault(basis => Fits(basis, isMeasured) && basis.Line is null) : null);

        bool Fits(ClaimBasis basis, bool isMeasured) =>
            basis.IsMeasured == isMeasured && basis.Initiative == initiative && basis.Year == year;

        ClaimComparison Result(decimal? measured, ClaimFactors? factors, DifferenceSplit? split) =>
            new(initiative, claim.Label, claim.Category, year, claim, amount, measured, split)
            {
                ClaimedFactors = claimedFactors,
                MeasuredFactors = factors,
                IsToCome = measured is null && LiveTime.DaysOf(year, start).Until > asOf?.AddDays(1),
            };
    }

    private ClaimComparison Unclaimed(ClaimBasis found)
    {
        var (factors, use) = Measured(found);
        var measured = prices.In(found.Amount, found.PriceBase ?? found.Year, found.Place) ?? factors.Product;
        return new ClaimComparison(found.Initiative, found.Line ?? found.Initiative, null, found.Year, null, null, measured, null)
        {
            MeasuredFactors = factors,
            Figures = use.Figures,
            MeasuredPlace = found.Place,
            Reason = new("measured and not claimed", "有量度結果，但文件沒有聲稱"),
        };
    }

    /// <summary>The factors of a claim; what the paper leaves open follows from its amount or is what a claim means: all released.</summary>
    /// <param name="share">The claim's part of what the basis is of.</param>
    private ClaimFactors Assumed(ClaimBasis basis, decimal amount, decimal share)
    {
        var factors = basis.Factors with
        {
            Volume = basis.Factors.Volume * share,
            LiveMonths = basis.Factors.LiveMonths ?? PlannedMonths(basis) ?? 12,
            MinuteCost = prices.In(basis.Factors.MinuteCost, basis.PriceBase ?? basis.Year, basis.Place),
            Released = basis.Factors.Released ?? 1,
        };
        if (factors.MinuteCost is null)
        {
            return factors with { MinuteCost = Implied(amount, factors with { MinuteCost = 1 }) };
        }

        if (factors.Product is { } product && Math.Abs(product - amount) >= 0.005m)
        {
            report(
                new Diagnostic(
                    DiagnosticCodes.ClaimBasisDiffers,
                    Severity.Warning,
                    basis.Place,
                    null,
                    null,
                    FormattableString.Invariant(
                        $"the assumptions make {product:#,0.00}, the claim is {amount:#,0.00}: the difference of {amount - product:#,0.00} is shown as not explained"
                    )
                )
            );
        }

        return factors;
    }

    private (ClaimFactors Factors, ServiceUse Use) Measured(ClaimBasis basis)
    {
        var given = basis.Factors;
        var year = LiveTime.DaysOf(basis.Year, start);
        var live = launchOf(basis.Initiative) is { } launch ? launch.Actual ?? year.Until : (DateOnly?)null; // planned and not there: not live yet
        var asksLogs = basis.Service is not null && (given.Volume is null || given.TakeUp is null);
        var liveDays = live is { } day ? LiveTime.LiveDays(year, day) : year;
        var use = asksLogs && liveDays is { } days ? useOf(basis.Service!, basis.Year, days) : ServiceUse.Unknown;
        var factors = given with
        {
            LiveMonths = given.LiveMonths ?? (live is { } first ? LiveTime.Months(year, first) : 12),
            Volume = given.Volume ?? use.Volume,
            TakeUp = given.TakeUp ?? (use.TakeUp is { } takeUp ? Math.Max(0, takeUp - (basis.TakeUpBefore ?? 0)) : null),
            MinuteCost = prices.In(given.MinuteCost, basis.PriceBase ?? basis.Year, basis.Place),
        };
        return (factors, use);
    }

    /// <summary>What is missing for the measured amount or its split, reported; null where nothing is.</summary>
    private LocalText? Lacking(
        ClaimLine claim,
        ClaimBasis? assumed,
        ClaimFactors? claimed,
        ClaimFactors measured,
        decimal? amount,
        ServiceUse use
    )
    {
        if (amount is not null && assumed is not null && claimed!.Product is not null && measured.Product is not null)
        {
            return null;
        }

        var (sides, columns) = (new List<LocalText>(), new List<string>());
        Add(assumed is null ? FactorName.All : FactorName.Missing(claimed!), new("claimed", "聲稱方面"));
        Add(FactorName.Missing(measured), new("measured", "量度方面"));
        var what = amount is null ? new LocalText("not measured", "未能量度") : new LocalText("not split", "未能分拆");
        var why = use.Reason is { } cause ? new LocalText($" ({cause.English})", $"（{cause.Chinese}）") : LocalText.Same("");
        var lacking = LocalText.Joined(sides, "; ", "；");
        report(
            new Diagnostic(
                amount is null ? DiagnosticCodes.ClaimNotMeasured : DiagnosticCodes.ClaimNotSplit,
                Severity.Warning,
                claim.Place,
                null,
                null,
                $"'{claim.Label}' in {claim.Year} is {what.English}: {string.Join("; ", columns)}: add them to 'claim_basis'{why.English}"
            )
        );
        return new LocalText(
            $"{what.English}: {lacking.English}: add them to 'claim_basis'{why.English}",
            $"{what.Chinese}：{lacking.Chinese}：請在claim_basis補上{why.Chinese}"
        );

        // Whoever mends the table looks for columns; whoever reads the report looks for words.
        void Add(IReadOnlyList<FactorName> missing, LocalText side)
        {
            if (missing.Count > 0)
            {
                var names = LocalText.Listed([.. missing.Select(factor => factor.Name)]);
                sides.Add(new LocalText($"{names.English} of {side.English} missing", $"{side.Chinese}欠缺{names.Chinese}"));
                columns.Add($"{string.Join(", ", missing.Select(factor => factor.Column))} of {side.English} missing");
            }
        }
    }

    private decimal? PlannedMonths(ClaimBasis basis) =>
        launchOf(basis.Initiative)?.Planned is { } live ? LiveTime.Months(LiveTime.DaysOf(basis.Year, start), live) : null;

    /// <summary>The factor that gives an amount with the others, of which it is taken as 1; null where they give nothing.</summary>
    private static decimal? Implied(decimal? amount, ClaimFactors others) =>
        others.Product is { } product and not 0 ? amount / product : null;
}
