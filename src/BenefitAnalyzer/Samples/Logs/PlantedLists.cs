using System.Globalization;
using System.Text;
using BenefitAnalyzer.Samples.World;

namespace BenefitAnalyzer.Samples.Logs;

/// <summary><c>truth/planted.csv</c> and <c>truth/duplicates.csv</c>: every record that ingestion must not accept, by file and line; <c>truth/flagged.csv</c>: what it must accept and integrity tests must flag.</summary>
internal sealed class PlantedLists : IDisposable
{
    private readonly StreamWriter planted;
    private readonly StreamWriter duplicates;
    private readonly StreamWriter flagged;

    public PlantedLists(string folder)
    {
        planted = Open(Path.Combine(folder, "truth", "planted.csv"), "file,line,code,column,value");
        duplicates = Open(Path.Combine(folder, "truth", "duplicates.csv"), "kind,file,line,kept_file,kept_line");
        flagged = Open(Path.Combine(folder, "truth", "flagged.csv"), "kind,file,line");
    }

    public void AddFault(SampleLogFile file, (string Code, string Column, string Value) fault) =>
        planted.Write(
            string.Create(CultureInfo.InvariantCulture, $"{file.Tally.Path},{file.Line},{fault.Code},{fault.Column},{fault.Value}\n")
        );

    public void AddDuplicate(in Repeat repeat, SampleLogFile second)
    {
        var first = string.Create(CultureInfo.InvariantCulture, $"{repeat.FirstFile},{repeat.FirstLine}");
        var again = string.Create(CultureInfo.InvariantCulture, $"{second.Tally.Path},{second.Line}");
        duplicates.Write(repeat.IsKept ? $"{repeat.Kind},{first},{again}\n" : $"{repeat.Kind},{again},{first}\n");
    }

    public void AddIrregular(SampleLogFile file, byte kind) =>
        flagged.Write(string.Create(CultureInfo.InvariantCulture, $"{Irregular.Names[kind]},{file.Tally.Path},{file.Line}\n"));

    public void Dispose()
    {
        planted.Dispose();
        duplicates.Dispose();
        flagged.Dispose();
    }

    private static StreamWriter Open(string path, string heading)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var writer = new StreamWriter(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        writer.Write(heading + "\n");
        return writer;
    }
}
