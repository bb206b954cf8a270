using System.Globalization;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Ingestion.Files;
using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Ingestion.Counts;

/// <summary>What numbers of a return say of each other. Each is stored as reported; where one counts for nothing, or looks misread, that is said.</summary>
internal sealed class ReturnChecks(Study study, LogFile file, Action<Diagnostic> report)
{
    // Nobody takes up, handles and closes a request in less; a mean beside a count of hundreds gives a fraction of it.
    private const int ShortestHandling = 5;
    private readonly HashSet<string> electronic =
    [
        .. study.Channels.Where(channel => channel.Class == ChannelClass.Electronic).Select(channel => channel.Id),
    ];

    public void Check(IReadOnlyList<CountedReturn> returns)
    {
        foreach (var found in returns)
        {
            CheckDigital(found);
        }

        CheckRepeated(returns);
        Once(
            returns.Where(found => found is { Channel: not null, DigitalVolume: not null } && found.DigitalVolume != ByChannel(found)),
            DiagnosticCodes.DigitalBesideChannel,
            found =>
                $"channel {found.Channel} and digital volume {Text(found.DigitalVolume)}: a named channel tells which transactions are electronic, so the number is not used"
        );
        Once(
            returns.Where(found => found is { HandlingSeconds: not null, Volume: null }),
            DiagnosticCodes.MinutesWithoutVolume,
            found => $"{Minutes(found)} minutes but no volume; left out of staff time"
        );
        Once(
            returns.Where(found =>
                found is { HandlingSeconds: > 0, Volume: > 0 } && found.HandlingSeconds < ShortestHandling * found.Volume
            ),
            DiagnosticCodes.MinutesLookLikeMeans,
            found =>
                $"{Minutes(found)} minutes for {Text(found.Volume)} transactions: minutes of a return are those of all of them together, so a mean must be multiplied first; kept as reported"
        );
    }

    /// <summary>
    /// A form may name a service by several lines, such as new and renewed permits, and a line may have been pasted twice or corrected below: only
    /// whoever sent the file knows. So lines that say the same are named, and others of one key where they are few.
    /// </summary>
    private void CheckRepeated(IReadOnlyList<CountedReturn> returns)
    {
        var counted = returns.Where(found => found.Volume is not null).ToList();
        var byKey = FirstOfAgain(counted.GroupBy(found => found.Key));
        var firstOf = 2 * byKey.Count < counted.Count ? byKey : FirstOfAgain(counted.GroupBy(found => (found.Key, found.Volume)));
        Once(
            counted.Where(firstOf.ContainsKey),
            DiagnosticCodes.ReturnSaidTwice,
            found =>
            {
                var first = firstOf[found];
                var volumes = first.Volume == found.Volume ? "" : $" (volume {Text(first.Volume)} there, {Text(found.Volume)} here)";
                return $"is reported in line {Text(first.Line)} too{volumes}; both are added: take one out if it was sent twice or corrected";
            }
        );
    }

    /// <summary>All but the first of each group, with the first.</summary>
    private static Dictionary<CountedReturn, CountedReturn> FirstOfAgain<TKey>(IEnumerable<IGrouping<TKey, CountedReturn>> groups) =>
        groups
            .SelectMany(same => same.Skip(1).Select(again => (again, First: same.First())))
            .ToDictionary(pair => pair.again, pair => pair.First);

    /// <summary>Digital volume is a part of volume: where it is more, or stands alone, the return is kept and flagged.</summary>
    private void CheckDigital(CountedReturn found)
    {
        if (found is { DigitalVolume: not null, Volume: null })
        {
            Warn(
                DiagnosticCodes.DigitalWithoutVolume,
                found,
                $"digital volume {Text(found.DigitalVolume)} but no volume; left out of take-up"
            );
        }
        else if (found.Channel is null && found.DigitalVolume > found.Volume)
        {
            Warn(
                DiagnosticCodes.DigitalAboveVolume,
                found,
                $"digital volume {Text(found.DigitalVolume)} is more than volume {Text(found.Volume)}; kept as reported"
            );
        }
    }

    /// <summary>A fault of a form is one of all its lines: the first is shown, the others are counted.</summary>
    private void Once(IEnumerable<CountedReturn> faulty, string code, Func<CountedReturn, string> message)
    {
        var found = faulty.ToList();
        if (found.Count > 0)
        {
            var others = found.Count == 1 ? "" : $" ({Text(found.Count)} returns of the file in all)";
            Warn(code, found[0], message(found[0]) + others);
        }
    }

    private void Warn(string code, CountedReturn found, string message) =>
        report(Diagnostic.Warning(code, file.Name, found.Line, $"{found.Service}, {found.Period}: {message}"));

    private long? ByChannel(CountedReturn found) => electronic.Contains(found.Channel!) ? found.Volume : 0;

    private static string Minutes(CountedReturn found) =>
        (found.HandlingSeconds!.Value / 60m).ToString("0.##", CultureInfo.InvariantCulture);

    private static string Text(long? count) => count?.ToString(CultureInfo.InvariantCulture) ?? "";
}
