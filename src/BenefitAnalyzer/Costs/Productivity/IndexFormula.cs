namespace BenefitAnalyzer.Costs.Productivity;

/// <summary>How quantities of several services become one index of output.</summary>
public enum IndexFormula
{
    /// <summary>Weighted by unit costs of the earlier year.</summary>
    Laspeyres,

    /// <summary>Weighted by unit costs of the later year.</summary>
    Paasche,

    /// <summary>Geometric mean of Laspeyres and Paasche.</summary>
    Fisher,

    /// <summary>Geometric mean of the services' own growth, weighted by their mean shares of cost.</summary>
    Tornqvist,
}
