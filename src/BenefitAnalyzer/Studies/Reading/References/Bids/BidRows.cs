using System.Globalization;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Studies.Bids;
using BenefitAnalyzer.Studies.Reading.Kinds;
using BenefitAnalyzer.Studies.Reading.References.Counters;
using BenefitAnalyzer.Studies.Reading.References.Initiatives;

namespace BenefitAnalyzer.Studies.Reading.References.Bids;

/// <summary>The <c>bids</c> table.</summary>
internal static class BidRows
{
    private const int MostYearsBefore = 30;

    private static readonly ScalarKind<bool> SponsorWord = Scalars.OneOf(("government", false), ("commercial", true));

    public static readonly IReadOnlyList<ReferenceColumn> Columns =
    [
        InitiativeColumns.Initiative,
        new ReferenceColumn("vote").Means(
            "the vote that its investment is charged to; empty where it is charged to none",
            "投資所記入的撥款總目；不記入任何總目則留空"
        ),
        new ReferenceColumn("cluster") { CodesOf = "clusters" }.Means(
            "the cluster that an operator would run; empty for that of its services",
            "由營辦商營運的服務組；留空則取其服務所屬的服務組"
        ),
        new ReferenceColumn("start_from").Means(
            "first fiscal year in which it can start; empty for any",
            "最早可開展的財政年度；留空則不限"
        ),
        new ReferenceColumn("start_until").Means(
            "last fiscal year in which it can start; empty for any",
            "最遲可開展的財政年度；留空則不限"
        ),
        new ReferenceColumn("requires").Means(
            "initiatives that must have started before it, with ';' between them and the years before it, such as hall-booking:1",
            "須較其先開展的項目，以「;」分隔，並註明相隔年數，例如hall-booking:1"
        ),
        new ReferenceColumn("exclusion").Means("name of a group of which at most one is chosen", "互斥組別的名稱，組內最多只選一項"),
        new ReferenceColumn("bundle").Means("name of a group that is chosen whole or not at all", "捆綁組別的名稱，組內須全選或全不選"),
        new ReferenceColumn("mandatory") { Form = ColumnForm.YesNo }.Means(
            "yes where it is to be done in any case (default no)",
            "必須推行則填yes（預設no）"
        ),
        new ReferenceColumn("sponsor") { Words = ["government", "commercial"] }.Means(
            "commercial for a service that an operator sells on its own account (default government)",
            "營辦商自行經營的商業服務填commercial（預設government）"
        ),
        new ReferenceColumn("take_up") { Form = ColumnForm.Share }.Means(
            "share completed electronically that its amounts assume, such as 60%",
            "其數額所假設的電子使用率，例如60%"
        ),
    ];

    public static IReadOnlyList<Bid> Read(
        ReferenceSheet sheet,
        IReadOnlyCollection<string> initiatives,
        IReadOnlyCollection<string> clusters
    )
    {
        var read = new List<Bid>();
        var rows = new Dictionary<string, ReferenceRow>(StringComparer.Ordinal);
        foreach (var row in sheet.Rows)
        {
            if (Build(row, initiatives, clusters) is not { } bid)
            {
                continue;
            }

            if (read.Exists(other => other.Initiative == bid.Initiative))
            {
                row.Bad("initiative", $"'{bid.Initiative}' has a row already: its alternatives are scopes in 'bid_amounts'");
                continue;
            }

            read.Add(bid);
            rows.Add(bid.Initiative, row);
        }

        foreach (var (initiative, cycle) in RequiredCycles.Of(read))
        {
            rows[initiative].Report("requires", DiagnosticCodes.PrerequisiteCycle, $"none of these can ever start: {cycle}");
        }

        return read;
    }

    private static Bid? Build(ReferenceRow row, IReadOnlyCollection<string> initiatives, IReadOnlyCollection<string> clusters)
    {
        if (InitiativeColumns.Of(row, initiatives) is not { } initiative)
        {
            return null;
        }

        var (from, until) = (row.Value("start_from", Scalars.FiscalYear), row.Value("start_until", Scalars.FiscalYear));
        if (from is { } first && until is { } last && last.BeginsIn < first.BeginsIn)
        {
            row.Bad("start_until", $"the last year in which it can start, {last}, lies before the first, {first}");
            return null;
        }

        return new Bid(initiative)
        {
            Vote = row.Text("vote"),
            Cluster = row.Reference("cluster", "cluster", clusters),
            StartFrom = from,
            StartUntil = until,
            Requires = [.. CellLists.Split(row.Text("requires")).Select(text => Required(row, text, initiatives)).OfType<(string, int)>()],
            Exclusion = row.Text("exclusion"),
            Bundle = row.Text("bundle"),
            IsMandatory = row.Value("mandatory", Scalars.YesNo) ?? false,
            IsCommercial = row.Value("sponsor", SponsorWord) ?? false,
            TakeUp = row.Value("take_up", Scalars.ShareOf),
            Place = row.Place("initiative"),
        };
    }

    /// <summary>An initiative, and after a colon the years.</summary>
    private static (string Initiative, int YearsBefore)? Required(ReferenceRow row, string text, IReadOnlyCollection<string> initiatives)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var name = colon < 0 ? text : text[..colon].Trim();
        row.CheckReference("requires", "initiative", name, initiatives);
        var years = 0;
        if (
            colon >= 0
            && !(
                int.TryParse(text[(colon + 1)..].Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out years)
                && years <= MostYearsBefore
            )
        )
        {
            row.Bad("requires", $"'{text}' does not tell years from 0 to {MostYearsBefore} after its colon");
            return null;
        }

        return (name, years);
    }
}
