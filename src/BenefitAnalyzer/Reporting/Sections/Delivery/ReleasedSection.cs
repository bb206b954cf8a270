using System.Globalization;
using BenefitAnalyzer.Benefits.Ledger.Lines;
using BenefitAnalyzer.Benefits.Ledger.Results;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Reporting.Sections.Promises;
using BenefitAnalyzer.Studies.Initiatives;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Reporting.Sections.Delivery;

/// <summary>Which posts are to go or have gone, which provisions were cut, and what has that brought in cash?</summary>
public sealed class ReleasedSection()
    : Section(
        "released",
        new("Posts and provisions", "職位及撥款"),
        needs: new("posts or provisions to be released (tables posts and provisions)", "須刪除的職位或須削減的撥款（posts及provisions表）")
    )
{
    private static readonly LocalText Nothing = new(
        "No post is named to be deleted and no provision to be cut, so that nothing would be cashed.",
        "沒有指明須刪除的職位或須削減的撥款，因此目前不會有任何節省成為現金。"
    );

    public override ReportSection? Write(ReportContext context, CancellationToken token)
    {
        var tables = context.Study.Tables.Initiatives;
        var posts = tables.Posts.Where(post => context.IsAbout(post.Initiative)).ToList();
        var provisions = tables.Provisions.Where(provision => context.IsAbout(provision.Initiative)).ToList();
        if (posts.Count + provisions.Count == 0)
        {
            return context.Initiative is null ? null : new ReportSection(Id, Title, [new Callout(Nothing)]) { Finding = Nothing };
        }

        var cash = CashOf(context, token);
        List<ReportTable> blocks = [Posts(context, posts), Provisions(context, provisions), Cash(context, cash)];
        return new ReportSection(
            Id,
            Title,
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
            Finding = Finding(posts, provisions),
        };
    }

    private static LocalText Finding(List<PostChange> posts, List<ProvisionCut> provisions)
    {
        List<LocalText> clauses =
        [
            .. posts.Count == 0
                ? Array.Empty<LocalText>()
                :
                [
                    Clause(
                        posts.Sum(post => post.Posts),
                        posts.Where(post => post.DeletedOn is not null).Sum(post => post.Posts),
                        new("post", "個職位"),
                        new("deleted", "刪除")
                    ),
                ],
            .. provisions.Count == 0
                ? Array.Empty<LocalText>()
                :
                [
                    Clause(
                        provisions.Count,
                        provisions.Count(provision => provision.CutOn is not null),
                        new("provision", "項撥款"),
                        new("cut", "削減")
                    ),
                ],
        ];
        var said = LocalText.Joined(clauses, "; ", "；");
        return new LocalText($"{char.ToUpperInvariant(said.English[0])}{said.English[1..]}.", $"{said.Chinese}。");
    }

    /// <summary>How many of those that were promised to go are gone.</summary>
    private static LocalText Clause(decimal all, decimal done, LocalText thing, LocalText gone)
    {
        var promised = $"承諾{gone.Chinese}的{Number(all)}{thing.Chinese}";
        return new LocalText(
            all == 1
                ? $"the 1 {thing.English} promised to be {gone.English} has {(done == 0 ? $"not been {gone.English} yet" : $"been {gone.English}")}"
                : $"of {Number(all)} {thing.English}s promised to be {gone.English}, {Done(done)} been",
            done == 0 ? $"{promised}尚未{gone.Chinese}"
                : all == 1 ? $"{promised}已{gone.Chinese}"
                : $"{promised}中，已{gone.Chinese}{Number(done)}{thing.Chinese[0]}"
        );
    }

    private static string Done(decimal number) => number == 0 ? "none has" : $"{Number(number)} {(number == 1 ? "has" : "have")}";

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
                ReportColumn.Text("initiative", "Initiative", "項目"),
                ReportColumn.Text("office", "Office", "辦事處"),
                ReportColumn.Text("grade", "Grade", "職級"),
                new("posts", new("Posts", "職位數目"), IsNumber: true),
                ReportColumn.Text("due_on", "Due", "期限"),
                ReportColumn.Text("deleted_on", "Deleted", "刪除日期"),
                ReportColumn.Text("evidence", "Document", "文件"),
                ReportColumn.Text("disposition", "What became of it", "去向"),
            ],
            [
                .. posts.Select(post =>
                    (IReadOnlyList<Cell>)
                        [
                            context.Label("initiative", post.Initiative),
                            post.Office is { } office ? context.Label("office", office) : TextCell.Same(""),
                            context.Label("grade", post.Grade),
                            TextCell.Same(Number(post.Posts)),
                            DueTables.Day(post.DueOn),
                            DueTables.Day(post.DeletedOn),
                            Document(context, post.Evidence),
                            Disposed(context, post.Disposition, post.RedeployedTo, post.DeletedOn is not null),
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
                ReportColumn.Text("initiative", "Initiative", "項目"),
                ReportColumn.Text("vote", "Provision", "撥款"),
                ReportColumn.Text("year", "Fiscal year", "財政年度"),
                ReportColumn.Text("cut_on", "Cut", "削減日期"),
                ReportColumn.Text("evidence", "Document", "文件"),
                ReportColumn.Text("disposition", "What became of it", "去向"),
            ],
            [
                .. provisions.Select(provision =>
                    (IReadOnlyList<Cell>)
                        [
                            context.Label("initiative", provision.Initiative),
                            TextCell.Same(provision.Vote),
                            TableCells.Year(provision.Year),
                            DueTables.Day(provision.CutOn),
                            Document(context, provision.Evidence),
                            Disposed(context, provision.Disposition, provision.RedeployedTo, provision.CutOn is not null),
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
            new LocalText("What was cashed", "已實現的現金節省"),
            [
                ReportColumn.Text("initiative", "Initiative", "項目"),
                ReportColumn.Text("year", "Fiscal year", "財政年度"),
                ReportColumn.Text("disposition", "What became of it", "去向"),
                ReportColumn.Text("evidence", "Evidence", "證據"),
                new("amount", LedgerDefinitions.Amount.Name, IsNumber: true),
            ],
            [
                .. cash.Select(place =>
                    (IReadOnlyList<Cell>)
                        [
                            context.Label("initiative", place.Initiative),
                            TableCells.Year(place.Year),
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

    /// <summary>What became of it, or is to become of it while it is only promised.</summary>
    private static TextCell Disposed(ReportContext context, Disposition disposition, string? redeployedTo, bool isDone)
    {
        var use = redeployedTo is null ? null : context.Study.Tables.Say(redeployedTo);
        var word = LedgerWords.Of(disposition);
        var told = isDone || disposition == Disposition.NotReleased ? word : new LocalText($"to be {word.English}", $"擬{word.Chinese}");
        return new TextCell(
            word.English,
            use is null ? told : new LocalText($"{told.English}: {use.English}", $"{told.Chinese}：{use.Chinese}")
        );
    }

    private static string Number(decimal number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    private static TextCell Word(LocalText word) => new(word.English, word);
}
