using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Studies.Reading.References;
using BenefitAnalyzer.Studies.Reading.Yaml;
using BenefitAnalyzer.Tables;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Inputs.Sheets;

/// <summary>The scenarios of a study, a row for each lever and year; a name that is new makes a new file.</summary>
internal sealed class ScenariosSheet : InputSheet
{
    private const string Scenario = "scenario";
    private const string English = "title_en";
    private const string Chinese = "title_zh";
    private const string Lever = "lever";
    private const string Year = "year";
    private const string Value = "value";
    private const string Named = "title";
    private const string Levers = "levers";

    public override string Name => ScenarioReader.Folder;

    public override LocalText Title => new("Scenarios: what else is assumed of levers", "情景：各項假設的其他取值");

    public override IReadOnlyList<ReferenceColumn> Columns { get; } =
    [
        new ReferenceColumn(Scenario, IsRequired: true).Means(
            "short name of the scenario; a new name makes a new scenario",
            "情景代碼；新代碼即新情景"
        ),
        new ReferenceColumn(English).Means(
            "name in English, on one row of the scenario; the short name when empty",
            "英文名稱，填於該情景其中一行即可；留空則用代碼"
        ),
        new ReferenceColumn(Chinese).Means("name in Traditional Chinese, on the same row", "中文名稱，填於同一行"),
        new ReferenceColumn(Lever, IsRequired: true).Means(
            "what is assumed otherwise, such as staff-cost or take-up@hall-booking, as 'benefit list levers' shows it",
            "另作假設的項目，例如 staff-cost 或 take-up@hall-booking，見「benefit list levers」"
        ),
        new ReferenceColumn(Year).Means(
            "fiscal year from which the value holds, such as 2006-07; empty means all years; m, p, q for a take-up that grows by them",
            "數值開始適用的財政年度，例如 2006-07；留空代表所有年度；按 m、p、q 增長的使用率則填該字母"
        ),
        new ReferenceColumn(Value, IsRequired: true).Means("the value, such as 1.1 or 80%", "數值，例如 1.1 或 80%"),
    ];

    public override IReadOnlyList<string> Keys => [Scenario, Lever, Year];

    public override Table Current(StudyInputs inputs)
    {
        TableCell At(string text) => new(text, Name, null);
        return new Table(
            Name,
            [.. Columns.Select(column => At(column.Heading))],
            [.. inputs.Scenarios.SelectMany(Rows).Select(row => (IReadOnlyList<TableCell>)[.. row.Select(At)])]
        );
    }

    /// <summary>The scenarios as the sheet says; values carry the cell they came from.</summary>
    public IReadOnlyList<ScenarioInput> Put(StudyInputs inputs, Table edited, Findings findings)
    {
        var rows = edited.Rows.GroupBy(row => edited.Cell(row, Scenario).Text).ToList();
        foreach (var gone in inputs.Scenarios.Where(was => Rows(was).Any() && rows.TrueForAll(own => own.Key != was.Name)))
        {
            findings.Error(
                DiagnosticCodes.NotWritable,
                Nodes.Place(edited.Headings[0]),
                $"every row of scenario '{gone.Name}' is gone: to take the scenario away delete '{gone.File}'"
            );
        }

        foreach (var own in rows.Where(own => own.Key == Studies.Assumptions.Scenario.Base.Id))
        {
            var message = $"'{own.Key}' is what all scenarios are held against: choose another name";
            findings.Error(DiagnosticCodes.ScenarioTwice, Nodes.Place(edited.Cell(own.First(), Scenario)), message);
        }

        return
        [
            .. rows.Select(own =>
            {
                var name = edited.Cell(own.First(), Scenario);
                var was =
                    inputs.Scenarios.FirstOrDefault(scenario => scenario.Name == own.Key)
                    ?? new ScenarioInput($"{ScenarioReader.Folder}/{name.Text}.yaml", "", Nodes.NewMap(name).With(ScenarioInput.Id, name));
                return was with { Root = Put(was.Root, edited, [.. own], findings) };
            }),
        ];
    }

    private static IEnumerable<IReadOnlyList<string>> Rows(ScenarioInput scenario)
    {
        var (english, chinese) = Nodes.Names(scenario.Root.Find(Named));
        var levers = ((MapNode)scenario.Root.Find(Levers)!).Entries;
        var values = levers.SelectMany(lever =>
            lever.Value is MapNode years
                ? years.Entries.Select(year => (Lever: lever.Key.Text, Year: year.Key.Text, Value: Nodes.TextOf(year.Value)))
                : [(lever.Key.Text, "", Nodes.TextOf(lever.Value))]
        );
        return values.Select(
            (own, at) =>
                (IReadOnlyList<string>)[scenario.Name, at == 0 ? english : "", at == 0 ? chinese : "", own.Lever, own.Year, own.Value]
        );
    }

    private static MapNode Put(MapNode was, Table edited, IReadOnlyList<IReadOnlyList<TableCell>> rows, Findings findings)
    {
        var named = rows.Where(row => edited.Cell(row, English).Text.Length > 0 || edited.Cell(row, Chinese).Text.Length > 0).ToList();
        foreach (var again in named.Skip(1))
        {
            findings.Error(
                DiagnosticCodes.NotWritable,
                Nodes.Place(edited.Cell(again, English)),
                "another row gives this scenario a name already: leave it on one row"
            );
        }

        var old = was.Find(Levers) as MapNode;
        var levers = rows.GroupBy(row => edited.Cell(row, Lever).Text)
            .Select(own =>
            {
                var lever = edited.Cell(own.First(), Lever);
                var key = old?.Entries.FirstOrDefault(entry => entry.Key.Text == lever.Text).Key ?? Nodes.Text(lever);
                return (key, ValueOf(old?.Find(lever.Text), edited, [.. own], findings));
            });
        var title = named.Count == 0 ? null : Nodes.Names(was.Find(Named), edited.Cell(named[0], English), edited.Cell(named[0], Chinese));
        return was.With(Named, title).With(Levers, (old ?? Nodes.NewMap(edited.Cell(rows[0], Lever))) with { Entries = [.. levers] });
    }

    /// <summary>One value for all years, or one from each year on; what did not change stays as it was written.</summary>
    private static Node ValueOf(Node? was, Table edited, IReadOnlyList<IReadOnlyList<TableCell>> rows, Findings findings) =>
        rows is [var only] && edited.Cell(only, Year).Text.Length == 0
            ? Kept(was, edited.Cell(only, Value))
            : YearsOf(was as MapNode, edited, rows, findings);

    private static MapNode YearsOf(MapNode? was, Table edited, IReadOnlyList<IReadOnlyList<TableCell>> rows, Findings findings)
    {
        foreach (var row in rows.Where(row => edited.Cell(row, Year).Text.Length == 0))
        {
            findings.Error(
                DiagnosticCodes.NotWritable,
                Nodes.Place(edited.Cell(row, Year)),
                $"'{edited.Cell(row, Lever).Text}' has several rows: give each a year, or leave one row without"
            );
        }

        var years = rows.GroupBy(row => edited.Cell(row, Year).Text).ToList();
        foreach (var again in years.Where(year => year.Key.Length > 0).SelectMany(year => year.Skip(1)))
        {
            var year = edited.Cell(again, Year);
            findings.Error(
                DiagnosticCodes.DuplicateName,
                Nodes.Place(year),
                $"another row gives '{edited.Cell(again, Lever).Text}' of {year.Text} already: leave one"
            );
        }

        return (was ?? Nodes.NewMap(edited.Cell(rows[0], Value))) with
        {
            Entries =
            [
                .. years
                    .Select(of => of.First())
                    .Select(row =>
                    {
                        var (year, value) = (edited.Cell(row, Year), edited.Cell(row, Value));
                        var entry = was?.Entries.FirstOrDefault(own => own.Key.Text == year.Text) ?? default;
                        return (entry.Key ?? Nodes.Text(year), (Node)Kept(entry.Value, value));
                    }),
            ],
        };
    }

    private static TextNode Kept(Node? was, TableCell cell) => was is TextNode text && text.Text == cell.Text ? text : Nodes.Text(cell);
}
