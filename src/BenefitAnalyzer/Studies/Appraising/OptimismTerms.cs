namespace BenefitAnalyzer.Studies.Appraising;

/// <summary>What is added to costs and time because first estimates are too low; a part that is null stays as stated.</summary>
public sealed record OptimismTerms
{
    public static OptimismTerms None { get; } = new();

    /// <summary>Of costs that do not recur.</summary>
    public BiasTerms? Capital { get; init; }

    /// <summary>Of recurrent costs.</summary>
    public BiasTerms? Running { get; init; }

    /// <summary>Of the duration of the works; benefits come later by as much.</summary>
    public BiasTerms? Duration { get; init; }

    /// <summary>Planned duration of the works.</summary>
    public decimal WorksYears { get; init; }

    /// <summary>What managing the risks costs, in the first year; 0 where it is in the lines already.</summary>
    public decimal ManagementCost { get; init; }
}
