using BenefitAnalyzer.Benefits.Opportunities.Measured;
using BenefitAnalyzer.Metrics.Disclosure;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Reporting.Model;

namespace BenefitAnalyzer.Reporting.Sections.Productivity;

/// <summary>Where could more still be had, at what cost, and who could not follow?</summary>
public sealed class OpportunitiesSection()
    : Section(
        "opportunities",
        new("Opportunities", "尚可爭取的效益"),
        needs: new(
            "costs (tables resources and resource_costs) and services with take-up",
            "成本（resources及resource_costs表），以及有使用率的服務"
        )
    )
{
    public override void Prepare(LoadedStudy loaded, CancellationToken token)
    {
        if (loaded.Study.Tables.Costs.HasAny)
        {
            OpportunityFigures.Rows(loaded, _ => { }, token);
        }
    }

    public override ReportSection? Write(ReportContext context, CancellationToken token)
    {
        // Without any cost there is nothing to rank by.
        if (!context.Study.Tables.Costs.HasAny)
        {
            return null;
        }

        var volume = context.Metric("volume/completed");
        var takeUp = context.Metric("take-up/A");
        var rows = OpportunityFigures
            .Rows(context.Loaded, _ => { }, token)
            .Where(row => context.Initiative is not { } only || only.Services.Contains(row.Found.Case.Service))
            .ToList();
        rows = Known(rows, context.Publish(volume, [.. rows.Select(row => row.Volume)]));
        rows = Known(rows, context.Publish(takeUp, [.. rows.Select(row => row.TakeUp)]));
        if (rows.Count == 0)
        {
            return null;
        }

        if (SmallCells.SmallestOf(context.Study) > 0)
        {
            rows = [.. rows.Select(Coarse)];
        }

        context.UsePrinted(OpportunityDefinitions.All);

        context.Use(volume.Id);
        context.Use(takeUp.Id);
        return new ReportSection(Id, Title, OpportunityTables.OnPage(context, rows)) { Finding = OpportunityTables.Finding(context, rows) };
    }

    /// <summary>Amounts in cents, without what they were made from: all digits of a cost would tell the few transactions of a channel behind it.</summary>
    private static OpportunityRow Coarse(OpportunityRow row)
    {
        return row with { Figures = [.. row.Figures.Select(figure => figure with { Value = InCents(figure), Inputs = [] })] };

        decimal? InCents(Figure figure) =>
            figure.Unit != MetricUnit.Money || figure.Value is not { } value || value == 0 ? figure.Value
            : figure.Definition != OpportunityDefinitions.Net.Versioned ? Math.Round(value, 2)
            : Cents(figure, OpportunityDefinitions.Avoidable)
                - Cents(figure, OpportunityDefinitions.Added)
                - Cents(figure, OpportunityDefinitions.CostToMove);

        // What is left is that of its parts as they are printed.
        decimal Cents(Figure net, Definition part) => Math.Round(row.At(part, net.Id[(net.Id.LastIndexOf('=') + 1)..]).Value ?? 0, 2);
    }

    private static List<OpportunityRow> Known(List<OpportunityRow> rows, IReadOnlyList<Figure> figures) =>
        [.. rows.Where((_, at) => figures[at].State == FigureState.Known)];
}
