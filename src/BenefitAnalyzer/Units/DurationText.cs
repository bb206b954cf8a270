namespace BenefitAnalyzer.Units;

/// <summary>Prints how long something takes in days, hours, minutes and whole seconds, without the parts that are 0.</summary>
public static class DurationText
{
    public static LocalText Of(TimeSpan duration)
    {
        List<(int Count, string English, string Chinese)> parts =
        [
            (duration.Days, "day", "日"),
            (duration.Hours, "hour", "小時"),
            (duration.Minutes, "minute", "分鐘"),
            (duration.Seconds, "second", "秒"),
        ];
        var said = parts.FindAll(part => part.Count > 0);
        List<(int Count, string English, string Chinese)> least = said.Count == 0 ? [parts[^1]] : said;
        return new LocalText(
            string.Join(
                " ",
                least.Select(part => FormattableString.Invariant($"{part.Count} {part.English}{(part.Count == 1 ? "" : "s")}"))
            ),
            string.Concat(least.Select(part => FormattableString.Invariant($"{part.Count}{part.Chinese}")))
        );
    }
}
