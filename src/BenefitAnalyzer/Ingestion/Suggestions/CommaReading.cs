namespace BenefitAnalyzer.Ingestion.Suggestions;

/// <summary>What the commas in the numbers of a file are: between groups of three digits, or before decimals.</summary>
/// <param name="Thousands">Null where no comma groups digits, or where that cannot be told.</param>
/// <param name="Question">What somebody must settle; null for nothing.</param>
internal sealed record CommaReading(char? Thousands, string? Question)
{
    private const int MostNamed = 3;

    /// <param name="delimiter">Where cells of the file end.</param>
    public static CommaReading Of(IReadOnlyList<ColumnProfile> columns, char delimiter)
    {
        var grouped = columns.Where(column => column.FirstWithComma is not null && column.Personal is null).ToList();
        var doubtful = grouped.Where(column => !column.GroupsSurely).ToList();
        if (doubtful.Count == 0 || Doubt(columns, delimiter, isShown: doubtful.Count < grouped.Count) is not { } doubt)
        {
            return new CommaReading(grouped.Count > 0 ? ',' : null, null);
        }

        var named = string.Join(", ", doubtful.Take(MostNamed).Select(column => $"'{column.Heading}'"));
        var others = doubtful.Count > MostNamed ? $" and {doubtful.Count - MostNamed} more" : "";
        var number = doubtful[0].FirstWithComma!;
        var whole = number.Replace(",", "", StringComparison.Ordinal);
        var withPoint = number.Replace(',', '.');
        return new CommaReading(
            null,
            $"ASK: the comma in numbers of {named}{others} may group digits or begin decimals, since {doubt}: if {number} means {whole}, add thousands: \",\"; if it means {withPoint}, let the file have points, since a decimal comma is not read"
        );
    }

    /// <param name="isShown">Whether numbers of another column show that commas group digits.</param>
    private static string? Doubt(IReadOnlyList<ColumnProfile> columns, char delimiter, bool isShown) =>
        columns.FirstOrDefault(column => column.HasDecimalCommas) is { } other ? $"numbers of '{other.Heading}' have a decimal comma"
        : delimiter == ';' && !isShown ? "cells end at a semicolon, as they do where a comma begins decimals"
        : null;
}
