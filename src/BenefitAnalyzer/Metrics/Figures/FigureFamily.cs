using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Metrics.Engine;

namespace BenefitAnalyzer.Metrics.Figures;

/// <summary>Figures of one kind that code makes for a study as a whole: its costs, its ledger, its appraisal. The catalogue finds each class.</summary>
public abstract class FigureFamily
{
    /// <summary>What its figures mean.</summary>
    public abstract IReadOnlyList<Definition> Definitions { get; }

    /// <summary>All of its figures, in an order that depends on the study alone.</summary>
    public abstract IReadOnlyList<Figure> Figures(LoadedStudy loaded, Action<Diagnostic> report, CancellationToken token);

    /// <summary>The family of the definition that an address begins with; null when there is none.</summary>
    public static (FigureFamily Family, Definition Definition)? Of(string address)
    {
        var id = address.Split('?', 2)[0];
        return Catalog
            .Of<FigureFamily>()
            .SelectMany(family => family.Definitions.Select(definition => (family, definition)))
            .Where(pair => pair.definition.Id == id)
            .Select(pair => ((FigureFamily, Definition)?)pair)
            .FirstOrDefault();
    }
}
