using System.Globalization;
using System.Text.Json;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Studies.Appraising;

namespace BenefitAnalyzer.Metrics.Figures;

/// <summary>What a study says once for many figures, as <see cref="FigureFamily.Terms"/> tells it.</summary>
internal static class StudyTerms
{
    /// <summary>How years are made comparable.</summary>
    public static IReadOnlyList<(string Name, object? Value)> Appraisal(Study study)
    {
        var terms = study.Appraisal ?? AppraisalSettings.Default;
        return
        [
            ("rate", terms.Rate),
            ("rates", Listed(terms.Rates.Select(rate => $"{Text(rate.Days.From)}: {Text(rate.Rate)}"))),
            ("declining", terms.IsDeclining ? "Green Book" : null),
            ("timing", terms.Timing),
            ("base_year", terms.BaseYear),
            ("inflation", terms.Inflation),
        ];
    }

    /// <summary>Draws of what is not known, and the seed that they come from; nothing where all is known.</summary>
    public static IReadOnlyList<(string Name, object? Value)> Draws(Study study, int draws, ulong? seed = null) =>
        study.Tables.Assumptions.Levers.Count == 0
            ? []
            :
            [
                ("draws", draws),
                ("seed", seed ?? study.Seed),
                ("levers", Listed(study.Tables.Assumptions.Levers.Select(terms => terms.Lever.Id))),
            ];

    /// <summary>Null where there is nothing to list.</summary>
    public static string? Listed(IEnumerable<string> items) => string.Join("; ", items) is { Length: > 0 } text ? text : null;

    /// <summary>As it is printed beside the name of a term, whatever the culture of the machine.</summary>
    public static string Text(object value) =>
        value switch
        {
            Enum word => JsonNamingPolicy.KebabCaseLower.ConvertName(word.ToString()),
            DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            decimal number => number.ToString("0.############", CultureInfo.InvariantCulture),
            _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
        };

    /// <summary>The value of a key in the address of a figure; null where it has none.</summary>
    public static string? Key(Figure figure, string name) =>
        figure
            .Id.Split('?', 2)
            .Skip(1)
            .SelectMany(keys => keys.Split('&'))
            .Select(pair => pair.Split('=', 2))
            .Where(pair => pair.Length == 2 && pair[0] == name)
            .Select(pair => Uri.UnescapeDataString(pair[1]))
            .FirstOrDefault();
}
