using System.Text.RegularExpressions;

namespace BenefitAnalyzer.Tests;

/// <summary>The picture in <c>src/README.md</c>, held to the code: who may use whom, and where each package may be used.</summary>
[TestClass]
public sealed partial class ArchitectureTests
{
    private static readonly string Library = Path.Combine(Repository.Root, "src", "BenefitAnalyzer");

    /// <summary>The root namespace of each package and the folders that may name it.</summary>
    private static readonly Dictionary<string, string[]> Packages = new()
    {
        ["DuckDB.NET"] = ["Store", "Ingestion", "Formats"], // appenders and the pseudonym function take the provider's own types
        ["CsvHelper"] = ["Tables", "Formats", "Inputs", "Ingestion", "Reporting/Export"],
        ["DocumentFormat.OpenXml"] = ["Tables", "Inputs", "Reporting/Docx", "Reporting/Workbooks"],
        ["ExcelDataReader"] = ["Tables", "Formats"],
        ["Fluid"] = ["Reporting/Html"],
        ["Google.OrTools"] = ["Optimisation"],
        ["MathNet.Numerics"] = ["Statistics", "Benefits"],
        ["Microsoft.ML"] = ["WhatIf/Clusters"],
        ["Microsoft.Extensions.FileSystemGlobbing"] = ["Ingestion/Files"],
        ["ScottPlot"] = ["Reporting/Charts", "Reporting/Fonts"],
        ["SkiaSharp"] = ["Reporting/Charts", "Reporting/Fonts"],
        ["YamlDotNet"] = ["Studies/Reading/Yaml"],
        ["ZstdSharp"] = ["Ingestion"],
    };

    [TestMethod]
    public void AFolderUsesOnlyThoseToItsRightInThePicture()
    {
        var picture = File.ReadLines(Path.Combine(Repository.Root, "src", "README.md")).First(line => line.Contains("Reporting ─►"));
        string[] order = [.. picture.Split("   ")[0].Split("─►", StringSplitOptions.TrimEntries)];
        var allowed = order.Index().ToDictionary(at => at.Item, at => order[at.Index..]);
        allowed["Samples"] = ["Samples", "Studies", "Diagnostics", "Units"];

        CollectionAssert.AreEquivalent(
            Directory.GetDirectories(Library).Select(Path.GetFileName).Except(["bin", "obj"]).ToList(),
            allowed.Keys.ToList()
        );
        var wrong =
            from file in Sources()
            let folder = file.Name.Split('/')[0]
            where allowed.ContainsKey(folder) // StudyRunner, at the root, uses all
            from use in FolderUse().Matches(file.Text).Select(match => match.Groups["folder"].Value).Distinct()
            where allowed.ContainsKey(use) && !allowed[folder].Contains(use)
            select $"{file.Name} uses {use}";
        Assert.AreEqual("", string.Join('\n', wrong));
    }

    [TestMethod]
    public void APackageIsUsedInItsFoldersOnly()
    {
        var wrong =
            from file in Sources()
            from package in Packages
            where Regex.IsMatch(file.Text, $@"\b{Regex.Escape(package.Key)}[.;]")
            where !package.Value.Any(folder => file.Name.StartsWith(folder + "/", StringComparison.Ordinal))
            select $"{file.Name} uses {package.Key}";

        Assert.AreEqual("", string.Join('\n', wrong));
    }

    [TestMethod]
    public void EveryPackageOfTheLibraryHasItsFolder()
    {
        var referenced = PackageReference().Matches(File.ReadAllText(Path.Combine(Library, "BenefitAnalyzer.csproj")));

        var homeless = referenced.Select(match => match.Groups["id"].Value).Where(id => !Packages.Keys.Any(id.StartsWith)).ToList();

        Assert.IsEmpty(homeless, string.Join(", ", homeless));
    }

    /// <summary>The code without its comments, which may speak of anything.</summary>
    private static IEnumerable<(string Name, string Text)> Sources() =>
        Directory
            .EnumerateFiles(Library, "*.cs", SearchOption.AllDirectories)
            .Select(path => (Name: Path.GetRelativePath(Library, path).Replace('\\', '/'), path))
            .Where(file => !file.Name.StartsWith("obj/", StringComparison.Ordinal))
            .Select(file => (file.Name, Comment().Replace(File.ReadAllText(file.path), "")));

    /// <summary>A namespace, whole or relative to the library's; what a type of a neighbour folder is called with.</summary>
    [GeneratedRegex(@"(?<![\w.])(BenefitAnalyzer\.)?(?<folder>[A-Z]\w+)(?=\.[A-Z]|;)")]
    private static partial Regex FolderUse();

    [GeneratedRegex("<PackageReference Include=\"(?<id>[^\"]+)\"")]
    private static partial Regex PackageReference();

    [GeneratedRegex("//.*")]
    private static partial Regex Comment();
}
