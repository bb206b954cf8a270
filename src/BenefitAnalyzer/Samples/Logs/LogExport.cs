using BenefitAnalyzer.Samples.Truth;
using BenefitAnalyzer.Samples.World;

namespace BenefitAnalyzer.Samples.Logs;

/// <summary>Writes rows as the offices would: mostly well, some of them spoiled, some twice. Feeds the truth with what must be accepted.</summary>
internal sealed class LogExport : IDisposable
{
    /// <summary>A repeat follows within this many days, so that a ring of days holds all that wait.</summary>
    private const int Horizon = 64;
    private readonly SampleOptions options;
    private readonly TruthBook truth;
    private readonly PlantedLists lists;
    private readonly PlantedFaults faults = new();
    private readonly List<Repeat>[] later = [.. Enumerable.Range(0, Horizon).Select(_ => new List<Repeat>())];
    private readonly byte[] line = new byte[RowText.MostBytes];
    private Draws draws;
    private int day;
    private long electronicNumber;
    private long traditionalNumber;

    public LogExport(SampleOptions options, string folder, TruthBook truth, PlantedLists lists)
    {
        this.options = options;
        this.truth = truth;
        this.lists = lists;
        Files = new LogFiles(folder, options.FilePerOffice);
        draws = Draws.Of(options.Seed, ulong.MaxValue);
    }

    public LogFiles Files { get; }

    /// <summary>Records written so far.</summary>
    public long Written { get; private set; }

    /// <summary>Begins a day and writes the records of earlier days that are repeated on it.</summary>
    public void BeginDay(int today)
    {
        day = today;
        if (day == 0 || SampleCalendar.MonthOfDay[day] != SampleCalendar.MonthOfDay[day - 1])
        {
            Files.BeginMonth(SampleCalendar.MonthOfDay[day]);
        }

        foreach (var repeat in later[day % Horizon])
        {
            WriteAgain(repeat);
        }

        later[day % Horizon].Clear();
    }

    public void Write(ref SampleRow row)
    {
        row.Number = Catalogue.IsElectronic(row.Channel) ? ++electronicNumber : ++traditionalNumber;
        var place = draws.Unit();
        if (row.KeepClean || place >= options.DirtyShare + options.DuplicateShare)
        {
            Accept(row);
        }
        else if (place < options.DirtyShare)
        {
            WriteSpoiled(row);
        }
        else
        {
            WriteFirstOfTwo(row);
        }
    }

    /// <summary>Ends the logs with a file whose last record never closes a quote.</summary>
    public void WriteBrokenQuotes(SampleRow row)
    {
        var month = SampleCalendar.MonthName(SampleCalendar.Months.Count - 1);
        var path = options.FilePerOffice ? $"logs/counters/{month}/broken-quotes.csv" : $"logs/counters/{month}-broken-quotes.csv";
        using var file = Files.Begin(path, "counters");
        for (var good = 0; good < 2; good++)
        {
            row.Number = ++traditionalNumber;
            Append(file, row);
            file.Tally.Accepted++;
            truth.Accept(row);
        }

        file.Append("C9999999999999,\"2006-03-31 12:00:00,,,\n"u8);
        file.Tally.Rejected++;
        lists.AddFault(file, (Diagnostics.DiagnosticCodes.BrokenQuotes, "", ""));
    }

    public void Dispose() => Files.Dispose();

    private void Accept(in SampleRow row)
    {
        var file = Files.Of(row);
        Append(file, row);
        file.Tally.Accepted++;
        truth.Accept(row);
        if (row.Irregularity != Irregular.None)
        {
            lists.AddIrregular(file, row.Irregularity);
        }
    }

    private void Append(SampleLogFile file, in SampleRow row)
    {
        file.Append(line.AsSpan(0, RowText.Write(row, line)));
        Written++;
    }

    private void WriteSpoiled(in SampleRow row)
    {
        var file = Files.Of(row);
        var length = RowText.Write(row, line);
        var fault = faults.Spoil(row, line, ref length);
        file.Append(line.AsSpan(0, length));
        Written++;
        file.Tally.Rejected++;
        lists.AddFault(file, fault);
    }

    /// <summary>Writes the first record of a transaction that is exported twice, or its only record where a second would come too late.</summary>
    private void WriteFirstOfTwo(in SampleRow row)
    {
        var kind = draws.Below(3);
        var delay = draws.Below(20);
        var first = row;
        var second = row;
        var secondDay = day + 1 + delay;
        if (kind == 1 && row.CompletedAt >= 0)
        {
            // Exported before it was finished, and again afterwards: often in next month's file.
            first.Outcome = Journey.Pending;
            first.CompletedAt = -1;
            first.FeeCents = -1;
            first.Satisfaction = -1;
            secondDay = (row.CompletedAt / SampleCalendar.SecondsPerDay) + 1 + delay;
        }
        else if (kind == 2 && row.CompletedAt >= 0)
        {
            // Corrected: completed an hour later than first recorded, never after the second record was written.
            second.CompletedAt += 3600;
            secondDay = (second.CompletedAt / SampleCalendar.SecondsPerDay) + 1 + delay;
        }
        else
        {
            kind = 0;
        }

        // The last day of the study stays free, so that the number of rows comes out exactly.
        if (secondDay >= SampleCalendar.Days - 1 || secondDay - day >= Horizon)
        {
            Accept(row);
            return;
        }

        var isKept = kind > 0;
        var file = Files.Of(row);
        Append(file, first);
        if (isKept)
        {
            file.Tally.Duplicates++;
        }
        else
        {
            file.Tally.Accepted++;
            truth.Accept(first);
        }

        var name =
            kind == 0 ? "equal"
            : kind == 1 ? "completed later"
            : "corrected";
        later[secondDay % Horizon].Add(new Repeat(second, name, isKept, file.Tally.Path, file.Line));
    }

    private void WriteAgain(in Repeat repeat)
    {
        var file = Files.Of(repeat.Row);
        Append(file, repeat.Row);
        if (repeat.IsKept)
        {
            file.Tally.Accepted++;
            truth.Accept(repeat.Row);
        }
        else
        {
            file.Tally.Duplicates++;
        }

        lists.AddDuplicate(repeat, file);
    }
}
