using BenefitAnalyzer.Samples.Launches;

namespace BenefitAnalyzer.Samples.World;

/// <summary>One record of a log before it is written. Times are seconds of <see cref="SampleCalendar"/>; −1 means no value.</summary>
internal struct SampleRow
{
    /// <summary>Number of the transaction within its source, given when it is written.</summary>
    public long Number;
    public int StartedAt;
    public int CompletedAt;
    public int DueAt;
    public int Customer;

    /// <summary>Tenths of a minute (6 s), so that what is written with one decimal is exact in whole seconds.</summary>
    public int Handling;

    /// <inheritdoc cref="Handling"/>
    public int Wait;
    public int FeeCents;
    public byte Service;
    public byte Channel;
    public sbyte Office;

    /// <summary>The citizen's office, also where the channel has none.</summary>
    public sbyte Home;
    public sbyte AgeBand;

    /// <summary>Index in <see cref="Studies.Outcome.All"/>.</summary>
    public byte Outcome;
    public bool Assisted;

    /// <summary>1 to 5.</summary>
    public sbyte Satisfaction;

    /// <summary>Never made dirty: the row by which an office delivers in a month, and whatever <see cref="Irregular"/> plants.</summary>
    public bool KeepClean;

    /// <summary>One of the kinds of <see cref="Irregular"/>.</summary>
    public byte Irregularity;

    /// <summary>The initiative without which there would be no such row, as an index; −1 for none. No log holds it.</summary>
    public sbyte Initiative;

    /// <summary>What it would have been without the initiative.</summary>
    public Unlaunched Instead;
}
