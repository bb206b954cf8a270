using BenefitAnalyzer.Benefits.Ledger.Results;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Studies.Assumptions;
using BenefitAnalyzer.WhatIf.Levers;

namespace BenefitAnalyzer.WhatIf.Uncertainty.Results;

/// <summary>The figures of the draws that a report makes.</summary>
public sealed class UncertaintyFamily : FigureFamily
{
    public override IReadOnlyList<Definition> Definitions => UncertaintyDefinitions.All;

    public override IReadOnlyList<string> Tables =>
        ["levers", "lever_correlations", "cash_flows", "initiative_costs", "posts", "provisions", "evidence", "price_index", "tally"];

    public override IReadOnlyList<string> Counted(LoadedStudy loaded, Figure figure) => LedgerRows.Behind(loaded.Study, figure);

    public override IReadOnlyList<(string Name, object? Value)> Terms(
        LoadedStudy loaded,
        Figure figure,
        Action<Diagnostic> report,
        CancellationToken token
    )
    {
        var question = DrawsAddress.Read(figure.Id, loaded.Study).Question ?? UncertaintyQuestion.OfReport(loaded.Study);
        return
        [
            ("scenario", question.Scenario ?? Scenario.Base.Id),
            .. StudyTerms.Draws(loaded.Study, question.Draws, question.Seed),
            .. StudyTerms.Appraisal(loaded.Study),
        ];
    }

    /// <remarks>The lock says which coordinate of the points each lever has.</remarks>
    public override IReadOnlyList<string> Files(LoadedStudy loaded, Figure figure) => [LeverLock.FileName];

    public override IReadOnlyList<Figure> Figures(LoadedStudy loaded, Action<Diagnostic> report, CancellationToken token) =>
        StudyUncertainty.OfReport(loaded, report, token) is { } uncertainty
            ? [.. new UncertaintyFigures(uncertainty, loaded.Data).All]
            : [];

    /// <summary>Also of other draws, and of tornado and shares of one initiative, which reports do not print.</summary>
    public override Figure? Find(LoadedStudy loaded, string address, Action<Diagnostic> report, CancellationToken token)
    {
        var asked = DrawsAddress.Read(address, loaded.Study);
        if (asked.Question is null && base.Find(loaded, address, report, token) is { } printed)
        {
            return printed;
        }

        var about = loaded.Study.Initiatives.FirstOrDefault(own =>
            asked.Address.Contains($"initiative={own.Id}&lever=", StringComparison.Ordinal)
        );
        var question = (asked.Question ?? UncertaintyQuestion.OfReport(loaded.Study)) with { Initiative = about?.Id };
        return
            StudyUncertainty.Of(loaded, question, report, token) is { } uncertainty
            && new UncertaintyFigures(uncertainty, loaded.Data).All.FirstOrDefault(figure => figure.Id == asked.Address) is { } found
            ? found with
            {
                Id = address,
            }
            : null;
    }
}
