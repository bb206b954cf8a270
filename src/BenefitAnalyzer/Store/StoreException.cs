using BenefitAnalyzer.Diagnostics;

namespace BenefitAnalyzer.Store;

/// <summary>The database of a study cannot be used. Its diagnostic says what is the matter and what to do.</summary>
/// <param name="isDisk">The disk fails or is full; otherwise whoever runs the program can change what is wrong at once.</param>
public sealed class StoreException(Diagnostic diagnostic, bool isDisk, Exception? cause) : IOException(diagnostic.Message, cause)
{
    public Diagnostic Diagnostic { get; } = diagnostic;

    public bool IsDisk { get; } = isDisk;
}
