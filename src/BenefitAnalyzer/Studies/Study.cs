using BenefitAnalyzer.Studies.Appraising;
using BenefitAnalyzer.Studies.Assumptions;
using BenefitAnalyzer.Studies.Bids;
using BenefitAnalyzer.Studies.Initiatives;
using BenefitAnalyzer.Studies.PhaseOut;
using BenefitAnalyzer.Studies.Promises;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Studies;

/// <summary>A study: one folder with <c>study.yaml</c>, its reference tables and its logs, read and checked.</summary>
/// <param name="Folder">Full path of the study folder.</param>
/// <param name="Id">Short name, such as <c>boston-311-2015</c>.</param>
public sealed record Study(string Folder, string Id)
{
    public required LocalText Title { get; init; }

    /// <summary>ISO 4217 code; one currency a study.</summary>
    public string Currency { get; init; } = "HKD";

    /// <summary>Zone in which local wall times and local days are read.</summary>
    public TimeZoneInfo TimeZone { get; init; } = TimeZoneInfo.Utc;

    /// <summary>Month and day on which a fiscal year begins.</summary>
    public (int Month, int Day) FiscalYearStart { get; init; } = (4, 1);

    /// <summary>Local days on which a transaction must have started to be in the study; null means any.</summary>
    public Period? Period { get; init; }

    public ulong Seed { get; init; } = 1;

    /// <summary>Days after a failed e-attempt within which a visit counts as failure demand.</summary>
    public int FailureDemandDays { get; init; } = 14;

    public IReadOnlyList<Channel> Channels { get; init; } = [];

    /// <summary>At most three.</summary>
    public IReadOnlyList<Group> Groups { get; init; } = [];

    public IReadOnlyList<Source> Sources { get; init; } = [];

    public Privacy Privacy { get; init; } = Privacy.Default;

    /// <summary>Who answers for which definition, and when.</summary>
    public IReadOnlyList<DefinitionInForce> Definitions { get; init; } = [];

    public IReadOnlyList<Target> Targets { get; init; } = [];

    /// <summary>Null where the study says nothing about appraisal.</summary>
    public AppraisalSettings? Appraisal { get; init; }

    /// <summary>When a traditional channel may close.</summary>
    public PhaseOutSettings PhaseOut { get; init; } = PhaseOutSettings.Default;

    /// <summary>How initiatives that ask for money are chosen, and the mechanisms that are compared.</summary>
    public FundingSettings Funding { get; init; } = FundingSettings.Default;

    public IReadOnlyList<Initiative> Initiatives { get; init; } = [];

    /// <summary>What papers say in words.</summary>
    public BriefTexts Brief { get; init; } = BriefTexts.None;

    /// <summary>The period that reports tell of where they do not say.</summary>
    public ReportedPeriod Reports { get; init; } = ReportedPeriod.NotSaid;

    public ReferenceTables Tables { get; init; } = ReferenceTables.None;

    /// <summary>How what is not known for sure is drawn.</summary>
    public DrawSettings Draws { get; init; } = DrawSettings.Default;

    /// <summary>What is assumed otherwise than the study says; the base unless a what-if asks.</summary>
    public Scenario Scenario { get; init; } = Scenario.Base;

    /// <summary>Where these tables stand.</summary>
    public IReadOnlyList<TableReference> References { get; init; } = [];

    /// <summary>Where the loaded data lives; made by <c>benefit ingest</c>, safe to delete.</summary>
    public string Database => Path.Combine(Folder, ".benefit", "study.duckdb");

    public FiscalYear FiscalYearOf(DateOnly day) => FiscalYear.Of(day, FiscalYearStart.Month, FiscalYearStart.Day);
}
