using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.WhatIf.Scenarios.Results;

namespace BenefitAnalyzer.WhatIf.Contracts.Results;

/// <summary>The figures of all contract ends of a study.</summary>
public sealed class ContractFamily : FigureFamily
{
    public override IReadOnlyList<Definition> Definitions => ContractDefinitions.All;

    public override IReadOnlyList<Figure> Figures(LoadedStudy loaded, Action<Diagnostic> report, CancellationToken token) =>
        [.. StudyContracts.Of(loaded.Study, null, report).SelectMany(end => ContractFigures.Of(end, loaded.Data).All)];

    /// <summary>Also under other assumptions, which reports do not print.</summary>
    public override Figure? Find(LoadedStudy loaded, string address, Action<Diagnostic> report, CancellationToken token) =>
        ScenarioAddress.Find(
            loaded,
            address,
            StudyContracts.Kinds,
            report,
            (assumed, plain) =>
            {
                var (id, asOf) = ContractAddress.Read(plain);
                return StudyContracts
                    .Of(assumed.Study, asOf, report)
                    .SelectMany(end => ContractFigures.Of(end, loaded.Data).All)
                    .FirstOrDefault(figure => figure.Id == id);
            }
        );
}
