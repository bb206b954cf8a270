using System.Globalization;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Metrics.Figures;

namespace BenefitAnalyzer.Metrics.Promises;

/// <summary>Days past due of everything that falls due, on any day.</summary>
public sealed class DueFamily : FigureFamily
{
    private const string AsOf = "&as_of=";

    public override IReadOnlyList<Definition> Definitions => [DueDefinitions.DaysPast];

    public override IReadOnlyList<string> Tables => ["commitments", "milestones", "posts"];

    public override string Command => "benefit due";

    public override IReadOnlyList<Figure> Figures(LoadedStudy loaded, Action<Diagnostic> report, CancellationToken token) =>
        Of(loaded, new DueQuestion(), report, token);

    public override Figure? Find(LoadedStudy loaded, string address, Action<Diagnostic> report, CancellationToken token) =>
        address.Split(AsOf) is [_, var text]
        && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? Of(loaded, new DueQuestion(day, DueQuestion.MostDays), report, token).FirstOrDefault(figure => figure.Id == address)
            : null;

    private static IReadOnlyList<Figure> Of(LoadedStudy loaded, DueQuestion question, Action<Diagnostic> report, CancellationToken token) =>
        [.. DueList.Of(loaded, question, 0, report, token).Items.Select(item => item.DaysPast)];
}
