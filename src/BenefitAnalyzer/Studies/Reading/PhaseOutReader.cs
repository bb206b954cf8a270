using BenefitAnalyzer.Studies.PhaseOut;
using BenefitAnalyzer.Studies.Reading.Kinds;
using BenefitAnalyzer.Studies.Reading.Yaml;

namespace BenefitAnalyzer.Studies.Reading;

/// <summary><c>phase_out:</c>, when a channel may close.</summary>
internal static class PhaseOutReader
{
    private static readonly Key<string> Service = new("service", Scalars.Code, "code of the service", isRequired: true);
    private static readonly Key<string> Channel = new("channel", Scalars.Code, "the traditional channel that may close", isRequired: true);
    private static readonly Key<string> Office = new(
        "office",
        Scalars.Code,
        "code of the one office where it may close; all when not given"
    );

    private static readonly Key<double> Floor = new(
        "floor",
        Scalars.Share,
        "largest share of persons of any group without access or skill with which a channel may close, such as 10%"
    );
    private static readonly Key<double> LargestGap = new(
        "largest_gap",
        Scalars.Share,
        "largest gap of take-up of any group to the best-served one, such as 20%; not looked at when not given"
    );
    private static readonly Key<double> AccessGain = new(
        "access_gain",
        Scalars.Share,
        "by how much the share without access or skill falls in a year, such as 1% (default 0%)"
    );
    private static readonly Key<int> Horizon = new("horizon", Scalars.Whole(1, 240), "months looked ahead (default 60)");
    private static readonly Key<IReadOnlyList<Placed<KeyedValues>>> Channels = new(
        "channels",
        new ListKind<KeyedValues>(new SectionKind(Service, Channel, Office)),
        "the closings that reports look at"
    );

    public static readonly Key<KeyedValues> Key = new(
        "phase_out",
        new SectionKind(Floor, LargestGap, AccessGain, Horizon, Channels),
        "when a traditional channel may close"
    );

    public static PhaseOutSettings Read(KeyedValues study, Declared declared, Findings findings)
    {
        if (study.Find(Key)?.Value is not { } section)
        {
            return PhaseOutSettings.Default;
        }

        var targets = section.Items(Channels).Select(item => item.Value).ToList();
        foreach (var target in targets)
        {
            Check(target, Service, Field.Service);
            Check(target, Channel, Field.Channel);
            Check(target, Office, Field.Office);
        }

        return new PhaseOutSettings
        {
            Floor = Given(Floor),
            LargestGap = Given(LargestGap),
            AccessGain = section.Value(AccessGain, 0),
            HorizonMonths = section.Value(Horizon, PhaseOutSettings.Default.HorizonMonths),
            Targets =
            [
                .. targets.Select(target => new PhaseOutTarget(
                    target.Value(Service, ""),
                    target.Value(Channel, ""),
                    target.Find(Office)?.Value
                )),
            ],
        };

        double? Given(Key<double> key) => section.Find(key)?.Value;

        void Check(KeyedValues target, Key<string> key, string field)
        {
            if (target.Find(key) is { } code)
            {
                declared.Check(field, code, findings);
            }
        }
    }
}
