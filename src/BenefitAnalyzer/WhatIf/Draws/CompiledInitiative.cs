using BenefitAnalyzer.Appraisal.Measures;
using BenefitAnalyzer.Studies.CashFlows;
using BenefitAnalyzer.Units;
using BenefitAnalyzer.WhatIf.Levers;

namespace BenefitAnalyzer.WhatIf.Draws;

/// <summary>One initiative as arrays: terms that the same levers multiply are one, and terms stand in the order of the views that count them.</summary>
internal sealed class CompiledInitiative
{
    /// <summary>Places where each view has one cost and one benefit.</summary>
    public const int PairedTerms = 2 * FlowKernel.Views;

    private CompiledInitiative(IReadOnlyList<CompiledTerm> listed, int years, int levers)
    {
        IsPaired = listed.GroupBy(term => (term.View, term.IsCost)).All(same => same.Count() == 1);
        Terms = IsPaired ? Paired(listed, years) : [.. listed];
        ViewStarts = [.. Enumerable.Range(0, FlowKernel.Views + 1).Select(view => Terms.Count(term => term.View < view))];
        PresentCosts = [.. Terms.Select(term => term.IsCost ? term.Present : 0)];
        PresentBenefits = [.. Terms.Select(term => term.IsCost ? 0 : term.Present)];
        Products = [.. Enumerable.Range(0, Terms.Length).Where(at => Terms[at].IsProduct)];
        // Levers, then ones, then products, as the workspace has them.
        Columns =
        [
            .. Terms.Select(
                (term, at) =>
                    term.IsProduct ? levers + 1 + Array.IndexOf(Products, at)
                    : term.Levers.Length == 0 ? levers
                    : term.Levers[0]
            ),
        ];
        NetByYear = new double[years * Terms.Length];
        foreach (var (at, term) in Terms.Index())
        {
            for (var year = 0; year < years; year++)
            {
                NetByYear[(year * Terms.Length) + at] = term.IsCost ? -term.ByYear[year] : term.ByYear[year];
            }
        }
    }

    /// <summary>Whether there is a place for each view's cost and benefit, empty or not.</summary>
    public bool IsPaired { get; }

    public CompiledTerm[] Terms { get; }

    /// <summary>By term: the column of <see cref="BlockWorkspace.Columns"/> that multiplies it.</summary>
    public int[] Columns { get; }

    /// <summary>Terms with several levers, a delay or a take-up that fees change, in the order of their columns.</summary>
    public int[] Products { get; }

    /// <summary>By term: present value where the rate is certain; 0 for benefits.</summary>
    public double[] PresentCosts { get; }

    /// <summary>The same, 0 for costs.</summary>
    public double[] PresentBenefits { get; }

    /// <summary>Years × terms: a year's amounts of all terms stand together, costs negative.</summary>
    public double[] NetByYear { get; }

    /// <summary>Index of the first term of each view, and the number of terms.</summary>
    public int[] ViewStarts { get; }

    /// <summary>As <see cref="DrawnInitiative.FirstYear"/>.</summary>
    public int FirstYear { get; private init; }

    public bool Uses(int lever) => Terms.Any(term => term.Levers.Contains(lever) || term.Delay?.Lever == lever || term.Use?.Lever == lever);

    public static CompiledInitiative Of(DrawnInitiative initiative, IReadOnlyList<double> factors, LeverSet levers)
    {
        var terms =
            from term in initiative.Terms
            let own = term.Levers.Select(id => levers.IndexOf(id)!.Value).Order().ToArray()
            group (term, own) by (View: ViewOf(term), term.Kind, Levers: string.Join(' ', own), term.Delay, term.Use) into same
            orderby same.Key.View, same.Key.Kind
            let byYear = Enumerable.Range(0, factors.Count).Select(year => same.Sum(one => one.term.AmountByYear[year])).ToArray()
            select new CompiledTerm(
                same.Key.View,
                same.Key.Kind == FlowKind.Cost,
                byYear,
                byYear.Zip(factors, (amount, factor) => amount * factor).Sum(),
                same.First().own
            )
            {
                Delay = same.Key.Delay is { } delay ? (levers.IndexOf(delay.Lever)!.Value, delay.Years) : null,
                Use = same.Key.Use is { } use ? (levers.IndexOf(use.Lever)!.Value, use.Response) : null,
            };
        return new CompiledInitiative([.. terms], factors.Count, levers.Levers.Count) { FirstYear = initiative.FirstYear };
    }

    private static CompiledTerm[] Paired(IReadOnlyList<CompiledTerm> listed, int years) =>
        [
            .. from view in Enumerable.Range(0, FlowKernel.Views)
            from isCost in new[] { true, false }
            select listed.FirstOrDefault(term => term.View == view && term.IsCost == isCost)
                ?? new CompiledTerm(view, isCost, new double[years], 0, []),
        ];

    /// <summary>The narrowest view that counts it; each of <see cref="FlowView.Three"/> holds the next.</summary>
    private static int ViewOf(FlowTerm term)
    {
        var line = new CashFlowLine(new FiscalYear(0), "", term.Kind, term.Category, IsRecurrent: false, 0);
        return FlowView.CashOnly.Counts(line) ? 0
            : FlowView.WithoutNotional.Counts(line) ? 1
            : 2;
    }
}

/// <param name="View">0 cash only, 1 without notional, 2 all: the narrowest view that counts it.</param>
/// <param name="ByYear">A cost is positive.</param>
/// <param name="Present">Present value of <paramref name="ByYear"/> where the rate is certain.</param>
/// <param name="Levers">Places of the levers whose values multiply it.</param>
internal sealed record CompiledTerm(int View, bool IsCost, double[] ByYear, double Present, int[] Levers)
{
    /// <summary>As <see cref="DelayShare"/>, with the lever's place.</summary>
    public (int Lever, int Years)? Delay { get; init; }

    /// <summary>As <see cref="UseShare"/>, with the lever's place.</summary>
    public (int Lever, double Response)? Use { get; init; }

    /// <summary>Whether its multiplier is made of several columns, or of another than a lever's.</summary>
    public bool IsProduct => Levers.Length > 1 || Delay is not null || Use is not null;
}
