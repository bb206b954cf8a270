using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Metrics.Figures;

namespace BenefitAnalyzer.WhatIf.Contracts.Results;

/// <summary>The figures of all contract ends of a study.</summary>
public sealed class ContractFamily : FigureFamily
{
    public override IReadOnlyList<Definition> Definitions => ContractDefinitions.All;

    public override IReadOnlyList<string> Tables => ["contracts", "contract_milestones"];

    public override IReadOnlyList<(string Name, object? Value)> Terms(
        LoadedStudy loaded,
        Figure figure,
        Action<Diagnostic> report,
        CancellationToken token
    ) => [("as_of", loaded.Study.Period?.Until.AddDays(-1))];

    public override IReadOnlyList<Figure> Figures(LoadedStudy loaded, Action<Diagnostic> report, CancellationToken token) =>
        [.. StudyContracts.Of(loaded.Study, null, report).SelectMany(end => ContractFigures.Of(end, loaded.Data).All)];
}
