namespace BenefitAnalyzer.Statistics.Sampling;

/// <summary>How the uniforms of draws are chosen.</summary>
public enum SamplingMethod
{
    /// <summary>Sobol points under sixteen independent scramblings: the default.</summary>
    ScrambledSobol,

    /// <summary>Latin hypercube: one draw in each of as many equal slices as there are draws, so that a draw depends on their number.</summary>
    LatinHypercube,

    /// <summary>Independent random numbers.</summary>
    Plain,
}
