using System.Globalization;
using BenefitAnalyzer.Ingestion;

namespace BenefitAnalyzer.Cli.Output;

/// <summary>Replaced records as a table to read: where both stand and what each says.</summary>
internal static class CorrectionTable
{
    public static string Of(IReadOnlyList<Correction> corrections) =>
        TextTable.Of(
            ["source", "transaction", "replaced", "kept", "replaced → kept"],
            [false, false, false, false, false],
            [
                .. corrections.Select(found =>
                    (IReadOnlyList<string>)
                        [
                            found.Source,
                            found.TransactionId,
                            Place(found.File, found.Line),
                            Place(found.KeptFile, found.KeptLine),
                            found.Changes,
                        ]
                ),
            ]
        );

    private static string Place(string file, long line) => line == 0 ? file : string.Create(CultureInfo.InvariantCulture, $"{file}:{line}");
}
