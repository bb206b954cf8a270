namespace BenefitAnalyzer.Studies.Assumptions;

/// <summary>How the value of a lever is distributed.</summary>
public enum Spread
{
    /// <summary>One value, in <c>mode</c>.</summary>
    Fixed,

    /// <summary><c>low</c>, <c>mode</c>, <c>high</c>.</summary>
    Triangular,

    /// <summary><c>low</c>, <c>mode</c>, <c>high</c>; the mode weighs four times an end.</summary>
    Pert,

    /// <summary><c>low</c> to <c>high</c>.</summary>
    Uniform,

    /// <summary><c>mean</c>, <c>deviation</c>.</summary>
    Normal,

    /// <summary><c>mean</c>, <c>deviation</c> of the value itself, not of its logarithm.</summary>
    Lognormal,

    /// <summary><c>alpha</c>, <c>beta</c>, between <c>low</c> and <c>high</c>, 0 and 1 when not given.</summary>
    Beta,

    /// <summary><c>values</c> with their weights.</summary>
    Discrete,

    /// <summary>What the logs or the interval of an attribution say.</summary>
    Measured,

    /// <summary>What was counted by hand in sampled hours.</summary>
    Tally,
}
