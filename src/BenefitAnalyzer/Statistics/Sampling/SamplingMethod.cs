namespace BenefitAnalyzer.Statistics.Sampling;

/// <summary>How the uniforms of draws are chosen.</summary>
public enum SamplingMethod
{
    /// <summary>Sobol points under sixteen independent scramblings: the default.</summary>
    ScrambledSobol,

    /// <summary>Sixteen Latin hypercubes: one draw in each of as many equal slices as a hypercube has draws, so that a draw depends on their number.</summary>
    LatinHypercube,

    /// <summary>Independent random numbers.</summary>
    Plain,
}
