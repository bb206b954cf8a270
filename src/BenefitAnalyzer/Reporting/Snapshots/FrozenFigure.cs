using System.Text.Json.Serialization;
using BenefitAnalyzer.Metrics.Figures;

namespace BenefitAnalyzer.Reporting.Snapshots;

/// <summary>A figure as a table published it: all that a later figure can be compared with, and nothing that was hidden.</summary>
/// <param name="Table">Id of the table; one figure may be hidden in one table and not in another.</param>
/// <param name="Id">Its address.</param>
/// <param name="Definition">Id and version of its definition, such as <c>take-up/A@1</c>.</param>
public sealed record FrozenFigure(string Table, string Id, string Definition, MetricUnit Unit, FigureState State)
{
    /// <summary>What the study made the letters of the definition stand for; null where it has none, and in snapshots that did not say.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Letters { get; init; }

    public decimal? Value { get; init; }

    public decimal? Numerator { get; init; }

    public decimal? Denominator { get; init; }

    public decimal? Low { get; init; }

    public decimal? High { get; init; }

    public decimal? Below { get; init; }

    public FigureBound Bound { get; init; }

    /// <summary>What a table published of a figure.</summary>
    public static FrozenFigure Of(string table, Figure figure)
    {
        var isKnown = figure.State == FigureState.Known;
        return new FrozenFigure(table, figure.Id, figure.Definition, figure.Unit, figure.State)
        {
            Value = isKnown ? figure.Value : null,
            Numerator = isKnown ? figure.Numerator : null,
            Denominator = isKnown ? figure.Denominator : null,
            Low = isKnown ? figure.Low : null,
            High = isKnown ? figure.High : null,
            Below = figure.Below,
            Bound = figure.Bound,
        };
    }

    /// <summary>All figures of a report, in the order of its tables; what it says of changes since another report says them again.</summary>
    public static IReadOnlyList<FrozenFigure> Of(Model.Report report)
    {
        var letters = report.Definitions.Where(own => own.Letters is not null).ToDictionary(own => own.Id, own => own.Letters);
        return
        [
            .. (report with { Sections = [.. report.Sections.Where(section => section.Id != SinceSnapshotSection.Id)] })
                .Tables.SelectMany(table =>
                    table.Rows.SelectMany(row => row).OfType<Model.FigureCell>().Select(cell => Of(table.Id, cell.Figure))
                )
                .DistinctBy(figure => figure.Key)
                .Select(figure => letters.TryGetValue(figure.Definition, out var meant) ? figure with { Letters = meant } : figure),
        ];
    }

    /// <summary>What tells it from the others of a report.</summary>
    internal (string Table, string Id) Key => (Table, Id);

    /// <summary>Whether both mean the same: another version of a definition does not, nor does one whose letters stand for something else.</summary>
    internal bool IsOfSameDefinition(FrozenFigure other) =>
        Definition == other.Definition && (Letters is null || other.Letters is null || Letters == other.Letters);

    /// <summary>The same number, or the same reason for none.</summary>
    internal bool IsSameNumber(FrozenFigure other) => this with { Definition = other.Definition, Letters = other.Letters } == other;

    /// <summary>As a figure, for those that print one.</summary>
    internal Figure ToFigure() =>
        new(Id, Definition, Unit, new FigureOrigin("", new Dictionary<string, string>(), ""))
        {
            State = State,
            Value = Value,
            Low = Low,
            High = High,
            Below = Below,
            Bound = Bound,
        };
}
