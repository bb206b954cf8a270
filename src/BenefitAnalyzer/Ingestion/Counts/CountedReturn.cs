using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Ingestion.Counts;

/// <summary>What one line of a return says about one period. Blank is null and not 0.</summary>
internal sealed class CountedReturn(long line, Period period, string service, string? channel, string? office, string? district)
{
    public long Line { get; } = line;

    public Period Period { get; } = period;

    public string Service { get; } = service;

    public string? Channel { get; } = channel;

    public string? Office { get; } = office;

    public string? District { get; } = district;

    public long? Volume { get; private set; }

    /// <summary>A part of the volume, never added to it.</summary>
    public long? DigitalVolume { get; private set; }

    public decimal? CostPerTransaction { get; private set; }

    /// <summary>Staff time of the whole volume.</summary>
    public long? HandlingSeconds { get; private set; }

    /// <summary>What it is about, whatever it says of it.</summary>
    public (Period, string Service, string? Channel, string? Office, string? District) Key => (Period, Service, Channel, Office, District);

    /// <summary>Stores the number of a measure; a count must be whole.</summary>
    /// <param name="secondsPerUnit">Of a duration.</param>
    /// <returns>Whether the measure can have this value.</returns>
    public bool Set(string measure, decimal number, decimal secondsPerUnit)
    {
        if (measure != Field.CostPerTransaction && measure != Field.HandlingMinutes && number != decimal.Truncate(number))
        {
            return false;
        }

        switch (measure)
        {
            case Field.Volume:
                Volume = (long)number;
                break;
            case Field.DigitalVolume:
                DigitalVolume = (long)number;
                break;
            case Field.CostPerTransaction:
                CostPerTransaction = number;
                break;
            default:
                HandlingSeconds = (long)Math.Round(number * secondsPerUnit, MidpointRounding.AwayFromZero);
                break;
        }

        return true;
    }
}
