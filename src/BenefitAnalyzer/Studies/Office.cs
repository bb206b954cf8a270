using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Studies;

/// <summary>A row of the <c>offices</c> table.</summary>
/// <param name="Opening">Opening hours as written, such as <c>Mon-Fri 09:00-17:00; Sat 09:00-12:00</c>; null when not given.</param>
public sealed record Office(string Code, LocalText Name, string? District, string? Opening);
