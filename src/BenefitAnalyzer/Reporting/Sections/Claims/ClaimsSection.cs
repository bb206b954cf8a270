using BenefitAnalyzer.Benefits.Claims.Results;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Reporting.Charts;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Reporting.Text;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Reporting.Sections.Claims;

/// <summary>Do the sums of the funding paper hold, and what came of what it claimed?</summary>
public sealed class ClaimsSection()
    : Section(
        "claimed-against-realised",
        new("Claimed against realised", "聲稱與實現的效益"),
        needs: new(
            "claims (table claims) or planned and actual costs (table initiative_costs)",
            "聲稱的效益（claims表），或計劃及實際成本（initiative_costs表）"
        )
    )
{
    private static readonly string[] First = ["claims-measured", "claims-initiatives"]; // the latter stands with its chart

    private static readonly LocalText Realised = new(
        "Of {claimed} claimed, {measured} was measured ({share}){prices}; {coverage}.",
        "聲稱{claimed}，量度所得{measured}（{share}）{prices}；{coverage}。"
    );

    private static readonly LocalText NothingMeasured = new(
        "Nothing claimed could be measured yet: {coverage}.",
        "聲稱的效益暫未能量度：{coverage}。"
    );

    private static readonly LocalText Split = new(
        "{part}: of {claimed} claimed, {measured} was measured; {causes}.",
        "{part}：聲稱{claimed}，量度所得{measured}；{causes}。"
    );

    private static readonly LocalText AsClaimed = new(
        "{part}: as much was measured as was claimed, {measured}.",
        "{part}：量度所得與聲稱相同，為{measured}。"
    );

    private static readonly LocalText Largest = new(
        "the largest part of the difference is {cause}: {amount}",
        "差額中最大一項為{cause}：{amount}"
    );

    private static readonly LocalText Offsetting = new(
        "causes offset each other, the largest being {cause} ({amount}) and {other} ({offset})",
        "各原因互相抵銷，以{cause}（{amount}）及{other}（{offset}）最大"
    );

    private static readonly LocalText Introduction = new(
        "What a funding paper claimed is held beside what was measured, year by year and in one price base. Each cause gets its mean effect over all orders in which claimed factors can be replaced by measured ones, so that the causes add up to the difference. The printed sums of the paper are computed again.",
        "把撥款文件所聲稱的效益與量度所得逐年並列，按同一價格基準計算。各原因的差額，是按所有次序以量度因素取代聲稱因素時的平均影響，因此各原因之和等於總差額。文件所載的總數亦重新計算。"
    );

    private static readonly LocalText NothingClaimed = new(
        "No claim in money is on record, so that nothing can be held against it; what was committed, planned and expected otherwise stands beside what came.",
        "沒有以金額聲稱的效益紀錄可供對照；以下把所承擔、計劃及預期的其他事項與實際情況並列。"
    );

    public override ReportSection? Write(ReportContext context, CancellationToken token)
    {
        if (StudyClaims.Review(context.Study, context.Loaded, _ => { }, token) is not { } review)
        {
            return null;
        }

        var claims = ClaimsFigures.Of(review, context.Loaded.Data);
        claims = context.Initiative is { } only ? claims.About(only.Id) : claims;
        var tables = new ClaimsTables(claims, id => context.Label("initiative", id), context.Study.Currency)
        {
            Say = context.Study.Tables.Say,
        };
        if (context.Initiative is not null && tables.All.All(table => table.Rows.Count == 0))
        {
            return null;
        }

        context.UsePrinted(ClaimsDefinitions.All);
        if (claims.Stated is not null)
        {
            context.Use(ClaimsDefinitions.Stated);
        }

        var finding = claims.ComparedInAll is { } compared ? Finding(context, compared, review.Prices.Wanted) : null;
        return new ReportSection(
            Id,
            Title,
            [
                new Paragraph(claims.Comparisons.Count == 0 ? NothingClaimed : Introduction),
                .. finding is null ? Array.Empty<Block>() : [new Paragraph(finding), tables.Compared()],
                .. Waterfalls(context, claims, tables),
                .. tables.All.Where(table => table.Rows.Count > 0 && !First.Contains(table.Id)),
            ]
        )
        {
            Finding = finding,
        };
    }

    private static IEnumerable<Block> Waterfalls(ReportContext context, ClaimsFigures claims, ClaimsTables tables)
    {
        if (claims.Total is not { } total)
        {
            yield break;
        }

        if (total.Difference.Partial is { } partial)
        {
            yield return new Callout(new LocalText($"The waterfall is {partial.English}.", $"瀑布圖{partial.Chinese}。"));
        }

        var finding = OfSplit(context, claims, total);
        var most = Most(total);
        yield return new ChartBlock(
            "claimed-against-realised",
            finding,
            AltText(
                new LocalText(
                    "Waterfall chart from the claimed to the measured benefit of all years, with a step for each cause",
                    "瀑布圖，由各年聲稱效益到量度所得的效益，每個原因一級"
                ),
                finding
            ),
            tables.Source,
            new Waterfall(
                new LocalText("Benefit of all years whose difference is split", "已分拆差額的各年效益"),
                context.Study.Currency,
                new BarRow(ClaimsDefinitions.Claimed.Name, total.Claimed, true),
                [
                    .. ClaimsDefinitions
                        .Causes.Zip(total.Causes)
                        .Where(cause => cause.First != ClaimsDefinitions.Unexplained || cause.Second.Value is not 0)
                        .Select(cause => new BarRow(cause.First.Name, cause.Second, ReferenceEquals(cause.Second, most.Figure))),
                ],
                new BarRow(ClaimsDefinitions.Measured.Name, total.Measured, true)
            ),
            tables.Initiatives()
        );
    }

    /// <summary>Over all yearly amounts that could be measured, whether or not the difference is split.</summary>
    /// <param name="prices">In whose prices the sums are, which are then not those of the ledger; null where each year has its own.</param>
    private static LocalText Finding(ReportContext context, ComparedSums sums, FiscalYear? prices)
    {
        var (all, known, toCome) = (sums.Amounts, sums.MeasuredAmounts, sums.AmountsToCome);
        var rest =
            toCome == 0 ? LocalText.Same("") : new($"; {toCome} {(toCome == 1 ? "is" : "are")} not yet due", $"；{toCome}筆尚未到期");
        var coverage =
            known == all
                ? new LocalText(
                    all == 1 ? "the only yearly amount was measured" : $"all {all} yearly amounts were measured",
                    $"{all}筆年度金額全部已量度"
                )
                : new LocalText(
                    $"{known} of {all} yearly amounts could be measured, and only those are in the sums{rest.English}",
                    $"{all}筆年度金額中有{known}筆可以量度，只有該等金額計入總和{rest.Chinese}"
                );
        return known == 0
            ? MessageTemplates.Fill(
                NothingMeasured,
                (
                    "coverage",
                    new LocalText($"0 of {all} yearly amounts were measured{rest.English}", $"{all}筆年度金額中有0筆已量度{rest.Chinese}")
                )
            )
            : MessageTemplates.Fill(
                Realised,
                ("claimed", context.Messages.Number(sums.Claimed)),
                ("measured", context.Messages.Number(sums.Measured)),
                ("share", context.Messages.Number(sums.Share)),
                ("prices", prices is { } year ? new($", in {year} prices", $"，按{year.Name.Chinese}價格計算") : LocalText.Same("")),
                ("coverage", coverage)
            );
    }

    /// <summary>What the waterfall shows, which is only the claims whose difference is split.</summary>
    private static LocalText OfSplit(ReportContext context, ClaimsFigures claims, ComparisonFigures total)
    {
        var (split, all) = (claims.Comparisons.Count(one => one.Claim.Split is not null), claims.Comparisons.Count);
        var part =
            split == all
                ? new LocalText("All yearly amounts", "所有年度金額")
                : new LocalText(
                    $"Of {all} yearly amounts the difference of {split} can be split by cause",
                    $"{all}筆年度金額中可按原因分拆差額的{split}筆"
                );
        if (total.Difference.Value is 0 or null)
        {
            return MessageTemplates.Fill(AsClaimed, ("part", part), ("measured", context.Messages.Number(total.Measured)));
        }

        return MessageTemplates.Fill(
            Split,
            ("part", part),
            ("claimed", context.Messages.Number(total.Claimed)),
            ("measured", context.Messages.Number(total.Measured)),
            ("causes", Causes(context, total))
        );
    }

    /// <summary>A part that is larger than the whole is told with what offsets it.</summary>
    private static LocalText Causes(ReportContext context, ComparisonFigures total)
    {
        var (cause, figure) = Most(total);
        var (other, offset) = Most(total, -1);
        var pattern = Math.Abs(figure.Value ?? 0) > Math.Abs(total.Difference.Value ?? 0) ? Offsetting : Largest;
        return MessageTemplates.Fill(
            pattern,
            ("cause", Named(cause)),
            ("amount", context.Messages.Number(figure)),
            ("other", Named(other)),
            ("offset", context.Messages.Number(offset))
        );

        static LocalText Named(LocalText name) => new($"'{name.English.ToLowerInvariant()}'", $"「{name.Chinese}」");
    }

    /// <summary>The cause with the largest part in the direction of the difference, or against it.</summary>
    private static (LocalText Cause, Figure Figure) Most(ComparisonFigures total, int side = 1)
    {
        var direction = side * Math.Sign(total.Difference.Value ?? 0);
        var (cause, figure) = ClaimsDefinitions.Causes.Zip(total.Causes).MaxBy(pair => direction * pair.Second.Value);
        return (cause.Name, figure);
    }
}
