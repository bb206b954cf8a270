using System.Globalization;
using BenefitAnalyzer.Appraisal.Results;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Studies.Bids;
using BenefitAnalyzer.Studies.CashFlows;
using BenefitAnalyzer.Studies.Claiming;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Funding.Bids;

/// <summary>A bid as it is frozen: the rows of <c>claims</c> that what comes is later held against.</summary>
/// <param name="Paper">The paper that the rows are of; a paper is frozen once.</param>
/// <param name="Lines">In the order of the annex, its totals after the lines of each side.</param>
public sealed record BidBaseline(string Initiative, string Scope, string Paper, IReadOnlyList<ClaimLine> Lines)
{
    /// <summary>Why its rows were added, as the journal says.</summary>
    public static LocalText Reason { get; } = new("bid frozen as baseline", "申請已凍結為基線");

    private static readonly string[] Known =
    [
        "paper",
        "initiative",
        "section",
        "line",
        "kind",
        "category",
        "recurrent",
        "year",
        "amount",
        "unit",
    ];

    /// <summary>The year in whose prices the amounts are; null where no bid says in which prices it asks.</summary>
    public FiscalYear? Prices { get; init; }

    /// <summary>Headings of the cells that <see cref="Cells"/> gives.</summary>
    public IReadOnlyList<string> Headings => Prices is null ? Known : [.. Known, "price_base"];

    /// <param name="scope">Null where the bid has one.</param>
    /// <param name="until">First day after the data.</param>
    /// <returns>Null where there is no such bid or scope, which is reported.</returns>
    public static BidBaseline? Of(Study study, string initiative, string? scope, DateOnly until, Action<Diagnostic> report)
    {
        var scopes = BidYear.ScopesOf(study, initiative);
        var bid = study.Tables.Bids.Bids.FirstOrDefault(own => own.Initiative == initiative);
        var chosen = scope ?? (scopes is [var only] ? only : null);
        if (bid is null || chosen is null || !scopes.Contains(chosen))
        {
            report(
                Diagnostic.Error(
                    DiagnosticCodes.NothingToFreeze,
                    null,
                    null,
                    bid is null || scopes.Count == 0 ? $"'{initiative}' asks for no money: add it to the tables 'bids' and 'bid_amounts'"
                        : scope is null
                            ? $"the bid of '{initiative}' has several scopes: name one with --scope; there are {string.Join(", ", scopes)}"
                        : $"the bid of '{initiative}' has no scope '{scope}'{NearestName.Hint(scope, scopes)}"
                )
            );
            return null;
        }

        var paper = study.Initiatives.First(own => own.Id == initiative).Paper ?? $"Funding bid of {initiative}";
        var years = BidYear.Of(study, bid, chosen, BidFlows.FirstYear(study, until));
        var isRestated = study.Tables.Bids.Amounts.Any(amount => amount.Initiative == initiative && amount.Prices is not null);
        // What comes of a price level has no end, and printed totals must be those of the printed lines.
        years = isRestated ? [.. years.Select(year => year with { Amount = Math.Round(year.Amount, 2) })] : years;
        return new BidBaseline(initiative, chosen, paper, [.. LinesOf(paper, initiative, years)])
        {
            Prices = isRestated ? BidPrices.BaseOf(study) : null,
        };
    }

    /// <summary>The first line in which the rows of the paper in a study differ from these; null where they are the same.</summary>
    public (string Frozen, string Now)? DifferenceTo(IReadOnlyList<ClaimLine> frozen)
    {
        var (old, now) = (frozen.Select(Text).ToList(), Lines.Select(Text).ToList());
        var at = old.Zip(now).TakeWhile(pair => pair.First == pair.Second).Count();
        return at == old.Count && at == now.Count
            ? null
            : (old.ElementAtOrDefault(at) ?? "nothing", now.ElementAtOrDefault(at) ?? "nothing");
    }

    /// <summary>A line as the cells of its row.</summary>
    public IReadOnlyList<string> Cells(ClaimLine line) =>
        [
            line.Paper ?? "",
            line.Initiative ?? "",
            line.Section ?? "",
            line.Label,
            KindWord(line.Kind),
            line.Category is { } category ? CategoryWord(category) : "",
            line.Kind == ClaimKind.Claim ? (line.IsRecurrent ? "yes" : "no") : "",
            line.Year?.ToString() ?? "",
            line.Amount.Value is { } amount ? Number(amount) : "",
            line.Amount.Value is null ? "" : "$",
            .. Prices is { } prices ? [line.Amount.Value is null ? "" : prices.ToString()] : Array.Empty<string>(),
        ];

    private static IEnumerable<ClaimLine> LinesOf(string paper, string initiative, IReadOnlyList<BidYear> years)
    {
        var money = years.Where(year => BidWords.CategoryOf(year.Item) is not null).ToLookup(year => IsCost(year.Item));
        foreach (
            var (isCost, section, total) in new[] { (true, "Costs", ClaimKind.TotalCost), (false, "Benefits", ClaimKind.TotalBenefit) }
        )
        {
            foreach (var year in money[isCost])
            {
                yield return Row(BidWords.Of(year.Item).English, ClaimKind.Claim, section, year.Year, year.Amount) with
                {
                    Category = BidWords.CategoryOf(year.Item),
                    IsRecurrent = year.Item != BidItem.Investment,
                };
            }

            foreach (var same in money[isCost].GroupBy(year => year.Year).OrderBy(same => same.Key.BeginsIn))
            {
                yield return Row(isCost ? "Total cost" : "Total benefit", total, section, same.Key, same.Sum(year => year.Amount));
            }
        }

        foreach (var same in years.Where(year => year.Item is BidItem.CitizenHours or BidItem.Transactions).GroupBy(year => year.Item))
        {
            yield return new ClaimLine(
                $"{BidWords.Of(same.Key).English}: {Number(same.Sum(year => year.Amount))} from {same.First().Year} to {same.Last().Year}",
                ClaimKind.Stated,
                default
            )
            {
                Paper = paper,
                Initiative = initiative,
                Section = "Benefits",
            };
        }

        ClaimLine Row(string label, ClaimKind kind, string section, FiscalYear year, decimal amount) =>
            new(label, kind, new PrintedAmount(amount, AmountUnit.One))
            {
                Paper = paper,
                Initiative = initiative,
                Section = section,
                Year = year,
            };
    }

    private static bool IsCost(BidItem item) => BidWords.CategoryOf(item) == FlowCategory.Expenditure;

    private static string Text(ClaimLine line) =>
        string.Join(
            ' ',
            new[]
            {
                line.Section,
                line.Label,
                line.Year?.ToString(),
                line.Amount.Value is { } amount ? Number(amount) : null,
            }.OfType<string>()
        );

    private static string Number(decimal amount) => amount.ToString("0.##########", CultureInfo.InvariantCulture);

    private static string KindWord(ClaimKind kind) =>
        kind switch
        {
            ClaimKind.TotalCost => "total_cost",
            ClaimKind.TotalBenefit => "total_benefit",
            ClaimKind.Stated => "stated",
            _ => "claim",
        };

    private static string CategoryWord(FlowCategory category) =>
        category switch
        {
            FlowCategory.Realisable => "realisable",
            FlowCategory.Notional => "notional",
            FlowCategory.Avoidance => "cost_avoidance",
            _ => "expenditure",
        };
}
