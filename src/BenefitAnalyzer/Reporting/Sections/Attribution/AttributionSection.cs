using BenefitAnalyzer.Benefits.Attribution.Measured;
using BenefitAnalyzer.Benefits.Attribution.Results;
using BenefitAnalyzer.Benefits.Attribution.Verdicts;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Metrics.Volume;
using BenefitAnalyzer.Reporting.Charts;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Reporting.Text;
using BenefitAnalyzer.Studies.Initiatives;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Reporting.Sections.Attribution;

/// <summary>What would have come without each initiative: which visits did it displace, and which did it induce?</summary>
public sealed class AttributionSection()
    : Section(
        "attribution",
        new("Displaced and induced volume", "分流及誘發宗數"),
        needs: new("initiatives with a date of launch and services that the logs hold", "有推出日期的項目，而日誌載有其服務")
    )
{
    private const int MostCharts = 6;

    private static readonly (Verdict Verdict, LocalText Words)[] Outcomes =
    [
        (Verdict.Effect, new("{count} changed traditional visits", "{count}個改變了傳統渠道宗數")),
        (Verdict.NoEvidence, new("{count} without evidence of a change", "{count}個沒有證據顯示有變")),
        (Verdict.TooLittleData, new("{count} with too little data", "{count}個數據不足")),
    ];

    public override void Prepare(LoadedStudy loaded, CancellationToken token) => StudyAttribution.Of(loaded, _ => { }, token);

    public override ReportSection? Write(ReportContext context, CancellationToken token)
    {
        var attributions = StudyAttribution
            .Of(context.Loaded, _ => { }, token)
            .Where(attribution => context.IsAbout(attribution.Initiative.Id))
            .Select(attribution =>
                AttributionFigures.Of(attribution, context.Loaded.Data).Published(rows => context.Publish(new Completed(), rows, token))
            )
            .ToList();
        if (attributions.Count == 0)
        {
            return null;
        }

        context.UsePrinted(AttributionDefinitions.All);

        return new ReportSection(
            Id,
            Title,
            [
                new Paragraph(
                    new LocalText(
                        "Displaced volume is what traditional channels would have completed without an initiative, less what they did. Induced volume is new demand over all channels, and is estimated apart: a visit online that would not have been made at a counter frees no one. Where there is too little data, the numbers stand but nothing follows from them.",
                        "分流宗數是如無該項目傳統渠道原本會完成的宗數，減去實際宗數。誘發宗數是所有渠道的新增需求，另行估計：原本不會到櫃位辦理的網上交易，並沒有騰出人手。數據不足之處，數字照列，但不能據此推論。"
                    )
                ),
                .. AttributionTables.OnPage(attributions),
                .. attributions
                    .Where(own => own.Attribution.Estimate is not null)
                    .Take(MostCharts)
                    .Select(own => Chart(own, context.Messages)),
            ]
        )
        {
            Finding = Finding([.. attributions.Select(own => own.Attribution)]),
        };
    }

    /// <summary>How many initiatives changed visits, and what may be said of the one that changed most.</summary>
    private static LocalText Finding(IReadOnlyList<InitiativeAttribution> attributions)
    {
        var most = attributions
            .OrderByDescending(own => own.Verdict == Verdict.Effect)
            .ThenByDescending(own => Math.Abs(own.Estimate?.Displaced ?? 0))
            .First();
        if (attributions.Count == 1)
        {
            return NamedClaim(most);
        }

        var counts = Counted.Of(
            attributions.Count,
            new LocalText("The only initiative", "唯一的項目"),
            new LocalText("Of {count} initiatives", "{count}個項目中"),
            Outcomes
                .Select(known => (known.Words, Count: attributions.Count(own => own.Verdict == known.Verdict)))
                .Where(known => known.Count > 0)
        );
        if (most.Verdict != Verdict.Effect)
        {
            return counts;
        }

        var claim = Sentence(NamedClaim(most));
        return new LocalText($"{counts.English} {claim.English}", counts.Chinese + claim.Chinese);
    }

    private static LocalText NamedClaim(InitiativeAttribution attribution, LocalText? amount = null)
    {
        var name = attribution.Initiative.Name;
        var claim = VerdictWords.Claim(attribution.Verdict, attribution.Estimate, amount);
        return new LocalText(
            $"{name.English}: {char.ToLowerInvariant(claim.English[0])}{claim.English[1..]}",
            $"{name.Chinese}：{claim.Chinese}"
        );
    }

    /// <remarks>The title tells how much, since the ends of its lines are those of one month alone.</remarks>
    private static ChartBlock Chart(AttributionFigures own, MessageTemplates messages)
    {
        var attribution = own.Attribution;
        var name = attribution.Initiative.Name;
        var claim = VerdictWords.Claim(attribution.Verdict, attribution.Estimate);
        var id = $"counterfactual-{attribution.Initiative.Id}";
        var hasInterval = own.Periods.Any(period => period.Counterfactual?.Low is not null);
        var interval = hasInterval ? new LocalText(", with its 95% interval", "及其95%區間") : LocalText.Same("");
        var by = attribution.Series == SeriesPeriod.Week ? new LocalText("week", "周") : new LocalText("month", "月");
        return new ChartBlock(
            id,
            NamedClaim(attribution, messages.Number(own.Displaced with { Value = Math.Abs(own.Displaced.Value ?? 0) })),
            new LocalText(
                $"Line chart by {by.English} of completions in traditional channels of the units that {name.English} reached, and of what would have come without it{interval.English}. {claim.English}.",
                $"折線圖，按{by.Chinese}顯示「{name.Chinese}」所及單位在傳統渠道的完成宗數、如無該項目原本應有的宗數{interval.Chinese}。{claim.Chinese}。"
            ),
            AttributionTables.Source,
            new CounterfactualLines(
                new LocalText($"Completions in traditional channels a {by.English}", $"每{by.Chinese}傳統渠道完成宗數"),
                attribution.Periods,
                [.. own.Periods.Select(period => period.Actual)],
                [.. own.Periods.Select(period => period.Counterfactual)],
                attribution.Launch
            )
            {
                LaterLaunches = attribution.LaterLaunches,
            },
            new ReportTable(
                id,
                new LocalText($"{name.English}: completions by {by.English}", $"{name.Chinese}：每{by.Chinese}完成宗數"),
                AttributionTables.ColumnsOf(attribution.Series),
                [.. own.Periods.Select(period => AttributionTables.Period(own, period))]
            )
            {
                Source = AttributionTables.Source,
            }
        );
    }
}
