using System.Text.RegularExpressions;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Metrics.Figures;

namespace BenefitAnalyzer.Benefits.Progress;

/// <summary>Mean changes of matched months from one period to another; of the last two that can be compared where no others are asked.</summary>
public sealed partial class ChangeFamily : FigureFamily
{
    public override IReadOnlyList<Definition> Definitions => ChangeDefinitions.All;

    public override IReadOnlyList<Figure> Figures(LoadedStudy loaded, Action<Diagnostic> report, CancellationToken token) =>
        Of(PeriodChanges.Of(loaded, loaded.Study.Reports, token));

    public override Figure? Find(LoadedStudy loaded, string address, Action<Diagnostic> report, CancellationToken token) =>
        Windows().Match(address) is { Success: true } windows
        && PeriodText.Read(windows.Groups["before"].Value) is { } before
        && PeriodText.Read(windows.Groups["after"].Value) is { } after
            ? Of(PeriodChanges.Between(loaded, before, after, token)).FirstOrDefault(figure => figure.Id == address)
            : null;

    private static IReadOnlyList<Figure> Of(PeriodChanges? changes) =>
        changes is null ? [] : [.. changes.Indicators.Select(change => change.Monthly)];

    [GeneratedRegex("&before=(?<before>[^&]+)&after=(?<after>[^&]+)$")]
    private static partial Regex Windows();
}
