using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Metrics.Figures;

/// <summary>What a figure means that code makes of other figures and of tables, as a <see cref="Metric"/> is what a counted one means.</summary>
/// <param name="Id">Such as <c>appraisal/npv</c>; unique among definitions and metrics.</param>
/// <param name="Version">Grows by one whenever a figure of this definition would come out differently.</param>
/// <param name="Formula">The definition in words.</param>
public sealed record Definition(string Id, int Version, LocalText Name, MetricUnit Unit, LocalText Formula)
{
    /// <summary>Where the formula comes from: a manual, an article; null where it is arithmetic.</summary>
    public string? Source { get; init; }

    /// <summary>Id and version, as every figure carries it.</summary>
    public string Versioned => $"{Id}@{Version}";

    /// <summary>The first version of a definition of an amount; a later one says its number.</summary>
    public static Definition Money(string id, LocalText name, LocalText formula) => new(id, 1, name, MetricUnit.Money, formula);

    /// <summary>The same of a share or a yearly rate.</summary>
    public static Definition Rate(string id, LocalText name, LocalText formula) => new(id, 1, name, MetricUnit.Rate, formula);

    /// <summary>The same of a number of things.</summary>
    public static Definition Count(string id, LocalText name, LocalText formula) => new(id, 1, name, MetricUnit.Count, formula);

    /// <summary>A figure of this definition.</summary>
    /// <param name="keys">What tells it from others of the definition, in the order of its address, such as initiative and year.</param>
    /// <param name="value">Null where there is none; then <see cref="Figure.Reason"/> should say why.</param>
    /// <param name="data">Hash over the data that it comes from, as <see cref="FigureOrigin.Data"/>.</param>
    public Figure Figure(IEnumerable<(string Name, string Value)> keys, decimal? value, string data, params IEnumerable<FigureInput> inputs)
    {
        var address = string.Join('&', keys.Select(key => $"{key.Name}={Uri.EscapeDataString(key.Value)}"));
        return new Figure(
            address.Length == 0 ? Id : $"{Id}?{address}",
            Versioned,
            Unit,
            new FigureOrigin(Formula.English, new Dictionary<string, string>(), data)
        )
        {
            State = value is null ? FigureState.NoData : FigureState.Known,
            Value = value,
            Inputs = [.. inputs],
        };
    }
}
