using BenefitAnalyzer.Benefits.Cashability;
using BenefitAnalyzer.Benefits.Ledger.Building;
using BenefitAnalyzer.Benefits.Ledger.Lines;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Studies.Initiatives;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Benefits.Ledger.Results;

/// <summary>A ledger as published numbers: each leads down to lines, and a line to posts, minutes and places in tables.</summary>
public sealed class LedgerFigures
{
    private readonly string data;
    private readonly ILookup<string, FigureInput> effects;
    private readonly Dictionary<(string, string, FiscalYear), FigureInput> ceilings;

    /// <param name="data">Hash of what it was made from.</param>
    public LedgerFigures(LedgerInputs inputs, BenefitsLedger ledger, string data)
    {
        this.data = data;
        effects = inputs
            .Effects.Allowed.Where(effect => effect.Source is not null)
            .DistinctBy(effect => (effect.Initiative, effect.Source!.Id))
            .ToLookup(effect => effect.Initiative, effect => new FigureInput("displaced", effect.Source!));
        ceilings = inputs
            .Ceilings.GroupBy(ceiling => (ceiling.Office, ceiling.Grade, ceiling.Year))
            .ToDictionary(
                same => same.Key,
                same => new FigureInput(
                    "releasable",
                    CashabilityFigures.OfCeiling(data, same.FirstOrDefault(own => own.Initiative is null) ?? same.First(), []).First()
                )
            );
        Lines =
        [
            .. ledger
                .Lines.GroupBy(line => (line.Initiative, line.Year))
                .SelectMany(year => year.Select((line, at) => (line, LineOf(line, at + 1)))),
        ];
        Places =
        [
            .. Lines
                .GroupBy(line => (line.Line.Initiative, line.Line.Year, line.Line.Place, line.Line.Deduction))
                .Select(place => PlaceOf(place.Key, place.Select(line => line.Figure))),
        ];
        var live = Places.Where(place => place.Place.Status != LedgerStatus.Lapsed).ToList();
        Savings = SumBy(
            LedgerDefinitions.Saving,
            Places.Where(place => place.Deduction is null),
            place => (place.Initiative, place.Place.Category, place.Place.Status),
            key => [("initiative", key.Initiative), KeyOf(key.Category), ("status", LedgerWords.Id(LedgerWords.Of(key.Status)))]
        );
        Deductions = SumBy(
            LedgerDefinitions.Deduction,
            live.Where(place => place.Deduction is not null),
            place => place.Initiative,
            initiative => [("initiative", initiative)]
        );
        Totals = TotalsOf();
        Nets =
        [
            .. SumBy(
                    LedgerDefinitions.Net,
                    live,
                    place => (place.Initiative, place.Year),
                    key => [("initiative", key.Initiative), ("year", key.Year.ToString())]
                )
                .Select(net => (net.Key.Initiative, net.Key.Year, net.Value)),
        ];
        Evidence = SumBy(
            LedgerDefinitions.Evidence,
            live.Where(place => place.Deduction is null),
            place => (place.Place.Evidence, place.Place.Category),
            key => [("evidence", LedgerWords.Of(key.Evidence).English), KeyOf(key.Category)]
        );
        Shares = Share(CrossTables.Of(ledger.Lines));
        Citizens = [.. ledger.Citizens.Select(time => (time, TimeOf(time)))];
        Obligations = [.. ledger.Obligations.Select(ObligationOf)];
        Refused = [.. ledger.Refused.Select(overlap => (overlap, RefusedOf(overlap)))];
    }

    private LedgerFigures(LedgerFigures whole, string initiative)
    {
        (data, effects, ceilings) = (whole.data, whole.effects, whole.ceilings);
        Lines = [.. whole.Lines.Where(own => own.Line.Initiative == initiative)];
        Places = [.. whole.Places.Where(own => own.Initiative == initiative)];
        Savings = whole.Savings.Where(own => own.Key.Initiative == initiative).ToDictionary();
        Deductions = whole.Deductions.Where(own => own.Key == initiative).ToDictionary();
        Totals = TotalsOf(("initiative", initiative));
        Nets = [.. whole.Nets.Where(own => own.Initiative == initiative)];
        Evidence = new Dictionary<(EvidenceGrade, BenefitCategory), Figure>();
        Shares = new Dictionary<EvidenceGrade, Figure>();
        Citizens = [.. whole.Citizens.Where(own => own.Time.Initiative == initiative)];
        Obligations = [.. whole.Obligations.Where(own => own.Saving.Initiative == initiative)];
        Refused = [.. whole.Refused.Where(own => own.Overlap.Initiatives.Contains(initiative))];
    }

    public IReadOnlyList<(LedgerLine Line, Figure Figure)> Lines { get; }

    public IReadOnlyList<PlaceFigure> Places { get; }

    /// <summary>By initiative, category and status, over the years.</summary>
    public IReadOnlyDictionary<(string Initiative, BenefitCategory Category, LedgerStatus Status), Figure> Savings { get; }

    /// <summary>Over all initiatives and years.</summary>
    public LedgerTotals Totals { get; }

    /// <summary>By initiative, over the years; an initiative without deductions has none.</summary>
    public IReadOnlyDictionary<string, Figure> Deductions { get; }

    public IReadOnlyList<(string Initiative, FiscalYear Year, Figure Figure)> Nets { get; }

    /// <summary>The cross-table; cells that hold nothing are left out.</summary>
    public IReadOnlyDictionary<(EvidenceGrade Evidence, BenefitCategory Category), Figure> Evidence { get; }

    /// <summary>Share of each grade of evidence; empty where there are no savings.</summary>
    public IReadOnlyDictionary<EvidenceGrade, Figure> Shares { get; }

    public IReadOnlyList<(Measured.CitizenTime Time, Figure Figure)> Citizens { get; }

    public IReadOnlyList<(Measured.ObligationSaving Saving, Figure Time, Figure Cost)> Obligations { get; }

    public IReadOnlyList<(Measured.ClaimOverlap Overlap, Figure Figure)> Refused { get; }

    /// <summary>Whether there is anything to print.</summary>
    public bool HasAny => Lines.Count + Refused.Count + Obligations.Count > 0;

    /// <summary>Those of one initiative; shares of evidence are of all together, so that it has none.</summary>
    public LedgerFigures About(string initiative) => new(this, initiative);

    /// <summary>Every figure, in the order in which they are printed.</summary>
    public IEnumerable<Figure> All =>
        Savings
            .Values.Concat(Totals.Savings)
            .Concat(Deductions.Values)
            .Concat(Totals.Deductions is { } deductions ? [deductions] : [])
            .Concat(Nets.Select(net => net.Figure))
            .Concat(Evidence.Values)
            .Concat(Shares.Values)
            .Concat(Citizens.Select(time => time.Figure))
            .Concat(Obligations.SelectMany(obligation => new[] { obligation.Time, obligation.Cost }))
            .Concat(Refused.Select(overlap => overlap.Figure))
            .Concat(Places.Select(place => place.Figure))
            .Concat(Lines.Select(line => line.Figure));

    /// <param name="about">The one initiative that these figures are of; none for all.</param>
    private LedgerTotals TotalsOf(params (string, string)[] about) =>
        LedgerTotals.Of(Savings, Deductions, (definition, keys, parts) => Sum(definition, about.Concat(keys), parts));

    private Figure LineOf(LedgerLine line, int number)
    {
        var inputs = line.Grade is null ? [] : effects[line.Initiative];
        if (
            line.Place.Category == BenefitCategory.Realisable
            && line is { Office: not null, Grade: not null }
            && ceilings.TryGetValue((line.Office, line.Grade, line.Year), out var ceiling)
        )
        {
            inputs = inputs.Prepend(ceiling);
        }

        return LedgerDefinitions.Line.Figure(
            [
                ("initiative", line.Initiative),
                ("year", line.Year.ToString()),
                ("line", number.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            ],
            line.Amount,
            data,
            inputs
        ) with
        {
            Reason = line.Source,
        };
    }

    private (Measured.ObligationSaving Saving, Figure Time, Figure Cost) ObligationOf(Measured.ObligationSaving saving)
    {
        List<(string, string)> keys =
        [
            ("initiative", saving.Initiative),
            ("obligation", saving.Obligation),
            ("beneficiary", LedgerWords.Of(saving.Beneficiary).English),
        ];
        if (saving.Year is { } year)
        {
            keys.Add(("year", year.ToString()));
        }

        var places = LocalText.Listed(saving.Places);
        return (
            saving,
            LedgerDefinitions.ObligationTime.Figure(keys, saving.Hours * 60, data) with
            {
                Reason = places,
            },
            LedgerDefinitions.ObligationCost.Figure(keys, saving.Money, data) with
            {
                State = saving.Money is null ? FigureState.NotKnown : FigureState.Known,
                Reason = saving.Money is null
                    ? new LocalText($"an hour has no price ({places.English})", $"每小時沒有定價（{places.Chinese}）")
                    : places,
            }
        );
    }

    private PlaceFigure PlaceOf(
        (string Initiative, FiscalYear Year, LedgerPlace Place, CostNature? Deduction) key,
        IEnumerable<Figure> lines
    ) =>
        new(
            key.Initiative,
            key.Year,
            key.Place,
            key.Deduction,
            Sum(LedgerDefinitions.Amount, PlaceFigure.Keys(key.Initiative, key.Year, key.Place, key.Deduction), lines)
        );

    private Figure TimeOf(Measured.CitizenTime time) =>
        LedgerDefinitions.CitizenTime.Figure(
            [("initiative", time.Initiative), ("year", time.Year.ToString()), ("service", time.Service)],
            time.Hours * 60,
            data,
            effects[time.Initiative]
        );

    private Figure RefusedOf(Measured.ClaimOverlap overlap) =>
        LedgerDefinitions.Refused.Figure(
            [("initiatives", string.Join(',', overlap.Initiatives)), ("service", overlap.Service)],
            overlap.ClaimedMinutes - overlap.MeasuredMinutes,
            data
        );

    private static (string, string) KeyOf(BenefitCategory category) => ("category", LedgerWords.Id(LedgerWords.Of(category)));

    /// <summary>Sums of places that share a key, each under the names that the key has in its figure's id.</summary>
    private Dictionary<TKey, Figure> SumBy<TKey>(
        Definition definition,
        IEnumerable<PlaceFigure> places,
        Func<PlaceFigure, TKey> keyOf,
        Func<TKey, (string, string)[]> names
    )
        where TKey : notnull =>
        places.GroupBy(keyOf).ToDictionary(same => same.Key, same => Sum(definition, names(same.Key), same.Select(place => place.Figure)));

    private Figure Sum(Definition definition, IEnumerable<(string, string)> keys, IEnumerable<Figure> parts)
    {
        var list = parts.ToList();
        return definition.Figure(keys, list.Sum(part => part.Value ?? 0), data, list.Select(part => new FigureInput("part", part)));
    }

    private Dictionary<EvidenceGrade, Figure> Share(CrossTable<BenefitCategory> table) =>
        CrossTable<BenefitCategory>
            .Grades.Where(grade => table.Share(grade) is not null)
            .ToDictionary(
                grade => grade,
                grade =>
                    LedgerDefinitions.EvidenceShare.Figure(
                        [("evidence", LedgerWords.Of(grade).English)],
                        table.Share(grade),
                        data,
                        Evidence
                            .Where(cell => cell.Key.Evidence == grade)
                            .OrderBy(cell => cell.Key.Category)
                            .Select(cell => new FigureInput("savings", cell.Value))
                    ) with
                    {
                        Numerator = table.RowTotal(grade),
                        Denominator = table.Total,
                    }
            );
}
