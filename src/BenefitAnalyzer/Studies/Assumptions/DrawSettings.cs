namespace BenefitAnalyzer.Studies.Assumptions;

/// <summary>How the numbers of draws are chosen.</summary>
public enum DrawMethod
{
    /// <summary>Scrambled Sobol points: evenly spread over all assumptions together.</summary>
    Sobol,

    /// <summary>Latin hypercubes: evenly spread over each assumption.</summary>
    LatinHypercube,

    /// <summary>Independent random numbers.</summary>
    Plain,
}

/// <summary>The <c>draws:</c> section: how many draws reports make of what a study does not know, and of which numbers.</summary>
public sealed record DrawSettings
{
    public static DrawSettings Default { get; } = new();

    /// <summary>Words by which files and commands name the methods.</summary>
    public static readonly IReadOnlyList<(string Word, DrawMethod Method)> Methods =
    [
        ("sobol", DrawMethod.Sobol),
        ("lhs", DrawMethod.LatinHypercube),
        ("plain", DrawMethod.Plain),
    ];

    /// <summary>At least so many; enough for percentiles.</summary>
    public int Least { get; init; } = 4_096;

    public DrawMethod Method { get; init; } = DrawMethod.Sobol;

    /// <summary>How far the 95% interval of every mean may be on either side: a share of the mean such as <c>0.5%</c>, or an amount; null for as many as <see cref="Least"/>.</summary>
    public string? Precision { get; init; }

    public static string WordOf(DrawMethod method) => Methods.Single(own => own.Method == method).Word;
}
