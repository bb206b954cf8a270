using System.Globalization;
using BenefitAnalyzer.Benefits.Ledger.Lines;
using BenefitAnalyzer.Benefits.Ledger.Results;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Reporting.Sections.Promises;
using BenefitAnalyzer.Studies.Initiatives;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Reporting.Sections.Delivery;

/// <summary>Which posts are to go or have gone, which provisions were cut, and what has that brought in cash?</summary>
public sealed class ReleasedSection() : Section("released")
{
    public override ReportSection? Write(ReportContext context, CancellationToken token)
    {
        var tables = context.Study.Tables.Initiatives;
        var posts = tables.Posts.Where(post => context.IsAbout(post.Initiative)).ToList();
        var provisions = tables.Provisions.Where(provision => context.IsAbout(provision.Initiative)).ToList();
        if (posts.Count + provisions.Count == 0)
        {
            return null;
        }

        var cash = CashOf(context, token);
        List<ReportTable> blocks = [Posts(context, posts), Provisions(context, provisions), Cash(context, cash)];
        var released = posts.Where(post => post.DeletedOn is not null).Sum(post => post.Posts);
        var (all, gone) = (Number(posts.Sum(post => post.Posts)), Number(released));
        var cut = provisions.Count(provision => provision.CutOn is not null);
        return new ReportSection(
            Id,
            new LocalText("Posts and provisions", "職位及撥款"),
            [
                new Paragraph(
                    new LocalText(
                        "A saving is cash only where a post is deleted or a provision cut, with a dated document that says so. What is promised stands here until then.",
                        "只有刪除職位或削減撥款，並有註明日期的文件，節省方屬現金；在此之前，仍屬承諾。"
                    )
                ),
                .. blocks.Where(table => table.Rows.Count > 0),
            ]
        )
        {
            Finding = new LocalText(
                FormattableString.Invariant(
                    $"Of {all} {(posts.Sum(post => post.Posts) == 1 ? "post" : "posts")} promised, {gone} deleted; of {provisions.Count} {(provisions.Count == 1 ? "provision" : "provisions")}, {cut} cut."
                ),
                FormattableString.Invariant($"承諾刪除的{all}個職位中，已刪除{gone}個；{provisions.Count}項撥款中，已削減{cut}項。")
            ),
        };
    }

    private static List<PlaceFigure> CashOf(ReportContext context, CancellationToken token) =>
        StudyLedger.Of(context.Loaded, _ => { }, token) is { Figures: var ledger }
            ?
            [
                .. ledger.Places.Where(place =>
                    context.IsAbout(place.Initiative)
                    && place is { Deduction: null, Place: { Category: BenefitCategory.Realisable, Status: LedgerStatus.Realised } }
                ),
            ]
            : [];

    private static ReportTable Posts(ReportContext context, IEnumerable<PostChange> posts) =>
        new(
            "released-posts",
            new LocalText("Posts to be deleted and deleted", "須刪除及已刪除的職位"),
            [
                Column("initiative", "Initiative", "項目"),
                Column("office", "Office", "辦事處"),
                Column("grade", "Grade", "職系"),
                new("posts", new("Posts", "職位數目"), IsNumber: true),
                Column("due_on", "Due", "期限"),
                Column("deleted_on", "Deleted", "刪除日期"),
                Column("evidence", "Document", "文件"),
                Column("disposition", "What became of it", "去向"),
            ],
            [
                .. posts.Select(post =>
                    (IReadOnlyList<Cell>)
                        [
                            context.Label("initiative", post.Initiative),
                            post.Office is { } office ? context.Label("office", office) : TextCell.Same(""),
                            TextCell.Same(post.Grade),
                            TextCell.Same(Number(post.Posts)),
                            DueTables.Day(post.DueOn),
                            DueTables.Day(post.DeletedOn),
                            Document(context, post.Evidence),
                            Disposed(post.Disposition, post.RedeployedTo),
                        ]
                ),
            ]
        )
        {
            Source = new LocalText("the study's tables of posts and evidence", "研究的職位及證據表"),
        };

    private static ReportTable Provisions(ReportContext context, IEnumerable<ProvisionCut> provisions) =>
        new(
            "released-provisions",
            new LocalText("Provisions to be cut and cut", "須削減及已削減的撥款"),
            [
                Column("initiative", "Initiative", "項目"),
                Column("vote", "Provision", "撥款"),
                Column("year", "Fiscal year", "財政年度"),
                Column("cut_on", "Cut", "削減日期"),
                Column("evidence", "Document", "文件"),
                Column("disposition", "What became of it", "去向"),
            ],
            [
                .. provisions.Select(provision =>
                    (IReadOnlyList<Cell>)
                        [
                            context.Label("initiative", provision.Initiative),
                            TextCell.Same(provision.Vote),
                            ThreeBreakEvensSection.YearCell(provision.Year),
                            DueTables.Day(provision.CutOn),
                            Document(context, provision.Evidence),
                            Disposed(provision.Disposition, provision.RedeployedTo),
                        ]
                ),
            ]
        )
        {
            Source = new LocalText("the study's tables of provisions and evidence", "研究的撥款及證據表"),
        };

    private static ReportTable Cash(ReportContext context, List<PlaceFigure> cash)
    {
        if (cash.Count > 0)
        {
            context.Use(LedgerDefinitions.Amount);
        }

        return new ReportTable(
            "released-cash",
            new LocalText("What was cashed", "已套現的節省"),
            [
                Column("initiative", "Initiative", "項目"),
                Column("year", "Fiscal year", "財政年度"),
                Column("disposition", "What became of it", "去向"),
                Column("evidence", "Evidence", "證據"),
                new("amount", LedgerDefinitions.Amount.Name, IsNumber: true),
            ],
            [
                .. cash.Select(place =>
                    (IReadOnlyList<Cell>)
                        [
                            context.Label("initiative", place.Initiative),
                            ThreeBreakEvensSection.YearCell(place.Year),
                            Word(LedgerWords.Of(place.Place.Disposition)),
                            Word(LedgerWords.Of(place.Place.Evidence)),
                            new FigureCell(place.Figure),
                        ]
                ),
            ]
        )
        {
            Source = new LocalText("the benefits ledger: realisable savings that are realised", "效益帳：已實現的可變現節省"),
        };
    }

    private static TextCell Document(ReportContext context, string? id) =>
        context.Study.Tables.Initiatives.Evidence.FirstOrDefault(document => document.Id == id) is { } found
            ? new TextCell(found.Id, LocalText.Same(found.Document))
            : TextCell.Same(id ?? "");

    private static TextCell Disposed(Disposition disposition, string? use)
    {
        var word = LedgerWords.Of(disposition);
        return new TextCell(word.English, use is null ? word : new LocalText($"{word.English}: {use}", $"{word.Chinese}：{use}"));
    }

    private static string Number(decimal number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    private static TextCell Word(LocalText word) => new(word.English, word);

    private static ReportColumn Column(string id, string english, string chinese) => new(id, new(english, chinese), IsNumber: false);
}
