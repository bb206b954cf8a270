namespace BenefitAnalyzer.Statistics.Distributions;

/// <summary>Turns uniforms on (0, 1) into values of a distribution, in place.</summary>
public delegate void BlockInverse(Span<double> uniforms);

/// <summary>How sure a number is. Values are of any unit; a draw is the inverse of a uniform, so that one uniform always gives one value.</summary>
public abstract record Distribution
{
    /// <summary>Why there is no such distribution, as a sentence that says what is allowed; null where there is one.</summary>
    public abstract string? Fault { get; }

    public abstract double Mean { get; }

    /// <summary>The value that is not exceeded with a probability.</summary>
    /// <param name="probability">Above 0 and below 1.</param>
    public abstract double InverseCdf(double probability);

    /// <summary>The same for many probabilities; made once and used for all draws, on any number of threads.</summary>
    /// <remarks>A smooth distribution interpolates its inverse here (<see cref="QuantileTable"/>), some hundred times faster.</remarks>
    public virtual BlockInverse InverseOfBlocks() =>
        uniforms =>
        {
            foreach (ref var value in uniforms)
            {
                value = InverseCdf(value);
            }
        };

    private protected static bool AreFinite(params ReadOnlySpan<double> values)
    {
        foreach (var value in values)
        {
            if (!double.IsFinite(value))
            {
                return false;
            }
        }

        return true;
    }

    private protected static string Text(FormattableString sentence) => FormattableString.Invariant(sentence);
}
