namespace BenefitAnalyzer.Studies;

/// <summary>How a channel counts: electronic and traditional make up take-up; internal stands outside it.</summary>
public enum ChannelClass
{
    Electronic,
    Traditional,

    /// <summary>Staff's own entries, not a citizen's channel.</summary>
    Internal,
}
