using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Studies.Assumptions;
using BenefitAnalyzer.Units;
using BenefitAnalyzer.WhatIf.Scenarios.Additions;
using BenefitAnalyzer.WhatIf.Uncertainty;
using BenefitAnalyzer.WhatIf.Uncertainty.Results;

namespace BenefitAnalyzer.Reporting.Sections.WhatIf;

/// <summary>Tables of draws by themselves, for internal use.</summary>
internal static class UncertaintyReport
{
    /// <returns>Null where something is missing or wrong, which was reported.</returns>
    public static Report? Of(LoadedStudy loaded, UncertaintyQuestion question, Action<Diagnostic> report, CancellationToken token)
    {
        if (StudyUncertainty.Of(loaded, question, report, token) is not { } uncertainty)
        {
            return null;
        }

        var title = UncertaintySection.Heading;
        var names = loaded.Study.Initiatives.ToDictionary(initiative => initiative.Id, initiative => initiative.Name);
        var tables = new UncertaintyTables(
            uncertainty,
            new UncertaintyFigures(uncertainty, loaded.Data),
            loaded.Study.Tables.Assumptions,
            NameOf
        );
        return new Report(
            "uncertainty",
            title,
            loaded.Study.Title,
            loaded.Data,
            [
                new ReportSection(
                    "uncertainty",
                    title,
                    [
                        .. uncertainty.Added.Select(flow => new Callout(Said(flow, NameOf(flow.Id)))),
                        .. tables.All.Select(table =>
                            TableAddresses.Of(table, id => id + DrawsAddress.Of(uncertainty, question, loaded.Study))
                        ),
                    ]
                ),
            ]
        )
        {
            Currency = loaded.Study.Currency,
        };

        LocalText NameOf(string id) => names.GetValueOrDefault(id) ?? ScenarioAdditions.NameOf(loaded.Study, id) ?? LocalText.Same(id);
    }

    /// <summary>What is added beside initiatives must not be taken for drawn where it is not.</summary>
    private static LocalText Said(AddedFlow flow, LocalText name)
    {
        var (drawn, kept) = (Listed(flow.Drawn), Listed(flow.Kept));
        return (flow.Drawn.Count, flow.Kept.Count) switch
        {
            (0, 0) => new($"{name.English}: the same in every draw.", $"{name.Chinese}：每次抽樣均相同。"),
            (0, _) => new(
                $"{name.English}: the same in every draw; {kept.English}, which would change it in steps, are left as the scenario has them.",
                $"{name.Chinese}：每次抽樣均相同；{kept.Chinese}會令數額逐級增減，故按情景所定不變。"
            ),
            (_, 0) => new($"{name.English}: drawn by {drawn.English} alone.", $"{name.Chinese}：只按{drawn.Chinese}抽樣。"),
            _ => new(
                $"{name.English}: drawn by {drawn.English} alone; {kept.English}, which would change it in steps, are left as the scenario has them.",
                $"{name.Chinese}：只按{drawn.Chinese}抽樣；{kept.Chinese}會令數額逐級增減，故按情景所定不變。"
            ),
        };

        static LocalText Listed(IEnumerable<LeverName> levers) => LocalText.Listed(levers.Select(lever => lever.ToString()));
    }
}
