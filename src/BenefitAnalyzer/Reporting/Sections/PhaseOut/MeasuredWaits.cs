using BenefitAnalyzer.Metrics;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Metrics.Time;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Reporting.Text;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Units;
using BenefitAnalyzer.WhatIf.PhaseOut.Results;

namespace BenefitAnalyzer.Reporting.Sections.PhaseOut;

/// <summary>How long customers of a closing wait today by the logs, beside what the model of its queues says: it should not be believed further than it fits.</summary>
internal static class MeasuredWaits
{
    private static readonly LocalText Waited = new(
        "By the logs of {year}, half of the customers of {name} waited {middle} at most, and 95% waited {high} at most.",
        "{year}的日誌顯示，{name}的顧客有一半輪候不超過{middle}，95%輪候不超過{high}。"
    );

    private static readonly LocalText Misfit = new(
        "{waited} The model says that the queue keeps its pledge, {share}% within {minutes} minutes, which the logs do not bear out: arrivals, posts or opening hours of the queue should be checked before a month is relied on.",
        "{waited}推算顯示該輪候組別能履行承諾（{share}%於{minutes}分鐘內），但與日誌不符：採用有關月份前，應先覆核該組別的到訪量、職位或服務時間。"
    );

    /// <summary>Null where no wait is recorded or too few are to publish; a callout where the logs contradict the model.</summary>
    /// <param name="pledge">The strictest of the queues concerned; null where none is known.</param>
    public static Block? Of(PhaseOutFigures own, LocalText name, WaitPledge? pledge, ReportContext context, CancellationToken token)
    {
        var target = own.Plan.Case.Target;
        var year = context.Study.FiscalYearOf(own.Plan.Case.Path.First.AddDays(-1));
        var where = new Dictionary<string, string>
        {
            [Field.Service] = target.Service,
            [Field.Channel] = target.Channel,
            [Dimensions.FiscalYear] = year.ToString(),
        };
        if (target.Office is { } office)
        {
            where[Field.Office] = office;
        }

        var (half, most) = (new WaitP50(), new WaitP95());
        if (!half.IsRecorded(context.Study) || Known(half) is not { } middle || Known(most) is not { } high)
        {
            return null;
        }

        var waited = MessageTemplates.Fill(
            Waited,
            ("year", year.Name),
            ("name", name),
            ("middle", context.Messages.Number(middle)),
            ("high", context.Messages.Number(high))
        );
        return pledge is { } promised && IsMissed(promised) && own.Months.All(month => month.Month.HoursWithoutPledge == 0)
            ? new Callout(
                MessageTemplates.Fill(
                    Misfit,
                    ("waited", waited),
                    ("share", LocalText.Same(FormattableString.Invariant($"{100 * promised.Share:0.#}"))),
                    ("minutes", LocalText.Same(FormattableString.Invariant($"{promised.Minutes:0.#}")))
                )
            )
            : new Paragraph(waited);

        // Of other shares the two percentiles cannot tell.
        bool IsMissed(WaitPledge promised) =>
            promised.Share >= 0.95 && high.Value > 60 * (decimal)promised.Minutes
            || promised.Share >= 0.5 && middle.Value > 60 * (decimal)promised.Minutes;

        Figure? Known(Metric metric)
        {
            var query = new MetricQuery(metric.Id) { Where = where };
            return context.Rows(query, token) is [{ Figure: { State: FigureState.Known, Value: not null } figure }] ? figure : null;
        }
    }
}
