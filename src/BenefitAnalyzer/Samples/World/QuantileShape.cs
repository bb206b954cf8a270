namespace BenefitAnalyzer.Samples.World;

/// <summary>A distribution given by its quantiles at 0, 1/16 … 1, straight lines between them.</summary>
/// <remarks>Only additions and products: a logarithm may differ in its last bit between platforms, and the files must not.</remarks>
internal sealed class QuantileShape(params double[] quantiles)
{
    /// <summary>Waiting times: exponential with mean 1, cut at 4.9.</summary>
    public static QuantileShape Wait { get; } =
        new(0, 0.065, 0.134, 0.208, 0.288, 0.375, 0.470, 0.575, 0.693, 0.827, 0.981, 1.163, 1.386, 1.674, 2.079, 2.773, 4.9);

    /// <summary>Handling times: mean 1, skewed to the right.</summary>
    public static QuantileShape Handling { get; } =
        new(0.25, 0.45, 0.54, 0.61, 0.67, 0.73, 0.79, 0.85, 0.91, 0.98, 1.05, 1.13, 1.23, 1.35, 1.52, 1.80, 3.2);

    /// <summary>Days until an application is finished, as a multiple of its pledge: some 6 % are late.</summary>
    public static QuantileShape Pledge { get; } =
        new(0.05, 0.15, 0.22, 0.28, 0.34, 0.39, 0.44, 0.49, 0.54, 0.59, 0.64, 0.70, 0.76, 0.82, 0.89, 0.97, 2.1);

    public double Draw(ref Draws draws)
    {
        var place = draws.Unit() * 16;
        var segment = (int)place;
        return quantiles[segment] + ((place - segment) * (quantiles[segment + 1] - quantiles[segment]));
    }
}
