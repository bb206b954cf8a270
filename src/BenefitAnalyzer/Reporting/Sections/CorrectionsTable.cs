using System.Globalization;
using BenefitAnalyzer.Ingestion;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Reporting.Text;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Reporting.Sections;

/// <summary>Which records were replaced by another of the same transaction: where both stand and in which fields they differ, no value of them.</summary>
internal static class CorrectionsTable
{
    private const int MostRows = 500;

    public static IEnumerable<Block> Of(ReportContext context, CancellationToken token)
    {
        var (all, contradicting) = Correction.Count(context.Loaded.Database, token);
        if (all == 0)
        {
            yield break;
        }

        var some = Count(all);
        var contrary =
            contradicting == 0
                ? new LocalText(
                    "none contradicts the record kept in start, service, channel, office or customer",
                    "並無紀錄在開始時間、服務、渠道、辦事處或顧客方面與保留的紀錄不一致"
                )
                : new LocalText(
                    $"{Count(contradicting)} of them {(contradicting == 1 ? "contradicts" : "contradict")} the record kept in start, service, channel, office or customer and {(contradicting == 1 ? "comes" : "come")} first",
                    $"其中{Count(contradicting)}項在開始時間、服務、渠道、辦事處或顧客方面與保留的紀錄不一致，列於最前"
                );
        yield return new ReportTable(
            "corrections",
            new LocalText(
                "Records replaced by another record of the same transaction that says something else",
                "被同一宗交易的另一項紀錄取代而內容不同的紀錄"
            ),
            [
                Text("file", "Record replaced: file", "被取代的紀錄：檔案"),
                Number("line", "Line", "行"),
                Text("kept_file", "Record kept: file", "保留的紀錄：檔案"),
                Number("kept_line", "Line", "行"),
                Text("fields", "Differs in", "不同之處"),
                Text("rule", "Rule", "規則"),
            ],
            [.. Correction.Of(context.Loaded.Database, MostRows, token).Select(found => Row(context.Study, found))]
        )
        {
            Shown = DataQualitySection.OfRecords,
            Note = new LocalText(
                $"{some} {(all == 1 ? "record" : "records")} in all; {contrary.English}. At most {Count(MostRows)} are listed; what they said is kept in the study.",
                $"共{some}項，{contrary.Chinese}。最多列出{Count(MostRows)}項；原有內容仍保存於研究資料內。"
            ),
        };
    }

    private static IReadOnlyList<Cell> Row(Study study, Correction found)
    {
        var rule = study.Sources.First(source => source.Name == found.Source).OnDuplicate;
        return
        [
            TextCell.Same(found.File),
            Line(found.Line),
            TextCell.Same(found.KeptFile),
            Line(found.KeptLine),
            new TextCell(
                found.Fields,
                LocalText.Listed([.. found.Fields.Split(", ").Select(column => FieldWords.OfColumn(study, column))])
            ),
            rule switch
            {
                OnDuplicate.KeepFirst => new TextCell("keep_first", new LocalText("the first stays", "保留最先者")),
                OnDuplicate.KeepLast => new TextCell("keep_last", new LocalText("the last stays", "保留最後者")),
                _ => new TextCell("most_complete", new LocalText("the most complete stays", "保留最完整者")),
            },
        ];
    }

    private static TextCell Line(long line) => TextCell.Same(line == 0 ? "" : line.ToString(CultureInfo.InvariantCulture));

    private static string Count(long count) => count.ToString("#,0", CultureInfo.InvariantCulture);

    private static ReportColumn Text(string id, string english, string chinese) => new(id, new LocalText(english, chinese), false);

    private static ReportColumn Number(string id, string english, string chinese) => new(id, new LocalText(english, chinese), true);
}
