using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Inputs;
using BenefitAnalyzer.Metrics.Targets;

namespace BenefitAnalyzer.Tests.Inputs;

/// <summary>A small study with a workbook of its inputs, for tests that edit it.</summary>
internal sealed class EditedStudy : IDisposable
{
    public const string Yaml = """
        # kept: comments
        study: small
        title: { en: Small, zh-Hant: 小型研究 }
        time_zone: Asia/Hong_Kong
        channels:
          web: { class: electronic, name: { en: Internet, zh-Hant: 互聯網 } }   # the portal
          counter: { class: traditional }
        groups:
          age_band: { values: [young, old] }
        tables:
          services: tables/services.csv
          departments: tables/departments.csv
          population: tables/population.csv
        sources:
          - name: log
            files: logs/*.csv
            max_rejected: 1%
            columns:
              started_at: { column: started, format: "yyyy-MM-dd HH:mm" }
              service: service
              channel: channel
        targets:
          - id: half
            metric: take-up/A
            value: 50%   # of all
            by: 2005-12-31
        """;

    public const string Services =
        "code,name_en,name_zh,department,e_option_from,amenable,channels,remarks\r\n"
        + "007,Licence,牌照,TD,2004-02-29,yes,web;counter,=1+1\r\n"
        + "P1,\"Permit, new\",許可證,TD,,no,counter,\r\n";

    public const string Population = "group,value,people,with_access\nage_band,young,1130000,0.90\nage_band,old,990,75%\n";

    public EditedStudy() =>
        Folder
            .With("study.yaml", Yaml)
            .With("tables/services.csv", Services)
            .With("tables/departments.csv", "code,name_en,name_zh\nTD,Transport Department,運輸署\nID,Immigration Department,入境事務處\n")
            .With("tables/population.csv", Population);

    public TemporaryFolder Folder { get; } = new();

    /// <summary>What was reported so far.</summary>
    public List<Diagnostic> Found { get; } = [];

    /// <summary>The workbook.</summary>
    public string File => Path.Combine(Folder.Path, "inputs.xlsx");

    public void Write() => Assert.IsTrue(InputWorkbook.Write(Folder.Path, File, Found.Add), string.Join('\n', Found));

    public InputChanges? Read() =>
        InputWorkbook.Read(Folder.Path, File, new ChangeAuthor("陳大文", "annual review"), new StoppedClock(), TargetChecks.Of, Found.Add);

    public string Text(string file) => System.IO.File.ReadAllText(Path.Combine(Folder.Path, file));

    public void Dispose() => Folder.Dispose();

    private sealed class StoppedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2006, 3, 31, 16, 30, 0, TimeSpan.Zero);
    }
}
