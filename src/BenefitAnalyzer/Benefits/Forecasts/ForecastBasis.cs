namespace BenefitAnalyzer.Benefits.Forecasts;

/// <summary>What a forecast is held against.</summary>
public enum ForecastBasis
{
    /// <summary>What initiatives of the same kind for services of the same type were measured to displace.</summary>
    MeasuredInitiatives,

    /// <summary>The take-up that services of the same type reached: nobody measured what that displaced.</summary>
    ComparableServices,
}
