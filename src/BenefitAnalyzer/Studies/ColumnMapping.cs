namespace BenefitAnalyzer.Studies;

/// <summary>How one field of a source is filled from the columns of its files.</summary>
/// <param name="Field">A name from <see cref="Studies.Field"/> or the id of a declared group.</param>
/// <param name="Columns">Headings, usually one; several are joined with <see cref="Join"/>. Empty for a constant.</param>
public sealed record ColumnMapping(string Field, IReadOnlyList<string> Columns)
{
    /// <summary>Text between the values of several columns, by default <c>" / "</c>.</summary>
    public string Join { get; init; } = " / ";

    /// <summary>Exact date format in .NET letters, such as <c>MM/dd/yyyy hh:mm:ss tt</c>; null for fields that are not times.</summary>
    public string? Format { get; init; }

    /// <summary>Value in the file → code of the study; empty when the file already holds codes.</summary>
    public IReadOnlyDictionary<string, string> Map { get; init; } = new Dictionary<string, string>();

    /// <summary>Code for a value that <see cref="Map"/> does not list; null rejects such a value.</summary>
    public string? Default { get; init; }

    /// <summary>Groups by age (<c>bands:</c>), the youngest first, where the column holds dates of birth; empty otherwise.</summary>
    public IReadOnlyList<AgeBand> Bands { get; init; } = [];

    /// <summary>The same code for every row (<c>value:</c>), when no column holds it.</summary>
    public string? Constant { get; init; }

    /// <summary>Length of the file's unit in minutes: 1 for minutes, 1/60 for seconds, 60 for hours.</summary>
    public double MinutesPerUnit { get; init; } = 1;

    /// <summary>A computed duration: minutes from one field to another (<c>from: started_at, until: completed_at</c>); null when read.</summary>
    public (string From, string Until)? Between { get; init; }
}
