using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Reporting.Text;
using BenefitAnalyzer.Units;
using BenefitAnalyzer.WhatIf.PhaseOut;
using BenefitAnalyzer.WhatIf.PhaseOut.Results;

namespace BenefitAnalyzer.Reporting.Sections.PhaseOut;

/// <summary>When can a counter close without queues at the last ones and without shutting people out?</summary>
public sealed class PhaseOutSection()
    : Section(
        "phase-out",
        new("Phase-out of channels", "逐步停止渠道"),
        needs: new("a channel or counters to close (phase_out:)", "擬停止的渠道或櫃位（phase_out:）")
    )
{
    private const int MostCharts = 4;

    public override void Prepare(LoadedStudy loaded, CancellationToken token) => StudyPhaseOut.OfReport(loaded, _ => { }, token);

    public override ReportSection? Write(ReportContext context, CancellationToken token)
    {
        var closings = StudyPhaseOut
            .OfReport(context.Loaded, _ => { }, token)
            .Select(result =>
                PhaseOutFigures.Of(result, context.Loaded.Data).Published((metric, rows) => context.Publish(metric, rows, token))
            )
            .ToList();
        if (closings.Count == 0)
        {
            return null;
        }

        context.UsePrinted(PhaseOutDefinitions.All);

        var tables = new PhaseOutTables(closings, context.Label);
        var waits = closings
            .Take(MostCharts)
            .ToDictionary(own => own, own => MeasuredWaits.Of(own, tables.Name(own), ClosingCharts.StrictestOf(own), context, token));
        return new ReportSection(
            Id,
            Title,
            [
                new Paragraph(
                    new LocalText(
                        "A channel can close from the first month on in which the counters that are left keep their pledges with those who cannot follow, and in which no group of people has a larger share without access or skill than the study allows. Cost falls in whole posts, so a service that shares its counter frees little when it stops.",
                        "渠道可關閉的時間，為餘下櫃位在服務未能轉用者後仍能履行承諾、且沒有組別的缺乏途徑或技能比率超過研究所定限度的首個月份。成本按完整職位遞減，故與其他服務共用櫃位者，停辦後所騰出的人手不多。"
                    )
                ),
                tables.Closing,
                tables.Assumptions,
                .. closings
                    .DistinctBy(own => own.Plan.Case.Target.Service)
                    .Take(MostCharts)
                    .Select(own => TakeUpPathChart.Of(own, context)),
                .. closings
                    .Take(MostCharts)
                    .SelectMany(own =>
                        new Block?[]
                        {
                            ClosingCharts.Queue(own, tables, context.Messages),
                            waits[own],
                            ClosingCharts.Inclusion(own, tables),
                        }.OfType<Block>()
                    ),
                tables.Offices,
                tables.DualRunning,
                tables.Options,
            ]
        )
        {
            Finding = FindingOf(closings, tables, own => waits.GetValueOrDefault(own) is Callout),
        };
    }

    /// <summary>How many can close, and of the one that can first when, or of the first why not.</summary>
    /// <param name="isContradicted">Whether the logs do not bear out the waits of the model.</param>
    private static LocalText FindingOf(List<PhaseOutFigures> closings, PhaseOutTables tables, Func<PhaseOutFigures, bool> isContradicted)
    {
        var first = closings.OrderBy(own => own.Plan.Closing ?? DateOnly.MaxValue).First();
        var finding = FindingOf(first, tables.Name(first));
        finding = isContradicted(first)
            ? new LocalText(
                $"{finding.English}; the logs do not bear out the waits of the model",
                $"{finding.Chinese}；惟日誌所示的輪候時間與推算不符"
            )
            : finding;
        if (closings.Count == 1)
        {
            return finding;
        }

        var safe = closings.Count(own => own.Plan.Closing is not null);
        var counts = Counted.Of(
            closings.Count,
            new LocalText("The only closure", "唯一的關閉"),
            new LocalText("Of {count} closures", "{count}項關閉中"),
            new[]
            {
                (Words: new LocalText("{count} with a month from which it is safe", "{count}項有可安全關閉的月份"), Count: safe),
                (Words: new LocalText("{count} without", "{count}項沒有"), Count: closings.Count - safe),
            }.Where(part => part.Count > 0)
        );
        return new LocalText($"{counts.English} {finding.English}", counts.Chinese + finding.Chinese);
    }

    private static LocalText FindingOf(PhaseOutFigures own, LocalText name)
    {
        var limit = Assumed(LimitOf(own.Plan), own.Plan);
        return own.Plan.Closing is { } closing
            ? new LocalText(
                $"{name.English}: safe to close from {DateText.Month(closing, Language.English)} on; {limit.English}",
                $"{name.Chinese}：由{DateText.Month(closing, Language.TraditionalChinese)}起可安全關閉；{limit.Chinese}"
            )
            : new LocalText(
                $"{name.English}: no month is safe to close; {limit.English}",
                $"{name.Chinese}：沒有可安全關閉的月份；{limit.Chinese}"
            );
    }

    /// <summary>Where inclusion decides, the month follows from what the study assumes of access, which nobody measured.</summary>
    private static LocalText Assumed(LocalText limit, PhaseOutPlan plan)
    {
        var gain = plan.Case.Settings.AccessGain;
        if (gain == 0 || plan.Limit is not (ClosingLimit.Inclusion or ClosingLimit.Both))
        {
            return limit;
        }

        var points = PhaseOutAssumptions.Hundredths(gain);
        return new LocalText(
            $"{limit.English}; the study assumes that the share without access or skill falls by {points} percentage points a year",
            $"{limit.Chinese}；研究假設缺乏途徑或技能的比率每年減少{points}個百分點"
        );
    }

    /// <summary>Which limit decides the month.</summary>
    private static LocalText LimitOf(PhaseOutPlan plan)
    {
        var isKept = plan.Months.All(month => month.HoursWithoutPledge == 0);
        return plan.Limit switch
        {
            ClosingLimit.None => new("nothing stands in the way of it", "沒有任何限制阻礙關閉"),
            ClosingLimit.Pledge => new("what decides is the pledge of waiting time at the last counters", "取決於餘下櫃位的輪候承諾"),
            ClosingLimit.Inclusion when isKept => new(
                "what decides is the limit of inclusion, while the waits of the model keep the pledge in every month",
                "取決於共融限度，按模型推算的輪候時間則每月均符合承諾"
            ),
            ClosingLimit.Inclusion => new("what decides is the limit of inclusion", "取決於共融限度"),
            ClosingLimit.Both => new("neither the limit of inclusion nor the pledge is met before", "此前共融限度及輪候承諾均未符合"),
            _ => new("who could not follow is not known", "不知道誰未能轉用"),
        };
    }
}
