namespace BenefitAnalyzer.Studies;

/// <summary>Classes of channels as study files, addresses of figures and results write them.</summary>
internal static class ChannelClassCodes
{
    public const string Electronic = "electronic";
    public const string Traditional = "traditional";
    public const string Internal = "internal";

    public static string Of(ChannelClass kind) =>
        kind switch
        {
            ChannelClass.Electronic => Electronic,
            ChannelClass.Traditional => Traditional,
            _ => Internal,
        };
}
