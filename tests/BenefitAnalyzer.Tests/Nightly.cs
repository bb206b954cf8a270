namespace BenefitAnalyzer.Tests;

/// <summary>How long tests may try things at random: <c>./test.sh --nightly</c> lets them try many more.</summary>
internal static class Nightly
{
    private static readonly bool Is = Environment.GetEnvironmentVariable("BENEFIT_NIGHTLY") == "1";

    public static int Or(int otherwise, int nightly) => Is ? nightly : otherwise;
}
