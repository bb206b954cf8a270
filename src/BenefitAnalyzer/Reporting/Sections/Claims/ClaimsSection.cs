using BenefitAnalyzer.Benefits.Claims.Results;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Reporting.Charts;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Reporting.Text;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Reporting.Sections.Claims;

/// <summary>Do the sums of the funding paper hold, and what came of what it claimed?</summary>
public sealed class ClaimsSection() : Section("claimed-against-realised")
{
    private const string OfWaterfall = "claims-initiatives"; // stands with its chart

    private static readonly LocalText Less = new(
        "Of {claimed} claimed, {measured} was measured; the largest part of the difference is {cause}: {amount}.",
        "聲稱{claimed}，量度所得{measured}；差額中最大一項為{cause}：{amount}。"
    );

    private static readonly LocalText AsClaimed = new(
        "As much was measured as was claimed: {measured}.",
        "量度所得與聲稱相同：{measured}。"
    );

    public override ReportSection? Write(ReportContext context, CancellationToken token)
    {
        if (StudyClaims.Review(context.Study, context.Loaded, _ => { }, token) is not { } review)
        {
            return null;
        }

        var claims = ClaimsFigures.Of(review, context.Loaded.Data);
        claims = context.Initiative is { } only ? claims.About(only.Id) : claims;
        var tables = new ClaimsTables(claims, id => context.Label("initiative", id));
        if (context.Initiative is not null && tables.All.All(table => table.Rows.Count == 0))
        {
            return null;
        }

        foreach (var definition in ClaimsDefinitions.All)
        {
            context.Use(new FigureDefinition($"{definition.Id}@{definition.Version}", definition.Name, definition.Formula));
        }

        return new ReportSection(
            Id,
            new LocalText("Claimed against realised", "聲稱與實現的效益"),
            [
                new Paragraph(
                    new LocalText(
                        "What a funding paper claimed is held beside what was measured, year by year and in one price base. Each cause gets its mean effect over all orders in which claimed factors can be replaced by measured ones, so that the causes add up to the difference. The printed sums of the paper are computed again.",
                        "把撥款文件所聲稱的效益與量度所得逐年並列，按同一價格基準計算。各原因的差額，是按所有次序以量度因素取代聲稱因素時的平均影響，因此各原因之和等於總差額。文件所載的總數亦重新計算。"
                    )
                ),
                .. Waterfalls(context, claims, tables),
                .. tables.All.Where(table => table.Rows.Count > 0 && table.Id != OfWaterfall),
            ]
        );
    }

    private static IEnumerable<Block> Waterfalls(ReportContext context, ClaimsFigures claims, ClaimsTables tables)
    {
        if (claims.Total is not { } total)
        {
            yield break;
        }

        if (total.Difference.Partial is { } partial)
        {
            yield return new Callout(partial);
        }

        var finding = Finding(context, total);
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

    private static LocalText Finding(ReportContext context, ComparisonFigures total)
    {
        if (total.Difference.Value is 0 or null)
        {
            return MessageTemplates.Fill(AsClaimed, ("measured", context.Messages.Number(total.Measured)));
        }

        var (cause, figure) = Most(total);
        return MessageTemplates.Fill(
            Less,
            ("claimed", context.Messages.Number(total.Claimed)),
            ("measured", context.Messages.Number(total.Measured)),
            ("cause", new LocalText(cause.English.ToLowerInvariant(), $"「{cause.Chinese}」")),
            ("amount", context.Messages.Number(figure))
        );
    }

    /// <summary>The cause with the largest part in the direction of the difference.</summary>
    private static (LocalText Cause, Figure Figure) Most(ComparisonFigures total)
    {
        var direction = Math.Sign(total.Difference.Value ?? 0);
        var (cause, figure) = ClaimsDefinitions.Causes.Zip(total.Causes).MaxBy(pair => direction * pair.Second.Value);
        return (cause.Name, figure);
    }
}
