using BenefitAnalyzer.Studies.Bids;
using BenefitAnalyzer.Studies.Reading.Kinds;
using BenefitAnalyzer.Studies.Reading.Yaml;

namespace BenefitAnalyzer.Studies.Reading;

/// <summary><c>mechanisms:</c> of <c>funding:</c>, the ways to pay for initiatives that are compared.</summary>
internal static class MechanismsReader
{
    private const int MostTerm = 30;

    private static readonly Key<decimal> Kept = new("kept", Scalars.ShareOf, "share of realised savings that departments keep");
    private static readonly Key<decimal> KeptAfter = new(
        "kept",
        Scalars.ShareOf,
        "share of realised savings that departments keep once the advance is repaid or written off (default 50%)"
    );
    private static readonly Key<decimal> Capital = new("capital", Scalars.Number, "money with which the fund begins", isRequired: true);
    private static readonly Key<decimal> Repaid = new(
        "repaid",
        Scalars.ShareOf,
        "share of realised savings that goes to the fund until the advance is repaid (default 80%)"
    );
    private static readonly Key<int> RepaymentTerm = new(
        "term",
        Scalars.Whole(1, MostTerm),
        "years from the start after which what is not repaid is written off (default 5)"
    );

    private static readonly Key<int> Term = new("term", Scalars.Whole(1, MostTerm), "years of the contract (default 5)");
    private static readonly Key<int> Extension = new(
        "extension",
        Scalars.Whole(0, MostTerm),
        "years by which it can be extended on the same terms (default 2)"
    );
    private static readonly Key<bool> Extended = new("extended", Scalars.YesNo, "yes where the extension is taken (default no)");
    private static readonly Key<decimal> Hurdle = new(
        "hurdle",
        Scalars.ShareOf,
        "yearly return below which the operator does not sign (default 10%)"
    );
    private static readonly Key<bool> Bundled = new(
        "bundled",
        Scalars.YesNo,
        "yes where all clusters are one contract, in which one may carry another (default no)"
    );
    private static readonly Key<decimal> TakeOver = new(
        "take_over",
        Scalars.ShareOf,
        "part of the investment that government pays the operator at the end (default 0%)"
    );
    private static readonly Key<int> WalkAwayYears = new(
        "walk_away_after",
        Scalars.Whole(1, MostTerm),
        "years after which the operator leaves where use is below its walk-away volume (default 1)"
    );
    private static readonly Key<bool> AfterWalkAway = new(
        "walk_away",
        Scalars.OneOf(("government", false), ("lost", true)),
        "what becomes of the services when he has left: government runs them, or they are lost (default government)"
    );
    private static readonly Key<decimal> Rebuilt = new(
        "rebuild",
        Scalars.ShareOf,
        "part of his investment that government then spends anew to run them (default 100%)"
    );
    private static readonly Key<decimal> Fee = new("fee", Scalars.Number, "for each transaction above the threshold", isRequired: true);
    private static readonly Key<decimal> Threshold = new(
        "threshold",
        Scalars.Number,
        "transactions a year and contract that are free of charge (default 0)"
    );
    private static readonly Key<decimal> Share = new(
        "share",
        Scalars.ShareOf,
        "share of the operator's revenue from others that it pays to government",
        isRequired: true
    );
    private static readonly Key<IReadOnlyList<Entry<decimal>>> Shares = new(
        "shares",
        new MapKind<decimal>(Scalars.Code, Scalars.ShareOf),
        "the same by cluster, where it differs"
    );

    private static readonly Key[] Contract =
    [
        Kept,
        Term,
        Extension,
        Extended,
        Hurdle,
        Bundled,
        TakeOver,
        WalkAwayYears,
        AfterWalkAway,
        Rebuilt,
    ];

    private static readonly IReadOnlyList<Key<KeyedValues>> Kinds =
    [
        new("block-vote", new SectionKind(Kept), "one vote out of which the centre funds what is best together"),
        new("departmental-envelopes", new SectionKind(Kept), "each department funds its own out of its envelope of the table 'ceilings'"),
        new(
            "invest-to-save",
            new SectionKind(Capital, Repaid, RepaymentTerm, KeptAfter),
            "a fund that lends the investment and is repaid out of realised savings"
        ),
        new(
            "fee-per-transaction",
            new SectionKind([Fee, Threshold, .. Contract]),
            "an operator pays for a cluster and earns a fee for each transaction"
        ),
        new(
            "revenue-share",
            new SectionKind([Share, Shares, .. Contract]),
            "an operator pays for a cluster, lives on what it sells to others, and shares it"
        ),
    ];

    public static readonly Key<KeyedValues> Key = new("mechanisms", new SectionKind([.. Kinds]), "the mechanisms that are compared");

    public static IReadOnlyList<MechanismTerms> Read(KeyedValues funding) =>
        funding.Find(Key)?.Value is { } section
            ?
            [
                .. Kinds
                    .Select(kind => section.Find(kind) is { } given ? Terms(kind.Name, given.Value) with { Line = given.At.Line } : null)
                    .OfType<MechanismTerms>(),
            ]
            : [];

    /// <summary>Reports clusters that the study does not have.</summary>
    public static void Check(KeyedValues funding, Declared declared, Findings findings)
    {
        string[] known = [.. declared.Tables.Clusters.Select(cluster => cluster.Code)];
        var shares = Kinds
            .Select(kind => funding.Find(Key)?.Value.Find(kind)?.Value)
            .OfType<KeyedValues>()
            .SelectMany(given => given.Items(Shares))
            .Where(share => known.Length > 0 && !known.Contains(share.Name.Value));
        foreach (var share in shares)
        {
            findings.UnknownName(share.Name.At, "cluster", share.Name.Value, known);
        }
    }

    private static MechanismTerms Terms(string kind, KeyedValues given) =>
        new(kind)
        {
            Kept = given.Find(Kept)?.Value ?? given.Find(KeptAfter)?.Value,
            Capital = given.Find(Capital)?.Value,
            Repaid = given.Find(Repaid)?.Value,
            TermYears = given.Find(Term)?.Value ?? given.Find(RepaymentTerm)?.Value,
            ExtensionYears = given.Find(Extension)?.Value,
            IsExtended = given.Find(Extended)?.Value,
            HurdleRate = given.Find(Hurdle)?.Value,
            IsBundled = given.Find(Bundled)?.Value,
            TakeOver = given.Find(TakeOver)?.Value,
            WalkAwayYears = given.Find(WalkAwayYears)?.Value,
            IsLostAfterWalkAway = given.Find(AfterWalkAway)?.Value,
            Rebuilt = given.Find(Rebuilt)?.Value,
            Fee = given.Find(Fee)?.Value,
            Threshold = given.Find(Threshold)?.Value,
            RevenueShare = given.Find(Share)?.Value,
            RevenueShares = given.Items(Shares).ToDictionary(entry => entry.Name.Value, entry => entry.Value, StringComparer.Ordinal),
        };
}
