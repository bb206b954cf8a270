using BenefitAnalyzer.Metrics;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Reporting.Sections;

/// <summary>Remembers which definitions the sections of a report used, for its annex.</summary>
internal sealed class UsedDefinitions(Study study)
{
    private readonly Dictionary<string, Metric> metrics = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FigureDefinition> others = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FigureDefinition> families = new(StringComparer.Ordinal);

    public IReadOnlyList<FigureDefinition> All => With(families.Values);

    public void Add(Metric metric) => metrics.TryAdd(metric.Id, metric);

    public void Add(FigureDefinition definition) => others.TryAdd(definition.Id, definition);

    /// <summary>Definitions of which a report may print some.</summary>
    public void AddFamily(IEnumerable<Definition> family)
    {
        foreach (var definition in family)
        {
            families.TryAdd(definition.Versioned, new FigureDefinition(definition.Versioned, definition.Name, definition.Formula));
        }
    }

    /// <summary>The definitions for the annex: of families those whose figures stand in these tables, or that figures there were made from.</summary>
    public IReadOnlyList<FigureDefinition> Of(IEnumerable<ReportTable> tables)
    {
        var printed = new HashSet<string>(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var left = new Stack<Figure>(
            tables.SelectMany(table => table.Rows).SelectMany(row => row).OfType<FigureCell>().Select(cell => cell.Figure)
        );
        while (left.TryPop(out var figure))
        {
            printed.Add(figure.Definition);
            foreach (var input in figure.Inputs.Where(input => seen.Add(input.Figure.Id)))
            {
                left.Push(input.Figure);
            }
        }

        return With(families.Values.Where(definition => printed.Contains(definition.Id)));
    }

    private IReadOnlyList<FigureDefinition> With(IEnumerable<FigureDefinition> ofFamilies) =>
        [
            .. metrics
                .Values.OrderBy(metric => metric.Id, StringComparer.Ordinal)
                .Select(metric => new FigureDefinition(metric.Definition, metric.Name, FormulaOf(metric))
                {
                    Letters = metric.Letters(study),
                })
                .Concat(
                    others
                        .Values.Concat(ofFamilies)
                        .DistinctBy(definition => definition.Id)
                        .OrderBy(definition => definition.Id, StringComparer.Ordinal)
                )
                .Select(WithStatement),
        ];

    private LocalText FormulaOf(Metric metric) =>
        metric.Letters(study) is { } letters
            ? new LocalText($"{metric.Formula.English}; {letters}", $"{metric.Formula.Chinese}；{letters}")
            : metric.Formula;

    private FigureDefinition WithStatement(FigureDefinition definition) =>
        DefinitionStatements.Said(study, definition.Id.Split('@')[0]) is { } said
            ? definition with
            {
                Formula = new LocalText(
                    $"{definition.Formula.English} [{said.English}]",
                    $"{definition.Formula.Chinese}［{said.Chinese}］"
                ),
            }
            : definition;
}
