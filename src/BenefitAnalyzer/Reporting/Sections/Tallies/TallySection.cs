using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Units;
using BenefitAnalyzer.WhatIf.Tallies.Results;

namespace BenefitAnalyzer.Reporting.Sections.Tallies;

/// <summary>What people counted by hand where the logs do not tell.</summary>
public sealed class TallySection()
    : Section(
        "tally",
        new("Counted by hand", "人手點算"),
        needs: new("counts by hand (tables tally_plan and tally)", "人手點算（tally_plan及tally表）")
    )
{
    public override ReportSection? Write(ReportContext context, CancellationToken token)
    {
        var estimates = TallyEstimateFigures.OfStudy(context.Loaded, _ => { }, token);
        if (estimates.Count == 0)
        {
            return null;
        }

        foreach (
            var definition in TallyDefinitions.All.Where(one =>
                estimates.Any(own => own.All.Any(figure => figure.Definition == one.Versioned))
            )
        )
        {
            context.Use(definition);
        }

        return new ReportSection(
            Id,
            Title,
            [
                new Paragraph(
                    new LocalText(
                        "Hours of offices were drawn at random out of each part of the week, and what happened in them was counted. The count stands for all open hours of the weeks in which it was made.",
                        "各辦事處按星期時段隨機抽取若干小時，以人手點算，用以推算點算期間全部開放時段。"
                    )
                ),
                TallyTables.Estimates(estimates),
            ]
        );
    }
}
