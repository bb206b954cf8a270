using System.Globalization;
using BenefitAnalyzer.Benefits.Cashability.Arrivals;
using BenefitAnalyzer.Benefits.Ledger.Checks;
using BenefitAnalyzer.Benefits.Ledger.Lines;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Studies.Initiatives;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Benefits.Ledger.Building;

/// <summary>
/// Posts deleted or promised. Of those no more than the releasable ceiling is realisable; what is above it is reported, and is notional where the
/// posts are gone by a dated document. Promised alone it is no saving: nothing says that its time was freed.
/// </summary>
internal sealed class PostLines(
    LedgerInputs inputs,
    LedgerIndex index,
    FiscalCalendar calendar,
    GradeRates rates,
    OwnYears years,
    Action<AuditFinding> report
)
{
    private readonly List<(PostChange Change, DateOnly From, EvidenceDocument? Document)> changes = Ordered(inputs, index);
    private readonly HashSet<PostChange> said = [];

    /// <summary>Full-time equivalents placed so far, by initiative, office, grade and year: time that is not notional any more.</summary>
    public Dictionary<(string Initiative, string Office, string Grade, FiscalYear Year), decimal> Placed { get; } = [];

    public IEnumerable<LedgerLine> Of(FiscalYear year)
    {
        var left = index.PostsOf(index.MeasuredFor(year));
        foreach (var (change, from, document) in changes)
        {
            var share = calendar.ShareFrom(from, year);
            if (share == 0 || rates.Of(change.Grade, year) is not { } rate)
            {
                continue;
            }

            // A post stays gone after the last year of its initiative: its time is no other's, though no line says so any more.
            var placed = Lines(change, document, year, share, left).ToList();
            foreach (var line in years.Reach(change.Initiative, year) ? placed.SelectMany(line => UpTo(line, share)) : [])
            {
                yield return line with
                {
                    Amount = line.FullTimeEquivalents!.Value * rate.AnnualCost,
                };
            }
        }
    }

    private IEnumerable<LedgerLine> Lines(
        PostChange change,
        EvidenceDocument? document,
        FiscalYear year,
        decimal share,
        Dictionary<(string Office, string Grade), decimal> left
    )
    {
        var initiative = index.Initiatives[change.Initiative];
        var open = Open(initiative, document is not null, year);
        var promised = new LedgerPlace(BenefitCategory.Realisable, Disposition.NotReleased, open, EvidenceGrade.Insufficient, true);
        if (open == LedgerStatus.Lapsed || (document is null && !HasBegun(initiative)))
        {
            yield return Line(change, year, promised, change.Office, change.Posts * share, Note(change, document, open));
            yield break;
        }

        var posts = change.Posts;
        foreach (var office in OfficesOf(change, year, left))
        {
            var take = Math.Min(posts, left[(office, change.Grade)]);
            if (take <= 0)
            {
                continue;
            }

            posts -= take;
            left[(office, change.Grade)] -= take;
            yield return Line(
                change,
                year,
                PlaceOf(change, document, open, index.ArrivalsOf(office, change.Grade, index.MeasuredFor(year))),
                office,
                take * share,
                Note(change, document, open)
            );
        }

        if (posts > 0)
        {
            Say(change, year, posts, isDeleted: document is not null);
        }

        if (posts > 0 && document is not null)
        {
            yield return Line(
                change,
                year,
                promised with
                {
                    Category = BenefitCategory.Notional,
                    Status = open == LedgerStatus.Realised ? LedgerStatus.Committed : open,
                    Evidence = EvidenceGrade.Partial,
                },
                change.Office ?? OfficesOf(change, year, left).FirstOrDefault(),
                posts * share,
                new LocalText(
                    Note(change, document, open).English + "; above what can be released",
                    Note(change, document, open).Chinese + "；超出可釋出的上限"
                )
            );
        }
    }

    /// <summary>Of a post that is gone, the days that have passed are realised and those to come are not yet.</summary>
    private IEnumerable<LedgerLine> UpTo(LedgerLine line, decimal share)
    {
        var coming = calendar.ShareFrom(inputs.AsOf.AddDays(1), line.Year);
        return line.Place.Status != LedgerStatus.Realised || coming == 0
            ? [line]
            :
            [
                line with
                {
                    FullTimeEquivalents = line.FullTimeEquivalents * (share - coming) / share,
                },
                line with
                {
                    FullTimeEquivalents = line.FullTimeEquivalents * coming / share,
                    Place = line.Place with { Status = LedgerStatus.Committed },
                },
            ];
    }

    private static LedgerPlace PlaceOf(PostChange change, EvidenceDocument? document, LedgerStatus status, ArrivalEvidence arrivals)
    {
        var isReleased = document is not null && change.Disposition != Disposition.NotReleased;
        return new LedgerPlace(
            document is not null && !isReleased ? BenefitCategory.Notional : BenefitCategory.Realisable,
            isReleased ? change.Disposition : Disposition.NotReleased,
            document is not null && !isReleased ? LedgerStatus.Committed : status,
            EvidenceRule.OfPosts(document, arrivals),
            IsRecurrent: true
        );
    }

    private LedgerStatus Open(Initiative initiative, bool isDone, FiscalYear year) => Statuses.Of(initiative, isDone, year, index.AsOfYear);

    private bool HasBegun(Initiative initiative) => initiative.Launched <= inputs.AsOf;

    /// <summary>Offices in which the initiative freed time of the grade and posts are left.</summary>
    private List<string> OfficesOf(PostChange change, FiscalYear year, Dictionary<(string Office, string Grade), decimal> left)
    {
        IEnumerable<string> offices = change.Office is { } own
            ? [own]
            : left.Keys.Where(key => key.Grade == change.Grade).Select(key => key.Office).Order(StringComparer.Ordinal);
        return
        [
            .. offices.Where(office =>
                left.ContainsKey((office, change.Grade))
                && index.Freed(change.Initiative, office, change.Grade, index.MeasuredFor(year)) is { Minutes: > 0 }
            ),
        ];
    }

    private LedgerLine Line(PostChange change, FiscalYear year, LedgerPlace place, string? office, decimal posts, LocalText source)
    {
        if (place.Status != LedgerStatus.Lapsed)
        {
            var key = (change.Initiative, office ?? "", change.Grade, year);
            Placed[key] = Placed.GetValueOrDefault(key) + posts;
        }

        return new LedgerLine(change.Initiative, year, place, null, 0, source)
        {
            Office = office,
            Grade = change.Grade,
            FullTimeEquivalents = posts,
            Document = change.Evidence,
            RedeployedTo = change.RedeployedTo,
        };
    }

    private void Say(PostChange change, FiscalYear year, decimal above, bool isDeleted)
    {
        if (said.Add(change))
        {
            var grade = inputs.NameOfGrade(change.Grade);
            var (claimed, extra) = (
                change.Posts.ToString("0.##", CultureInfo.InvariantCulture),
                above.ToString("0.##", CultureInfo.InvariantCulture)
            );
            var counts = above == 1 ? "counts" : "count";
            var why = WhyNoSaving(change, year, above);
            report(
                new AuditFinding(
                    change.Initiative,
                    isDeleted
                        ? new LocalText(
                            $"More posts of {grade.English} are claimed than can be released in {year}: {extra} of {claimed} {counts} as notional.",
                            $"所聲稱的{grade.Chinese}職位多於{year.Name.Chinese}可釋出的數目：{claimed}個中有{extra}個屬名義節省。"
                        )
                        : new LocalText(
                            $"More posts of {grade.English} are promised than can be released in {year}: {extra} of {claimed} {counts} as no saving, since {why.English}.",
                            $"所承諾刪除的{grade.Chinese}職位多於{year.Name.Chinese}可釋出的數目：{claimed}個中有{extra}個{why.Chinese}，不算節省。"
                        ),
                    Diagnostic.Warning(
                        DiagnosticCodes.ClaimAboveCeiling,
                        null,
                        null,
                        $"{change.Place}: of {claimed} posts of '{change.Grade}' claimed by '{change.Initiative}', {extra} are above what can be released in {year} and count as {(isDeleted ? "notional" : $"no saving: they are promised, and {why.English}")}"
                    )
                )
            );
        }
    }

    /// <summary>Time may be freed that is less than a post: that is notional, and still no post of it can go.</summary>
    private LocalText WhyNoSaving(PostChange change, FiscalYear year, decimal above)
    {
        var measured = index.MeasuredFor(year);
        var freed = index
            .AllFreed()
            .Where(cell =>
                cell.Initiative == change.Initiative
                && cell.Grade == change.Grade
                && cell.Year == measured
                && (change.Office is null || cell.Office == change.Office)
                && cell.Time.Minutes > 0
            )
            .Select(cell => index.ArrivalsOf(cell.Office, cell.Grade, measured))
            .ToList();
        return freed.Count == 0 ? new LocalText("their time is not freed", "並未騰出時間")
            : freed.TrueForAll(arrivals => arrivals == ArrivalEvidence.None)
                ? new LocalText("it is not known by hour when people come", "因到訪時段不詳")
            : above < change.Posts ? new LocalText("not enough time is freed for more whole posts", "因所騰出的時間不足以再刪除完整職位")
            : new LocalText("not enough time is freed for a whole post", "因所騰出的時間不足一個完整職位");
    }

    private static LocalText Note(PostChange change, EvidenceDocument? document, LedgerStatus status) =>
        document is null
            ? new LocalText(
                $"{change.Place}: post promised, not deleted{(status == LedgerStatus.Lapsed ? ", and given up" : "")}",
                $"{change.Place}：承諾刪除但尚未刪除的職位{(status == LedgerStatus.Lapsed ? "，已放棄" : "")}"
            )
            : new LocalText(
                $"{change.Place}: post deleted on {DateText.Day(change.DeletedOn!.Value).English}, {document.Document}",
                $"{change.Place}：職位於{DateText.Day(change.DeletedOn!.Value).Chinese}刪除，{document.Document}"
            );

    /// <summary>Earliest first; a deletion without a dated document is no more than a promise.</summary>
    private static List<(PostChange, DateOnly, EvidenceDocument?)> Ordered(LedgerInputs inputs, LedgerIndex index) =>
        [
            .. inputs
                .Tables.Posts.Where(change => index.Initiatives.ContainsKey(change.Initiative))
                .Select(change =>
                {
                    var document = change.DeletedOn <= inputs.AsOf && change.Evidence is { } id ? index.Dated.GetValueOrDefault(id) : null;
                    var from = ClaimedPlaces.FirstDay(change, index.Initiatives[change.Initiative], inputs.AsOf);
                    return (change, from, document);
                })
                .OrderBy(item => item.document is null)
                .ThenBy(item => item.from),
        ];
}
