using System.Globalization;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Statistics.Sampling;

namespace BenefitAnalyzer.WhatIf.Levers;

/// <summary>
/// The Sobol dimension of every lever that a study ever had: <c>levers.lock</c>. It only grows, so that adding or removing a lever changes no point of
/// another.
/// </summary>
/// <param name="Ids">By dimension, from 0.</param>
public sealed record LeverLock(IReadOnlyList<string> Ids)
{
    public const string FileName = "levers.lock";

    public static LeverLock Empty { get; } = new([]);

    /// <summary>What those who open the file should know.</summary>
    private static readonly string[] Heading =
    [
        "# Written by benefit: the random numbers of each lever. Keep it with the study; never renumber, reorder or delete lines,",
        "# not even of levers that are gone, or other levers would get other numbers.",
    ];

    /// <summary>The same with new ids at the end, in ordinal order; ids that it has keep their dimension.</summary>
    public LeverLock With(IEnumerable<string> ids) =>
        new([.. Ids, .. ids.Except(Ids, StringComparer.Ordinal).Order(StringComparer.Ordinal)]);

    /// <summary>0-based; null where the lever has none, since it is not listed or there are no dimensions left.</summary>
    public int? DimensionOf(string id)
    {
        for (var at = 0; at < Math.Min(Ids.Count, SobolSequence.Dimensions); at++)
        {
            if (Ids[at] == id)
            {
                return at;
            }
        }

        return null;
    }

    /// <summary>The lines of the file: a number from 1, a space and the id.</summary>
    public IEnumerable<string> Lines() =>
        [.. Heading, .. Ids.Select((id, at) => string.Create(CultureInfo.InvariantCulture, $"{at + 1} {id}"))];

    /// <returns>Null where a line is damaged, which is reported.</returns>
    public static LeverLock? Read(IEnumerable<string> lines, string file, Action<Diagnostic> report)
    {
        var ids = new List<string>();
        foreach (var (at, line) in lines.Index())
        {
            if (line.StartsWith('#') || line.Trim().Length == 0)
            {
                continue;
            }

            var cells = line.Trim().Split(' ', 2);
            var number = ids.Count + 1;
            if (cells.Length != 2 || cells[0] != number.ToString(CultureInfo.InvariantCulture) || ids.Contains(cells[1]))
            {
                report(
                    Diagnostic.Error(
                        DiagnosticCodes.LeverLockDamaged,
                        file,
                        at + 1,
                        $"'{line}' is not line {number} of the levers: numbers must count up from 1 and each lever be named once; restore the file as it was"
                    )
                );
                return null;
            }

            ids.Add(cells[1]);
        }

        return new LeverLock(ids);
    }
}
