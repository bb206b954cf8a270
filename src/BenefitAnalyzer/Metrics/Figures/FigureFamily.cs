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

    /// <summary>Reference tables that its figures rest on, by their names under <c>tables:</c>.</summary>
    public virtual IReadOnlyList<string> Tables => [];

    /// <summary>What a figure was worked out with that neither its inputs nor tables say, by name: terms of the study, draws, seed, amounts of a formula. Null is left out.</summary>
    public virtual IReadOnlyList<(string Name, object? Value)> Terms(
        LoadedStudy loaded,
        Figure figure,
        Action<Diagnostic> report,
        CancellationToken token
    ) => [];

    /// <summary>Other files of the study that a figure rests on, relative to its folder, such as that of a scenario.</summary>
    public virtual IReadOnlyList<string> Files(LoadedStudy loaded, Figure figure) => [];

    /// <summary>Addresses of counted figures that a figure rests on beside those among its inputs.</summary>
    public virtual IReadOnlyList<string> Counted(LoadedStudy loaded, Figure figure) => [];

    /// <summary>The command that shows its figures, such as <c>benefit costs</c>; null where only reports do.</summary>
    public virtual string? Command => null;

    /// <summary>Says where its figures are to be had.</summary>
    public string ShownBy =>
        $"{(Command is { } command ? $"'{command}' shows" : "reports show")} {string.Join(", ", Definitions.Select(definition => definition.Id))}; 'benefit explain' tells one of them by its address";

    /// <summary>The figure of an address; null where there is none. A family that can make one alone, or has more than it lists, does so here.</summary>
    public virtual Figure? Find(LoadedStudy loaded, string address, Action<Diagnostic> report, CancellationToken token) =>
        Figures(loaded, report, token).FirstOrDefault(figure => figure.Id == address);

    /// <summary>The family that has a definition of the name, or else definitions of its area, the part before the <c>/</c>; null when none has.</summary>
    public static FigureFamily? Named(string id)
    {
        var (area, families) = (id.Split('/')[0], Catalog.Of<FigureFamily>());
        return families.FirstOrDefault(family => family.Definitions.Any(definition => definition.Id == id))
            ?? families.FirstOrDefault(family => family.Definitions.Any(definition => definition.Id.Split('/')[0] == area));
    }

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
