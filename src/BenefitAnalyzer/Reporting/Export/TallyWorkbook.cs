using System.Globalization;
using BenefitAnalyzer.Inputs.Sheets;
using BenefitAnalyzer.Inputs.Workbooks;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Studies.Counters;
using BenefitAnalyzer.Studies.Reading.References;
using BenefitAnalyzer.Tables;
using BenefitAnalyzer.WhatIf.Tallies;

namespace BenefitAnalyzer.Reporting.Export;

/// <summary>A planned tally as a workbook to type into: the sheets <c>tally</c> and <c>tally_plan</c>, which a study names as its tables of these names.</summary>
internal static class TallyWorkbook
{
    private const string Counts = "tally";
    private const string Plan = "tally_plan";

    /// <summary>The same plan gives the same bytes.</summary>
    public static byte[] Write(TallyPlan plan, Study study)
    {
        var sizes = plan.Sessions.GroupBy(session => session.Stratum).ToDictionary(own => own.Key, own => own.Count());
        using var content = new MemoryStream();
        WorkbookWriter.Write(
            [
                (
                    new FormSheet(Counts, ["session", "office", "pool", "day", "hour"]),
                    TableOf(
                        Counts,
                        [.. ColumnsOf(Counts).Select(column => column.Heading), "weekday", "stratum", "weight"],
                        plan.Sessions.SelectMany(session => Lines(plan.Input, study, session, sizes[session.Stratum]))
                    )
                ),
                (
                    new FormSheet(Plan, [.. ColumnsOf(Plan).Select(column => column.Heading)]),
                    TableOf(Plan, [.. ColumnsOf(Plan).Select(column => column.Heading)], plan.Sessions.Select(Line))
                ),
            ],
            new Dropdowns(new Dictionary<string, int>(), []),
            content
        );
        return content.ToArray();
    }

    /// <summary>Pools of the session at which people whom the input concerns queue; one for the whole office where the study names none.</summary>
    public static IReadOnlyList<string> PoolsOf(TallyInput input, Study study, TallySession session)
    {
        string[] pools =
        [
            .. study
                .Tables.Counters.Pools.Where(pool => pool.Office == session.Office && TallyStratum.Serves(pool, input))
                .Select(pool => pool.Name),
        ];
        return pools.Length == 0 ? ["all"] : pools;
    }

    /// <summary>One line for each pool; of several services those who came are counted together.</summary>
    private static IEnumerable<string[]> Lines(TallyInput input, Study study, TallySession session, int size) =>
        from pool in PoolsOf(input, study, session)
        select new[]
        {
            session.Session,
            session.Office,
            pool,
            Day(session),
            Whole(session.Hour),
            input.Services.Count == 1 ? input.Services[0] : "",
            input.Channels.Count == 1 ? input.Channels[0] : "",
            "",
            "",
            "",
            session.Day.ToString("ddd", CultureInfo.InvariantCulture),
            session.Stratum,
            ((double)session.StratumHours / size).ToString("0.####", CultureInfo.InvariantCulture),
        };

    private static string[] Line(TallySession session) =>
        [
            session.Tally,
            session.Input,
            session.Session,
            session.Stratum,
            Whole(session.StratumHours),
            session.Office,
            Day(session),
            Whole(session.Hour),
        ];

    private static Table TableOf(string name, string[] headings, IEnumerable<string[]> rows)
    {
        return new Table(name, Cells(headings), [.. rows.Select(Cells)]);

        IReadOnlyList<TableCell> Cells(string[] texts) => [.. texts.Select(text => new TableCell(text, name, null))];
    }

    private static IReadOnlyList<ReferenceColumn> ColumnsOf(string table) => TablesReader.Known.First(known => known.Name == table).Columns;

    private static string Day(TallySession session) => session.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);
}
