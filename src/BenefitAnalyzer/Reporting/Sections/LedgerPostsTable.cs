using System.Globalization;
using BenefitAnalyzer.Benefits.Ledger.Building;
using BenefitAnalyzer.Metrics.Disclosure;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Reporting.Sections;

/// <summary>Why a post can go or not: the whole posts that an office needs with and without the initiatives, wherever posts are claimed.</summary>
/// <remarks>Of each place the last year of which arrivals are known. Places with few starts are left out.</remarks>
internal static class LedgerPostsTable
{
    public static ReportTable Of(ReportContext context, LedgerInputs inputs)
    {
        var latest = inputs
            .Ceilings.Where(ceiling =>
                ceiling is { Initiative: null, RequiredWithout: not null, RequiredWith: not null }
                && ceiling.Started >= SmallCells.SmallestOf(context.Study)
            )
            .GroupBy(ceiling => (ceiling.Office, ceiling.Grade))
            .Select(same => same.MaxBy(ceiling => ceiling.Year.BeginsIn)!)
            .ToList();
        return new ReportTable(
            "ledger-posts",
            new LocalText(
                "Posts required with and without the initiatives, where posts are claimed",
                "聲稱刪除職位的辦事處在推行及沒有推行項目時所需的職位"
            ),
            [
                ReportColumn.Text("initiative", "Initiative", "項目"),
                ReportColumn.Text("office", "Office", "辦事處"),
                ReportColumn.Text("grade", "Grade", "職級"),
                ReportColumn.Number("claimed", "Posts deleted or promised", "已刪除或承諾刪除的職位"),
                ReportColumn.Text("year", "Arrivals of", "到訪量年度"),
                ReportColumn.Number("without", "Required without them", "沒有推行項目時所需"),
                ReportColumn.Number("with", "Required with them", "推行項目後所需"),
                ReportColumn.Number("releasable", "Whole posts that can go", "可釋出的完整職位"),
            ],
            [
                .. inputs
                    .Tables.Posts.Where(change => context.IsAbout(change.Initiative))
                    .SelectMany(change =>
                        latest
                            .Where(ceiling => ceiling.Grade == change.Grade && (change.Office ?? ceiling.Office) == ceiling.Office)
                            .Select(ceiling =>
                                (IReadOnlyList<Cell>)
                                    [
                                        context.Label("initiative", change.Initiative),
                                        context.Label("office", ceiling.Office),
                                        context.Label("grade", ceiling.Grade),
                                        TextCell.Same(change.Posts.ToString("0.##", CultureInfo.InvariantCulture)),
                                        TableCells.Year(ceiling.Year),
                                        new CountCell(ceiling.RequiredWithout!.Value),
                                        new CountCell(ceiling.RequiredWith!.Value),
                                        new CountCell(ceiling.Posts),
                                    ]
                            )
                    ),
            ]
        )
        {
            Source = new LocalText(
                "arrivals by hour, handling times, wait pledges and shifts of counters; measured effects; the study's table of posts",
                "櫃位的到訪時段、處理時間、輪候時間承諾及更次；量度所得的成效；研究的職位表"
            ),
            Note = new LocalText(
                "Posts are whole, and the hours at which arrivals are at the edge of one decide, not the minutes freed in all: a few minutes can take an office below a step, and many can leave it above. All initiatives together; no more can go than are in place.",
                "職位以完整計算，取決於到訪量剛好足以增減一個職位的時段，而非所騰出的總分鐘：少量分鐘可令辦事處降至下一級，大量分鐘亦可能仍在原級。以所有項目合計；可釋出的職位不多於現有職位。"
            ),
        };
    }
}
