using System.Globalization;
using System.Security.Cryptography;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Tables;

namespace BenefitAnalyzer.Metrics.Engine;

/// <summary>A file of the study that a figure rests on, beside its logs: a reference table, or a file without rows such as a scenario.</summary>
/// <param name="Name">Name of the table under <c>tables:</c>; of another file its own name.</param>
/// <param name="Hash">SHA-256 of the file, in lower-case hexadecimal.</param>
/// <param name="Places">Lines, or cells of a workbook, where the rows begin that are about the figure, as in <c>2-5, 9</c>; all of them where it is about no part.</param>
/// <param name="About">How many rows these are.</param>
/// <param name="Rows">Rows of the whole table.</param>
public sealed record TableRows(string Name, string File, string Hash, string Places, int About, int Rows)
{
    /// <summary>The tables of a family, those rows of each that have a value of the figure's address in the column of that name.</summary>
    internal static IReadOnlyList<TableRows> Of(LoadedStudy loaded, FigureFamily family, Figure figure)
    {
        var study = loaded.Study;
        return
        [
            .. family
                .Tables.SelectMany(name => study.References.Where(table => table.Name == name))
                .Select(table => Of(study, table, figure))
                .OfType<TableRows>(),
            .. family
                .Files(loaded, figure)
                .Where(file => System.IO.File.Exists(Path.Combine(study.Folder, file)))
                .Select(file => new TableRows(Path.GetFileName(file), file, HashOf(study, file), "", 0, 0)),
        ];
    }

    private static TableRows? Of(Study study, TableReference reference, Figure figure)
    {
        // A table that is gone since the study was read has been reported then.
        if (TableReader.Read(study.Folder, reference.Reference, _ => { }) is not { } table)
        {
            return null;
        }

        var wanted = table
            .Headings.Select((heading, at) => (At: at, Value: StudyTerms.Key(figure, heading.Text)))
            .Where(column => column.Value is not null)
            .ToList();
        var about = table.Rows.Where(row => wanted.Exists(column => row[column.At].Text == column.Value)).ToList();
        return new TableRows(
            reference.Name,
            reference.Reference,
            HashOf(study, reference.File),
            PlacesOf(about.Count > 0 ? about : table.Rows),
            about.Count > 0 ? about.Count : table.Rows.Count,
            table.Rows.Count
        );
    }

    /// <summary>Lines that follow each other as one range.</summary>
    private static string PlacesOf(IReadOnlyList<IReadOnlyList<TableCell>> rows)
    {
        var places = new List<string>();
        for (var at = 0; at < rows.Count; at++)
        {
            var first = rows[at][0];
            if (first.Line is not { } line)
            {
                places.Add(first.File[(first.File.LastIndexOf('!') + 1)..]);
                continue;
            }

            var last = line;
            while (at + 1 < rows.Count && rows[at + 1][0].Line == last + 1)
            {
                (at, last) = (at + 1, last + 1);
            }

            places.Add(last == line ? Text(line) : $"{Text(line)}-{Text(last)}");
        }

        return string.Join(", ", places);

        static string Text(long line) => line.ToString(CultureInfo.InvariantCulture);
    }

    private static string HashOf(Study study, string file)
    {
        using var stream = System.IO.File.OpenRead(Path.Combine(study.Folder, file));
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
