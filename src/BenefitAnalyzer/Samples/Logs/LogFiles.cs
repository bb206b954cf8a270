using BenefitAnalyzer.Samples.World;

namespace BenefitAnalyzer.Samples.Logs;

/// <summary>The log files of the month being written: one of the e-channels, and one or eighteen of the counters.</summary>
internal sealed class LogFiles(string folder, bool filePerOffice) : IDisposable
{
    /// <summary>The first year comes from an archive, which has one file a month of all counters.</summary>
    private const int ArchivedMonths = 12;
    private readonly List<FileTally> tallies = [];
    private SampleLogFile[] counters = [];
    private SampleLogFile? eChannels;

    /// <summary>Every file so far, in the order in which they were begun.</summary>
    public IReadOnlyList<FileTally> Tallies => tallies;

    public void BeginMonth(int month)
    {
        Dispose();
        var name = SampleCalendar.MonthName(month);
        eChannels = Begin($"logs/e-channels/{name}.csv", "e-channels");
        counters =
            filePerOffice && month >= ArchivedMonths
                ? [.. Catalogue.Offices.Select(office => Begin($"logs/counters/{name}/{office}.csv", "counters"))]
                : [Begin($"logs/counters/{name}.csv", "counters")];
    }

    public SampleLogFile Begin(string path, string source)
    {
        var tally = new FileTally(path, source);
        tallies.Add(tally);
        return new SampleLogFile(folder, tally);
    }

    /// <summary>Writes the same bytes under another name; all records of the copy are duplicates. The file must be finished.</summary>
    public void Copy(FileTally original, string path)
    {
        File.Copy(Path.Combine(folder, original.Path), Path.Combine(folder, path));
        tallies.Add(new FileTally(path, original.Source) { Duplicates = original.Read });
    }

    public SampleLogFile Of(in SampleRow row) =>
        Catalogue.IsElectronic(row.Channel) ? eChannels! : counters[counters.Length == 1 ? 0 : row.Office];

    public void Dispose()
    {
        eChannels?.Dispose();
        Array.ForEach(counters, file => file.Dispose());
        eChannels = null;
        counters = [];
    }
}
