namespace BenefitAnalyzer.Reporting.Packs;

/// <summary>A log or return on its way into a pack.</summary>
/// <param name="Name">In the study folder of the pack, with <c>/</c> between folders.</param>
/// <param name="Path">Where its content lies now.</param>
/// <param name="From">What the study calls the file that it was written anew from; null for a file under its own name.</param>
internal sealed record PackedFile(string Name, string Path, string? From = null);
