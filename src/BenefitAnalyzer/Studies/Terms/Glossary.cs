namespace BenefitAnalyzer.Studies.Terms;

/// <summary>The terms of the program's reports, from <c>Terms.csv</c> beside this class.</summary>
public static class Glossary
{
    public static IReadOnlyList<Term> Terms { get; } = Read();

    /// <summary>The term of an id or of its English; null when there is none.</summary>
    public static Term? Find(string name) =>
        Terms.FirstOrDefault(term =>
            string.Equals(term.Id, name, StringComparison.OrdinalIgnoreCase)
            || string.Equals(term.English, name, StringComparison.OrdinalIgnoreCase)
        );

    private static Term[] Read()
    {
        using var stream = typeof(Glossary).Assembly.GetManifestResourceStream("Terms.csv")!;
        using var text = new StreamReader(stream);
        return
        [
            .. text.ReadToEnd()
                .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Skip(1)
                .Select(line => line.Split(','))
                .Select(cells => new Term(cells[0], cells[1], cells[2], cells[3] == "yes")),
        ];
    }
}
