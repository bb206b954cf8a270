using BenefitAnalyzer.Benefits.Opportunities.Measured;
using BenefitAnalyzer.Costs.Productivity.Measured;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Reporting.Sections.Productivity;

/// <summary>Tables of productivity and opportunities by themselves, for internal use: small cells are not suppressed.</summary>
internal static class ProductivityReport
{
    /// <returns>Null when the study costs nothing or cannot be compared over years; the reason was reported.</returns>
    public static Report? Of(LoadedStudy loaded, Action<Diagnostic> report, CancellationToken token)
    {
        if (!loaded.Study.Tables.Costs.HasAny)
        {
            report(
                Diagnostic.Error(
                    DiagnosticCodes.OutputWithoutWeight,
                    null,
                    null,
                    "productivity weights output by unit cost, and the study costs nothing; give 'tables:' at least activities, resources and their costs"
                )
            );
            return null;
        }

        var rows = ProductivityFigures.Rows(loaded, report, token);
        return rows.Count == 0
            ? null
            : Tables(
                loaded,
                "productivity",
                new LocalText("Productivity", "生產力"),
                ProductivityTables.Of(new ReportContext(loaded), rows)
            );
    }

    /// <returns>Null when the data holds no whole fiscal year; the reason was reported.</returns>
    public static Report? OfOpportunities(LoadedStudy loaded, Action<Diagnostic> report, CancellationToken token)
    {
        var rows = OpportunityFigures.Rows(loaded, report, token);
        return rows.Count == 0
            ? null
            : Tables(
                loaded,
                "opportunities",
                new LocalText("Opportunities", "尚可爭取的效益"),
                [OpportunityTables.Of(new ReportContext(loaded), rows)]
            );
    }

    private static Report Tables(LoadedStudy loaded, string id, LocalText title, IReadOnlyList<Block> tables) =>
        new(id, title, loaded.Study.Title, loaded.Data, [new ReportSection(id, title, tables)]) { Currency = loaded.Study.Currency };
}
