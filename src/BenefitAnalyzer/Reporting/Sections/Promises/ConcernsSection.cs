using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Metrics.Promises;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Reporting.Text;
using BenefitAnalyzer.Studies.Promises;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Reporting.Sections.Promises;

/// <summary>What have committees and others been worried about, what was the reply, and what do the figures say today?</summary>
public sealed class ConcernsSection()
    : Section("concerns", new("Concerns and replies", "關注事項及回覆"), needs: new("concerns (table concerns)", "關注事項（concerns表）"))
{
    public override ReportSection? Write(ReportContext context, CancellationToken token)
    {
        var concerns = context.Study.Tables.Promises.Concerns;
        if (concerns.Count == 0)
        {
            return null;
        }

        return new ReportSection(
            Id,
            Title,
            [
                new Paragraph(
                    new LocalText(
                        "Each concern stands with the reply that was given and with what the figure that answers it says today; a reply may be older than its figure.",
                        "各關注事項附所作回覆，並列出有關數字的現況；回覆日期可能早於數字。"
                    )
                ),
                new ReportTable(
                    "concerns",
                    new LocalText("Concerns, replies and figures", "關注事項、回覆及數字"),
                    [
                        ReportColumn.Text("concern", "Concern", "關注事項"),
                        ReportColumn.Text("raised", "Raised", "提出"),
                        ReportColumn.Text("reply", "Reply", "回覆"),
                        ReportColumn.Text("measure", "Measure", "衡量指標"),
                        new("figure", new("Figure now", "現時數字"), IsNumber: true),
                    ],
                    [.. concerns.SelectMany(concern => Rows(context, concern, token))]
                )
                {
                    Source = new LocalText(
                        "the study's table of concerns; each figure by its own definition",
                        "研究的關注事項表；各數字按其本身定義計算"
                    ),
                },
            ]
        )
        {
            Finding = Finding(concerns),
        };
    }

    /// <summary>A row for each of its figures; what was said stands in the first.</summary>
    private static IEnumerable<IReadOnlyList<Cell>> Rows(ReportContext context, Concern concern, CancellationToken token)
    {
        Cell[] said =
        [
            new TextCell(concern.Id, concern.Text),
            DueTables.Said(concern.RaisedBy, concern.RaisedOn, concern.Source is { } source ? context.Study.Tables.Say(source) : null),
            new TextCell(DueWords.Of(concern.Status).English, Reply(concern)),
        ];
        if (concern.Figures.Count == 0)
        {
            yield return [.. said, TextCell.Same(""), TextCell.Same("")];
        }

        foreach (var (at, address) in concern.Figures.Index())
        {
            var answer = context.Answer(
                address,
                why => context.Report(PromiseChecks.Unanswered(concern.Place, "concern", concern.Id, address, why)),
                token
            );
            yield return
            [
                .. at == 0 ? said : [new TextCell(concern.Id, new("″", "″")), .. said[1..].Select(_ => TextCell.Same(""))],
                answer is null ? TextCell.Same(address) : Measure(context, answer),
                answer is null
                    ? new TextCell("", new("cannot be answered", "未能提供"))
                    : new FigureCell(answer.Figure with { Inputs = [] }),
            ];
        }
    }

    /// <summary>The reply with what became of it: none yet, or accepted by those who raised the concern.</summary>
    private static LocalText Reply(Concern concern) =>
        (concern.Reply, concern.Status) switch
        {
            (null, ConcernStatus.Settled) => DueWords.Of(ConcernStatus.Settled),
            (null, _) => new LocalText("no reply yet", "尚未回覆"),
            ({ } reply, ConcernStatus.Settled) => new LocalText(
                $"{reply.English} ({DueWords.Of(ConcernStatus.Settled).English})",
                $"{reply.Chinese}（{DueWords.Of(ConcernStatus.Settled).Chinese}）"
            ),
            ({ } reply, _) => reply,
        };

    /// <summary>The name of the definition, and of what it is asked for: <c>Take-up (A), 2005-06, Internet</c>.</summary>
    private static TextCell Measure(ReportContext context, AnsweredFigure answer)
    {
        var (english, chinese) = (new List<string> { answer.Name.English }, new List<string> { answer.Name.Chinese });
        if (FigureAddress.Read(answer.Figure.Id) is var (query, keys))
        {
            foreach (var (dimension, key) in query.By.Zip(keys))
            {
                var name = FiscalYear.TryParse(key ?? "", out var year) ? TableCells.Year(year).Text : context.Name(dimension, key);
                english.Add(name.English);
                chinese.Add(name.Chinese);
            }

            if (query.Period is { } period)
            {
                english.Add(DateText.Period(period).English);
                chinese.Add(DateText.Period(period).Chinese);
            }
        }

        return new TextCell(answer.Figure.Id, new LocalText(string.Join(", ", english), string.Join("，", chinese)));
    }

    private static LocalText Finding(IReadOnlyList<Concern> concerns)
    {
        var (all, open) = (concerns.Count, concerns.Count(concern => concern.Status == ConcernStatus.Open));
        return new LocalText(
            FormattableString.Invariant(
                $"{all - open} of {all} {(all == 1 ? "concern has" : "concerns have")} been replied to, {open} {(open == 1 ? "is" : "are")} open."
            ),
            FormattableString.Invariant($"{all}項關注事項中，{all - open}項已回覆，{open}項未回覆。")
        );
    }
}
