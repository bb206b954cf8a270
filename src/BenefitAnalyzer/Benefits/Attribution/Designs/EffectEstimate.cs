namespace BenefitAnalyzer.Benefits.Attribution.Designs;

/// <summary>What one design makes of a panel. All counts are of the treated units from their launches on.</summary>
/// <param name="Actual">What they completed.</param>
/// <param name="Counterfactual">What they would have completed.</param>
/// <param name="Low">Lower end of the 95 % interval of <see cref="Counterfactual"/>; NaN where too few placebos allow none.</param>
/// <param name="High">Its upper end.</param>
public sealed record EffectEstimate(AttributionDesign Design, double Actual, double Counterfactual, double Low, double High)
{
    /// <summary>Placebos that the interval rests on; null where it rests on a model of errors.</summary>
    public int? Placebos { get; init; }

    /// <summary>Two-sided p value of no effect.</summary>
    public double? P { get; init; }

    /// <summary>P value of no difference in trend before the launch; null where the design does not test it.</summary>
    public double? PreTrendP { get; init; }

    /// <summary>P value of the wild-cluster bootstrap, beside the interval below 30 clusters; null elsewhere.</summary>
    public double? BootstrapP { get; init; }

    /// <summary>How the interval was made, in English, such as <c>randomisation over units</c>.</summary>
    public string Inference { get; init; } = "";

    /// <summary>Counterfactual of all treated units by period, NaN where there is none; over the whole panel.</summary>
    public IReadOnlyList<double> Path { get; init; } = [];

    /// <summary>The same of each treated unit, in the order of the panel; empty where the design only knows them together.</summary>
    public IReadOnlyList<IReadOnlyList<double>> UnitPaths { get; init; } = [];

    /// <summary>Counterfactual less actual: negative where more was completed than expected.</summary>
    public double Displaced => Counterfactual - Actual;

    public double DisplacedLow => Low - Actual;

    public double DisplacedHigh => High - Actual;

    /// <summary>Whether the 95 % interval leaves out no effect.</summary>
    public bool ExcludesZero => DisplacedLow > 0 || DisplacedHigh < 0;

    /// <summary>Half the width of the interval as a share of the counterfactual.</summary>
    public double HalfWidth => (High - Low) / 2 / Counterfactual;
}
