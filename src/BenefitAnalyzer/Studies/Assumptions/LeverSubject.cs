namespace BenefitAnalyzer.Studies.Assumptions;

/// <summary>Of what a lever is said, after the <c>@</c> of its name.</summary>
public enum LeverSubject
{
    /// <summary>An initiative, or all of them.</summary>
    Initiative,

    /// <summary>The study as a whole.</summary>
    Study,

    /// <summary>A ceiling, by its name, its vote or its department; or all of them.</summary>
    Ceiling,

    /// <summary>A contract, or all of them.</summary>
    Contract,

    /// <summary>A service and a channel of it, and perhaps an office: <c>service/channel/office</c>.</summary>
    Closing,
}
