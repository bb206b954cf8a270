using System.Globalization;
using System.Text;
using BenefitAnalyzer.Metrics.Disclosure;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Reporting.Export;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Studies.Reading.References;
using BenefitAnalyzer.Studies.Reading.Yaml;
using BenefitAnalyzer.Tables;

namespace BenefitAnalyzer.Reporting.Packs;

/// <summary>A study made of public counts alone: it opens as any other, and holds nothing else of the study that it comes from but names.</summary>
internal static class PublicStudy
{
    private const string Other = "other-services";
    private static readonly Place Nowhere = new(1, 1);

    /// <summary>Tables that say what services are; no office, no person and no money stands in them.</summary>
    private static readonly string[] Known = ["services", "departments", "clusters", "service_types", "stages", "availability"];

    /// <summary>The files of the study, by name.</summary>
    public static SortedDictionary<string, byte[]> Of(LoadedStudy loaded, CancellationToken token)
    {
        var study = loaded.Study;
        var cube = PublicCube.Of(loaded, token);
        var other = Other;
        while (study.Tables.Services.Any(service => service.Code == other))
        {
            other += "-2";
        }

        var tables = TablesOf(study, other, cube);
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal)
        {
            ["counts/months.csv"] = Bytes(CountsText(cube.Months, other)),
            ["about.txt"] = Bytes(About(study, cube)),
            [StudyReader.FileName] = Bytes(StudyText(study, [.. tables.Keys], cube.Years.Count > 0 ? ["months", "years"] : ["months"])),
        };
        if (cube.Years.Count > 0)
        {
            files["counts/years.csv"] = Bytes(CountsText(cube.Years, other));
        }

        foreach (var (name, text) in tables)
        {
            files[$"tables/{name}.csv"] = Bytes(text);
        }

        return files;
    }

    private static string CountsText(IReadOnlyList<PublicCell> cells, string other) =>
        CsvText.Of(
            ["first_day", "last_day", "service", "channel", "volume"],
            cells
                .OrderBy(cell => cell.First)
                .ThenBy(cell => cell.Service ?? other, StringComparer.Ordinal)
                .ThenBy(cell => cell.Channel, StringComparer.Ordinal)
                .Select(cell =>
                    (IEnumerable<object?>)[Day(cell.First), Day(cell.Last), cell.Service ?? other, cell.Channel, (decimal)cell.Count]
                )
        );

    /// <summary>Tables of the study with the columns that a study reads; a column of somebody's notes is none of them.</summary>
    private static Dictionary<string, string> TablesOf(Study study, string other, PublicCube cube)
    {
        var tables = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var reference in study.References.Where(table => Known.Contains(table.Name)))
        {
            if (TableReader.Read(study.Folder, reference.Reference, _ => { }) is not { } table)
            {
                continue; // it was read a moment ago, when the study was
            }

            var columns = TablesReader
                .Known.First(known => known.Name == reference.Name)
                .Columns.Select(column => (column.Heading, At: table.IndexOf(column.Heading)))
                .Where(column => column.At is not null)
                .ToList();
            var rows = table.Rows.Select(row => columns.Select(column => (object?)row[column.At!.Value].Text));
            if (reference.Name == "services" && cube.Months.Concat(cube.Years).Any(cell => cell.Service is null))
            {
                rows = rows.Append(columns.Select(column => (object?)OtherService(column.Heading, other)));
            }

            tables[reference.Name] = CsvText.Of(columns.Select(column => column.Heading), rows);
        }

        return tables;
    }

    private static string OtherService(string heading, string code) =>
        heading switch
        {
            "code" => code,
            "name_en" => "Other services, whose counts are too small to publish one by one",
            "name_zh" => "其他服務（個別數目太小，不宜公布）",
            _ => "",
        };

    private static string StudyText(Study study, IReadOnlyList<string> tables, IReadOnlyList<string> counts)
    {
        (string Key, Node Value)[] entries =
        [
            ("study", Text($"{study.Id}-public")),
            (
                "title",
                Map(("en", Text($"{study.Title.English} (published counts)")), ("zh-Hant", Text($"{study.Title.Chinese}（公布數字）")))
            ),
            ("currency", Text(study.Currency)),
            ("time_zone", Text(study.TimeZone.Id)),
            ("fiscal_year_start", Text($"{study.FiscalYearStart.Month:00}-{study.FiscalYearStart.Day:00}")),
            .. study.Period is { } period
                ? [("period", Map(("from", Text(Day(period.From))), ("until", Text(Day(period.Until)))))]
                : Array.Empty<(string, Node)>(),
            ("channels", Map([.. study.Channels.Select(channel => (channel.Id, Declared(channel)))])),
            .. tables.Count > 0
                ? [("tables", Map([.. tables.Order(StringComparer.Ordinal).Select(name => (name, Text($"tables/{name}.csv")))]))]
                : Array.Empty<(string, Node)>(),
            ("sources", new ListNode([.. counts.Select(Source)], Nowhere)),
        ];
        return string.Concat(entries.SelectMany(entry => YamlText.Entry(entry.Key, entry.Value, 0)).Select(line => line + "\n"));
    }

    private static MapNode Declared(Channel channel) =>
        Map(
            ("class", Text(channel.Class.ToString().ToLowerInvariant())),
            ("name", Map(("en", Text(channel.Name.English)), ("zh-Hant", Text(channel.Name.Chinese))))
        );

    /// <remarks>Counts of months and of years are sources of their own: windows of one source that overlap are never added up.</remarks>
    private static MapNode Source(string name) =>
        Map(
            ("name", Text(name)),
            ("kind", Text("counts")),
            ("files", Text($"counts/{name}.csv")),
            (
                "columns",
                Map(
                    (Field.PeriodStart, Map(("column", Text("first_day")), ("format", Text("yyyy-MM-dd")))),
                    (Field.PeriodEnd, Map(("column", Text("last_day")), ("format", Text("yyyy-MM-dd")))),
                    (Field.Service, Text("service")),
                    (Field.Channel, Text("channel")),
                    (Field.Volume, Text("volume"))
                )
            )
        );

    private static string About(Study study, PublicCube cube)
    {
        var smallest = SmallCells.SmallestOf(study).ToString(CultureInfo.InvariantCulture);
        var left = cube.LeftOut.ToString(CultureInfo.InvariantCulture);
        return $"""
            {study.Title.English}: published counts
            Transactions {(
                cube.IsCompleted ? "completed" : "started"
            )} by month, service and channel. Counts of persons below {smallest}, and others from which such a
            count could be worked out, stand together as 'other services' of their month and channel, or where the whole channel is hidden in a
            month, of the fiscal year: months may lack channels, years do not. Left out, since too small even so: {left} channels and years.
            Open the folder as a study: benefit ingest FOLDER, benefit metrics FOLDER --metric take-up/A --by fiscal_year.

            {study.Title.Chinese}：公布數字
            按月份、服務及渠道列出{(
                cube.IsCompleted ? "完成" : "開始"
            )}的交易。少於{smallest}宗的個人交易數目，以及可從中推算這類數目的數字，均按月份及渠道合併為「其他服務」；
            某月某渠道的總數如須隱去，則按財政年度合併，因此個別月份或欠若干渠道，年度數字則不受影響。合併後仍然太小而略去者：{left}個年度及渠道。

            """;
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n"));

    private static TextNode Text(string text) => new(text, IsQuoted: false, Nowhere);

    private static MapNode Map(params (string Key, Node Value)[] entries) =>
        new([.. entries.Select(entry => (Text(entry.Key), entry.Value))], Nowhere);
}
