using System.Security.Cryptography;
using System.Text;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.WhatIf.Levers;

namespace BenefitAnalyzer.Reporting.Snapshots;

/// <summary>What a report rests on besides the logs: the study file, its tables and scenarios, and the levers that it drew before.</summary>
public static class InputsHash
{
    /// <summary>SHA-256 over the names and hashes of these files, as 64 small hex digits; one that is gone counts as such.</summary>
    public static string Of(Study study)
    {
        var scenarios = Path.Combine(study.Folder, ScenarioReader.Folder);
        IEnumerable<string> names =
        [
            StudyReader.FileName,
            LeverLock.FileName,
            .. study.References.Select(table => table.File.Replace('\\', '/')),
            .. Directory.Exists(scenarios)
                ? Directory.EnumerateFiles(scenarios, "*.yaml").Select(file => $"{ScenarioReader.Folder}/{Path.GetFileName(file)}")
                : [],
        ];
        var text = new StringBuilder();
        foreach (var name in names.Distinct().Order(StringComparer.Ordinal))
        {
            var path = Path.Combine(study.Folder, name);
            text.Append(name).Append('\t').Append(File.Exists(path) ? Hex(File.ReadAllBytes(path)) : "").Append('\n');
        }

        return Hex(Encoding.UTF8.GetBytes(text.ToString()));
    }

    private static string Hex(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
