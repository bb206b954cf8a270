using System.Globalization;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Metrics.Published;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Reporting.Text;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Reporting.Sections;

/// <summary>Do the figures agree with what papers have published? Both side by side; nothing published is ever added to what is computed.</summary>
public sealed class PublishedSection()
    : Section(
        "published",
        new("Published figures", "已公布的數字"),
        needs: new("figures of papers (published:)", "文件所載的數字（published:）")
    )
{
    public override ReportSection? Write(ReportContext context, CancellationToken token)
    {
        var all = new PublishedFigures(context.Engine).All(_ => { }, token).Select(found => Publishable(context, found)).ToList();
        if (all.Count == 0)
        {
            return null;
        }

        var (finding, isUsual) = Summary(all);
        return new ReportSection(Id, Title, [isUsual ? new Paragraph(finding) : new Callout(finding), Table(context, all)])
        {
            Finding = finding,
        };
    }

    private static PublishedComparison Publishable(ReportContext context, PublishedComparison found)
    {
        if (found is not { Metric: { } metric, Computed: { } figure })
        {
            return found;
        }

        context.Use(metric.Id);
        return found with { Computed = context.Publish(metric, figure) };
    }

    private static (LocalText Finding, bool IsUsual) Summary(List<PublishedComparison> all)
    {
        var differing = all.Count(found => found.Agrees == false);
        var compared = all.Count(found => found.Agrees is not null);
        var (some, known) = (Count(differing), Count(compared));
        return differing == 0
            ? (
                new LocalText(
                    $"{known} published figures are compared with computed ones; none differs.",
                    $"共有{known}項已公布的數字與計算所得比較，沒有不符。"
                ),
                true
            )
            : (
                new LocalText(
                    $"{some} of {known} published figures differ from what is computed here: ask what each of the two counts.",
                    $"{known}項已公布的數字中有{some}項與計算所得不符，應查明兩者各自計算甚麼。"
                ),
                false
            );
    }

    private static ReportTable Table(ReportContext context, IEnumerable<PublishedComparison> all) =>
        new(
            "published-beside-computed",
            new LocalText("Published beside computed", "已公布的數字與計算所得並列"),
            [
                Text("what", "Figure", "指標"),
                Text("when", "Period or day", "期間或日期"),
                Number("published", "Published", "已公布"),
                Number("interval", "Understood as", "理解為"),
                Number("computed", "Computed", "計算所得"),
                Text("verdict", "Verdict", "判斷"),
                Text("document", "Document", "文件"),
            ],
            [.. all.Select(found => Row(context, found))]
        )
        {
            Note = new LocalText(
                "About: half a unit of the last digit that is not a closing zero, either way. Nearly: up to one such unit below. Without a word: rounded to the last printed digit. A published number is never added to a computed one.",
                "「約」：加減最後一個非結尾零數位的半個單位。「接近」：不少於減一個該單位。沒有用字：四捨五入至最後一個列印數位。已公布的數字不會與計算所得的數字相加。"
            ),
        };

    private static IReadOnlyList<Cell> Row(ReportContext context, PublishedComparison found)
    {
        var (quoted, unit) = (found.Quoted, found.Metric?.Unit);
        var verdict = PublishedWords.Verdict(found, context.Study.Currency);
        var code = found.Agrees switch
        {
            true => "agrees",
            false => "differs by " + found.Difference!.Value.ToString(CultureInfo.InvariantCulture),
            null => "",
        };
        return
        [
            What(context, found),
            When(found),
            new TextCell(
                PublishedWords.Of(quoted).English,
                PublishedWords.Of(quoted, unit is MetricUnit.Rate ? null : unit, context.Study.Currency)
            ),
            new TextCell(Ends(quoted.Interval), PublishedWords.Interval(quoted.Interval, unit, context.Study.Currency)),
            TableCells.FigureOrNothing(found.Computed),
            new TextCell(code, verdict ?? found.WhyNot ?? LocalText.Same("")),
            TextCell.Same(quoted.Page is null ? quoted.Document : $"{quoted.Document}, {quoted.Page}"),
        ];
    }

    private static TextCell What(ReportContext context, PublishedComparison found)
    {
        var quoted = found.Quoted;
        var name = found.Metric?.Name ?? LocalText.Same(quoted.Definition ?? quoted.Metric ?? "");
        var values = quoted.Where.Select(pair => context.Name(pair.Key, pair.Value)).ToList();
        return new TextCell(
            quoted.Metric ?? quoted.Definition ?? "",
            values.Count == 0
                ? name
                : new LocalText(
                    $"{name.English}: {LocalText.Listed(values).English}",
                    $"{name.Chinese}：{LocalText.Listed(values).Chinese}"
                )
        );
    }

    private static TextCell When(PublishedComparison found) =>
        found.Quoted switch
        {
            { Period: { } period } => new TextCell(period.ToString(), DateText.Period(period)),
            { AsOf: { } day } => TableCells.Day(day),
            _ => TextCell.Same(""),
        };

    private static string Ends(Studies.PublishedInterval interval) =>
        string.Create(CultureInfo.InvariantCulture, $"{interval.Low}..{interval.High}");

    private static string Count(int count) => count.ToString("#,0", CultureInfo.InvariantCulture);

    private static ReportColumn Text(string id, string english, string chinese) => new(id, new LocalText(english, chinese), false);

    private static ReportColumn Number(string id, string english, string chinese) => new(id, new LocalText(english, chinese), true);
}
