using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Costs.Productivity.Measured;

/// <summary>Turns measured productivity into figures, each of which names what it was made from.</summary>
/// <param name="data">Hash of the data.</param>
public sealed class ProductivityRows(string data)
{
    public const string FormulaKey = "formula";
    private const string YearKey = "year";
    private static readonly LocalText NoPrices = new(
        "no price level is given for one of the years (price_index), so prices are not told from efficiency",
        "其中一年沒有價格水平（price_index），故未能把價格與效率分開"
    );
    private static readonly LocalText NotLinked = new(
        "the year before, or a cost or minutes of it, is not known, so the chain ends",
        "上一年或其成本、工時未知，故指數不能連接"
    );

    private static readonly IReadOnlyList<IndexFormula> Formulas =
    [
        IndexFormula.Fisher,
        IndexFormula.Laspeyres,
        IndexFormula.Paasche,
        IndexFormula.Tornqvist,
    ];

    /// <summary>As it stands in addresses.</summary>
    public static string NameOf(IndexFormula formula) => formula.ToString().ToLowerInvariant();

    /// <summary>One row for each fiscal year, earliest first.</summary>
    public IReadOnlyList<ProductivityRow> Of(ScopeProductivity measured)
    {
        var rows = new List<ProductivityRow>();
        var unitCosts = UnitCosts(measured);
        IReadOnlyList<Figure> before = [];
        foreach (var year in measured.Years)
        {
            var keys = KeysOf(measured.Scope, year.Year);
            var sources = year
                .Services.SelectMany(service => new[] { year.Year.BeginsIn - 1, year.Year.BeginsIn }.Select(at => (service, at)))
                .Where(unitCosts.ContainsKey)
                .Select(key => new FigureInput(RoleOf(measured.Scope, key.service, new FiscalYear(key.at).ToString()), unitCosts[key]))
                .ToList();
            var indices = Indices(year, keys, sources, before);
            rows.Add(new ProductivityRow(measured.Scope, year.Year, [.. indices, .. Changes(measured, year.Year, keys, unitCosts)]));
            before = indices;
        }

        return rows;
    }

    private List<Figure> Indices(ProductivityYear year, (string, string)[] keys, List<FigureInput> sources, IReadOnlyList<Figure> before)
    {
        var minutes = Chained(ProductivityDefinitions.StaffMinutes, keys, year.MinutesIndex);
        var cost = Chained(ProductivityDefinitions.DeflatedCost, keys, year.CostIndex);
        var figures = new List<Figure> { minutes, cost };
        foreach (var formula in Formulas)
        {
            (string, string)[] own = [.. keys, (FormulaKey, NameOf(formula))];
            var output = Chained(ProductivityDefinitions.Output, own, year.Output?.By(formula));
            figures.Add(output);
            figures.Add(Quotient(ProductivityDefinitions.PerMinute, own, year.PerMinute(formula), output, minutes));
            figures.Add(Quotient(ProductivityDefinitions.PerCost, own, year.PerCost(formula), output, cost));
        }

        return figures;

        Figure Chained(Definition definition, (string, string)[] own, double? value)
        {
            var address = Address(definition, own);
            var earlier = before.FirstOrDefault(figure => WithoutYear(figure.Id) == WithoutYear(address));
            return Qualified(
                definition.Figure(
                    own,
                    Rounded(value),
                    data,
                    [.. earlier is null ? [] : new[] { new FigureInput("before", earlier) }, .. sources]
                ),
                value is null ? NotLinked : LeftOut(year)
            );
        }

        Figure Quotient(Definition definition, (string, string)[] own, double? value, Figure output, Figure input) =>
            Qualified(
                definition.Figure(own, Rounded(value), data, new FigureInput("output", output), new FigureInput("input", input)),
                value is null ? output.Reason ?? input.Reason : output.Reason
            );
    }

    private IEnumerable<Figure> Changes(
        ScopeProductivity measured,
        FiscalYear year,
        (string, string)[] keys,
        Dictionary<(string, int), Figure> unitCosts
    )
    {
        if (measured.Scope.Kind == ProductivityScope.Service)
        {
            if (unitCosts.GetValueOrDefault((measured.Scope.Code, year.BeginsIn)) is { } unitCost)
            {
                yield return unitCost;
            }

            foreach (var change in measured.Changes.Where(change => change.Year == year))
            {
                foreach (var figure in Split(ProductivityDefinitions.PerNeed, change.PerNeed, InputsOf([change])))
                {
                    yield return figure;
                }
            }
        }

        if (measured.ChangeOf(year) is { } split)
        {
            foreach (
                var figure in Split(ProductivityDefinitions.OfYear, split, InputsOf(measured.Changes.Where(change => change.Year == year)))
            )
            {
                yield return figure;
            }
        }

        IEnumerable<Figure> Split(SplitDefinitions definitions, CostSplit parts, FigureInput[] inputs) =>
            definitions
                .AmountsOf(parts)
                .Select(part => Qualified(part.Definition.Figure(keys, part.Amount, data, inputs), parts.Prices is null ? NoPrices : null));

        FigureInput[] InputsOf(IEnumerable<CostChange> changes) =>
            [
                .. changes
                    .SelectMany(change => new[] { ("before", change.Service, year.BeginsIn - 1), ("after", change.Service, year.BeginsIn) })
                    .Where(input => unitCosts.ContainsKey((input.Service, input.Item3)))
                    .Select(input => new FigureInput(
                        RoleOf(measured.Scope, input.Service, input.Item1),
                        unitCosts[(input.Service, input.Item3)]
                    )),
            ];
    }

    private Dictionary<(string Service, int Year), Figure> UnitCosts(ScopeProductivity measured) =>
        measured.Services.ToDictionary(
            service => (service.Year.Service, service.Year.Year.BeginsIn),
            service =>
                Qualified(
                    ProductivityDefinitions.UnitCost.Figure(
                        KeysOf(new ProductivityScope(ProductivityScope.Service, service.Year.Service, []), service.Year.Year),
                        service.Year.UnitCost,
                        data,
                        [new FigureInput("needs", service.Volume), .. service.Inputs]
                    ) with
                    {
                        Numerator = service.Year.Cost,
                        Denominator = service.Year.ResolvedNeeds,
                        Transactions = service.Volume.Transactions,
                    },
                    service.Year.UnitCost is null
                        ? new LocalText(
                            "the cost of a channel is not known; give activities and resources (or direct_costs) for it",
                            "有渠道的成本未知；請提供該渠道的activities及resources（或direct_costs）"
                        )
                        : null
                )
        );

    private static LocalText? LeftOut(ProductivityYear year) =>
        year.LeftOut.Count == 0
            ? null
            : new LocalText(
                $"left out, since one of the two years does not know them with their cost: {string.Join(", ", year.LeftOut)}",
                $"未計算在內（兩年之一沒有其數據或成本）：{string.Join("、", year.LeftOut)}"
            );

    /// <summary>What the inputs lack, the figure lacks too.</summary>
    private static Figure Qualified(Figure figure, LocalText? reason) =>
        figure with
        {
            Partial = figure.Inputs.Select(input => input.Figure.Partial).FirstOrDefault(partial => partial is not null),
            Reason = reason,
        };

    /// <summary>Twelve digits: more would print differences of processors.</summary>
    private static decimal? Rounded(double? value) => value is { } number ? Math.Round((decimal)number, 12) : null;

    private static (string, string)[] KeysOf(ProductivityScope scope, FiscalYear year) =>
        scope.Kind.Length == 0 ? [(YearKey, year.ToString())] : [(scope.Kind, scope.Code), (YearKey, year.ToString())];

    /// <summary>What an input is to a figure: no two inputs have the same.</summary>
    private static string RoleOf(ProductivityScope scope, string service, string role) =>
        scope.Kind == ProductivityScope.Service ? role : $"{service}_{role}";

    private string Address(Definition definition, (string, string)[] keys) => definition.Figure(keys, null, data).Id;

    private static string WithoutYear(string address) =>
        string.Join('&', address.Split('?', '&').Where(part => !part.StartsWith(YearKey + "=", StringComparison.Ordinal)));
}
