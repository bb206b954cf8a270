using System.Globalization;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Ingestion.Rules;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Ingestion.Counts;

/// <summary>How the lines of a return are read: which cells hold which measure of which period, and who it is about.</summary>
internal sealed class CountsPlan
{
    private static readonly string[] Measures = [Field.Volume, Field.DigitalVolume, Field.CostPerTransaction, Field.HandlingMinutes];
    private const int SecondsPerMinute = 60;
    private const int SecondsPerHour = 3600; // the largest unit of a duration
    private readonly Source source;
    private readonly CellText values;
    private readonly GroupedNumber grouped;
    private readonly RowColumns columns;
    private readonly List<(FieldRule Rule, int[] Columns)> about = [];
    private readonly List<(int Column, string Heading, Period? Period, string Measure, decimal SecondsPerUnit)> measured = [];
    private (int Column, string Heading, string Format)? start;
    private (int Column, string Heading, string Format)? end;

    private CountsPlan(Source source, RowColumns columns, int width)
    {
        this.source = source;
        values = new CellText(source);
        grouped = new GroupedNumber(source.Thousands);
        this.columns = columns;
        Width = width;
    }

    /// <summary>Cells of a line.</summary>
    public int Width { get; }

    /// <summary>What a line adds to what is read, and what of it is blank, in the unit of the return.</summary>
    public (int Read, int Blank) UnitsOf(IReadOnlyList<string> cells)
    {
        var filled = measured.Count(cell => TextOf(cells, cell.Column) is not null);
        return source.IsByCell ? (measured.Count, measured.Count - filled) : (1, 0);
    }

    /// <summary>Fits the source's mappings to the headings of a file.</summary>
    /// <returns>Null when a mapped column is not there; the reason was reported.</returns>
    public static CountsPlan? Of(RuleBook book, Source source, IReadOnlyList<string> headings, string file, Action<Diagnostic> report)
    {
        var plan = new CountsPlan(source, book.Columns, headings.Count);
        var complete = true;
        foreach (var mapping in source.Columns)
        {
            int[] columns = [.. mapping.Columns.Select(heading => headings.ToList().IndexOf(heading))];
            if (columns.Contains(-1))
            {
                var missing = mapping.Columns.Where((_, at) => columns[at] < 0).First();
                report(Diagnostic.Error(DiagnosticCodes.ColumnMissing, file, 1, Lanes.RecordPlan.MissingColumn(missing, headings)));
                complete = false;
                continue;
            }

            foreach (var fault in Lanes.RecordPlan.StandingTwice(mapping, headings, file))
            {
                report(fault);
                complete = false;
            }

            plan.Add(book.RuleFor, mapping, columns);
        }

        plan.AddPeriods(headings, file, report);
        if (complete && plan.measured.Count == 0 && source.Periods is { } periods)
        {
            var why = $"no column is understood as '{periods.Headings}', so the file has no numbers";
            report(Diagnostic.Error(DiagnosticCodes.HeadingNotUnderstood, file, 1, why));
            complete = false;
        }

        return complete ? plan : null;
    }

    /// <summary>Reads a line into one return for each period it has numbers of.</summary>
    /// <param name="reject">
    /// Receives what is wrong, and how many units go with it: by the cell each one that is not a number, and all filled ones of a line whose
    /// subject is wrong; else the line, once.
    /// </param>
    public IReadOnlyList<CountedReturn> Read(long line, IReadOnlyList<string> cells, Action<Problem, int> reject)
    {
        var row = columns.NewRow();
        var problem = about.Select(item => item.Rule.Read(TextOf(item, cells), row)).FirstOrDefault(found => found is not null);
        var own = problem is null ? PeriodOf(cells, out problem) : null;
        if (problem is not null)
        {
            var (read, blank) = UnitsOf(cells);
            reject(problem, read - blank);
            return [];
        }

        var returns = new Dictionary<Period, CountedReturn>();
        foreach (var (column, heading, period, measure, secondsPerUnit) in measured)
        {
            if (TextOf(cells, column) is not { } text)
            {
                continue;
            }

            var key = period ?? own!.Value;
            if (!returns.TryGetValue(key, out var found))
            {
                found = new CountedReturn(
                    line,
                    key,
                    row[Field.Service].Text!,
                    row[Field.Channel].Text,
                    row[Field.Office].Text,
                    row[Field.District].Text
                );
                returns.Add(key, found);
            }

            if (ReadNumber(text) is not { } number || !found.Set(measure, number, secondsPerUnit))
            {
                reject(new Problem(heading, text, DiagnosticCodes.BadNumber, $"'{text}' is not a {measure} of 0 or more"), 1);
                if (!source.IsByCell)
                {
                    return [];
                }
            }
        }

        return [.. returns.Values.OrderBy(found => found.Period.From).ThenBy(found => found.Period.Until)];
    }

    private void Add(Func<Source, ColumnMapping, FieldRule> ruleFor, ColumnMapping mapping, int[] columns)
    {
        if (mapping.Field is Field.PeriodStart)
        {
            start = (columns[0], mapping.Columns[0], mapping.Format!);
        }
        else if (mapping.Field is Field.PeriodEnd)
        {
            end = (columns[0], mapping.Columns[0], mapping.Format!);
        }
        else if (Measures.Contains(mapping.Field))
        {
            measured.Add((columns[0], mapping.Columns[0], null, mapping.Field, (decimal)(60 * mapping.MinutesPerUnit)));
        }
        else
        {
            about.Add((ruleFor(source, mapping), columns));
        }
    }

    private void AddPeriods(IReadOnlyList<string> headings, string file, Action<Diagnostic> report)
    {
        if (source.Periods is not { } periods)
        {
            return;
        }

        var wide = new WideHeadings(periods);
        foreach (var (column, heading) in headings.Index())
        {
            if (wide.Read(heading) is not { } read)
            {
                continue;
            }

            if (read is { Period: { } period, Measure: { } measure })
            {
                measured.Add((column, heading, period, measure, SecondsPerMinute));
                continue;
            }

            var what = read.Period is null ? "period" : "measure";
            report(
                Diagnostic.Warning(
                    DiagnosticCodes.HeadingNotUnderstood,
                    file,
                    1,
                    $"the {what} of the heading '{heading}' is not understood; its column is left out. Add a correction or a measure to 'periods:'"
                )
            );
        }
    }

    private Period? PeriodOf(IReadOnlyList<string> cells, out Problem? problem)
    {
        problem = null;
        if (start is not { } from)
        {
            return null;
        }

        var first = Span(from, cells, ref problem);
        var last = end is { } until ? Span(until, cells, ref problem) : first;
        if (problem is not null)
        {
            return null;
        }

        if (last!.Value.Until <= first!.Value.From)
        {
            var (text, began) = (TextOf(cells, end!.Value.Column), TextOf(cells, from.Column));
            problem = new Problem(
                end.Value.Heading,
                text,
                DiagnosticCodes.BadTime,
                $"the period ends with '{text}', before it begins with '{began}'"
            );
            return null;
        }

        return new Period(first.Value.From, last.Value.Until);
    }

    private Period? Span((int Column, string Heading, string Format) cell, IReadOnlyList<string> cells, ref Problem? problem)
    {
        var text = TextOf(cells, cell.Column);
        var span = text is null ? null : PeriodHeading.Read(text, cell.Format);
        if (span is null)
        {
            problem ??= new Problem(cell.Heading, text, DiagnosticCodes.BadTime, $"'{text}' is not a period in the format {cell.Format}");
        }

        return span;
    }

    private decimal? ReadNumber(string text)
    {
        return
            decimal.TryParse(
                grouped.Ungrouped(text),
                NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign,
                CultureInfo.InvariantCulture,
                out var number
            ) && number is >= 0 and <= long.MaxValue / SecondsPerHour
            ? number
            : null;
    }

    private string? TextOf((FieldRule Rule, int[] Columns) item, IReadOnlyList<string> cells)
    {
        var text = string.Join(
            item.Rule.Mapping.Join,
            item.Columns.Select(column => TextOf(cells, column)).Where(part => part is not null)
        );
        return text.Length == 0 ? null : text;
    }

    private string? TextOf(IReadOnlyList<string> cells, int column) =>
        values.Of(cells[column]) is { IsEmpty: false } text ? text.ToString() : null;
}
