using BenefitAnalyzer.Studies.Reading.Kinds;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Studies.Reading;

/// <summary><c>channels:</c>, the ways in which services are used.</summary>
internal static class ChannelsReader
{
    private static readonly Key<ChannelClass> Class = new(
        "class",
        Scalars.OneOf(
            (ChannelClassCodes.Electronic, ChannelClass.Electronic),
            (ChannelClassCodes.Traditional, ChannelClass.Traditional),
            (ChannelClassCodes.Internal, ChannelClass.Internal)
        ),
        "electronic and traditional make up take-up; internal, for staff's own entries, stands outside it",
        isRequired: true
    );

    private static readonly Key<LocalText> Name = new("name", LocalTexts.Kind, "what reports call it; its id when not given");

    public static readonly Key<IReadOnlyList<Entry<KeyedValues>>> Key = new(
        "channels",
        new MapKind<KeyedValues>(Scalars.Code, new SectionKind(Class, Name)),
        "the ways in which services are used, each with its class",
        isRequired: true
    );

    /// <summary>The channels; one without a good class was reported and is kept, so that references to it are not reported too.</summary>
    public static IReadOnlyList<Channel> Read(KeyedValues study) =>
        [
            .. study
                .Items(Key)
                .Select(entry => new Channel(
                    entry.Name.Value,
                    entry.Value.Value(Class, ChannelClass.Traditional),
                    entry.Value.Value(Name, LocalText.Same(entry.Name.Value))
                )),
        ];
}
