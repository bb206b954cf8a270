namespace BenefitAnalyzer.Tests;

/// <summary>A study of a few rows whose figures can be worked out by hand.</summary>
internal sealed class SmallStudy(string zone = "Asia/Hong_Kong")
{
    private readonly List<(string File, string Text)> files = [];
    private string services = "permit licence";
    private string sourceKeys = "";
    private string columns = "";
    private string tables = "";
    private string secondSource = "";
    private string more = "";

    /// <summary>One record a line: started and completed (the same), service, channel, and optionally customer and outcome.</summary>
    public SmallStudy Rows(params string[] rows) => Log("log", rows);

    /// <summary>A log file of its own.</summary>
    public SmallStudy Log(string name, params string[] rows)
    {
        var lines = rows.Select(row => row.Split(','))
            .Select(
                (cells, at) => $"{name}{at},{cells[0]},{cells[0]},{cells[1]},{cells[2]},{Cell(cells, 3, "")},{Cell(cells, 4, "completed")}"
            );
        files.Add(
            (
                $"logs/{name}.csv",
                "id,started,completed,service,channel,customer,outcome\n" + string.Concat(lines.Select(line => line + "\n"))
            )
        );
        return this;
    }

    /// <summary>The <c>services</c> table, with its headings; without it two services are known by their codes.</summary>
    public SmallStudy Services(string csv)
    {
        services = csv;
        return this;
    }

    public SmallStudy File(string file, string text)
    {
        files.Add((file, text));
        return this;
    }

    public SmallStudy Table(string name, string csv)
    {
        tables += $"  {name}: tables/{name}.csv\n";
        files.Add(($"tables/{name}.csv", csv));
        return this;
    }

    /// <summary>Keys of the source, such as <c>channels: [web]</c>.</summary>
    public SmallStudy Source(string keys)
    {
        sourceKeys += $"    {keys}\n";
        return this;
    }

    /// <summary>A further column of the log, such as <c>fee: price</c>; its files are then given as text.</summary>
    public SmallStudy Column(string mapping)
    {
        columns += $"      {mapping}\n";
        return this;
    }

    /// <summary>A source besides the log, an item of <c>sources:</c>.</summary>
    public SmallStudy SecondSource(string yaml)
    {
        secondSource = yaml.ReplaceLineEndings("\n") + "\n";
        return this;
    }

    /// <summary>Further sections of the study file.</summary>
    public SmallStudy With(string yaml)
    {
        more += yaml + "\n";
        return this;
    }

    /// <param name="personal">Whether the log is about persons, so that small cells are hidden.</param>
    public LoadedExample Load(bool personal = false)
    {
        using var folder = new TemporaryFolder();
        folder.With("study.yaml", personal ? Yaml().Replace("personal: no", "personal: yes", StringComparison.Ordinal) : Yaml());
        folder.With(
            "tables/services.csv",
            services.Contains(',', StringComparison.Ordinal) ? services : "code\n" + services.Replace(' ', '\n') + "\n"
        );
        foreach (var (file, text) in files)
        {
            folder.With(file, text);
        }

        return LoadedExample.Copy(folder.Path).Load();
    }

    private string Yaml() =>
        $$"""
            study: small
            title: Small
            time_zone: {{zone}}
            channels:
              web: { class: electronic }
              counter: { class: traditional }
              fax: { class: traditional }
            tables:
              services: tables/services.csv
            {{tables}}sources:
              - name: log
                files: logs/*.csv
                personal: no
            {{sourceKeys}}    columns:
                  transaction_id: id
                  started_at: { column: started, format: "yyyy-MM-dd HH:mm" }
                  completed_at: { column: completed, format: "yyyy-MM-dd HH:mm" }
                  service: service
                  channel: channel
                  customer: customer
                  outcome: outcome
            {{columns}}{{secondSource}}{{more}}
            """;

    private static string Cell(string[] cells, int at, string otherwise) => at < cells.Length ? cells[at] : otherwise;
}
