namespace BenefitAnalyzer.Studies.PhaseOut;

/// <summary>The <c>phase_out:</c> section: when a channel may close, and which closings reports look at.</summary>
public sealed record PhaseOutSettings
{
    public static PhaseOutSettings Default { get; } = new();

    /// <summary>Largest share of persons of any group without access or skill with which a channel may close, 0 to 1; null when not stated.</summary>
    public double? Floor { get; init; }

    /// <summary>Largest gap of take-up of any group to the best-served one, as a share; null when not stated.</summary>
    public double? LargestGap { get; init; }

    /// <summary>By how much the share without access or skill falls in a year; 0 unless the study says otherwise.</summary>
    public double AccessGain { get; init; }

    /// <summary>Months looked ahead.</summary>
    public int HorizonMonths { get; init; } = 60;

    public IReadOnlyList<PhaseOutTarget> Targets { get; init; } = [];
}

/// <summary>A channel of a service that may close.</summary>
/// <param name="Office">Null for all offices.</param>
public sealed record PhaseOutTarget(string Service, string Channel, string? Office)
{
    private const char Between = '/';

    /// <summary>Reads <c>service/channel</c> or <c>service/channel/office</c>; null where it is neither.</summary>
    public static PhaseOutTarget? Parse(string text) =>
        text.Split(Between) switch
        {
            [{ Length: > 0 } service, { Length: > 0 } channel] => new PhaseOutTarget(service, channel, null),
            [{ Length: > 0 } service, { Length: > 0 } channel, { Length: > 0 } office] => new PhaseOutTarget(service, channel, office),
            _ => null,
        };

    public override string ToString() => Office is null ? $"{Service}{Between}{Channel}" : $"{Service}{Between}{Channel}{Between}{Office}";
}
