using BenefitAnalyzer.Studies.Reading.Kinds;
using BenefitAnalyzer.Studies.Reading.References;
using BenefitAnalyzer.Studies.Reading.Sources;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Studies.Reading;

/// <summary>The top of the study file: its plain keys, and the list of its sections.</summary>
internal static class StudyKeys
{
    public static readonly PeriodKeys PeriodKeys = new(Scalars.Day);

    public static readonly Key<string> Id = new("study", Scalars.StudyId, "short name, such as boston-311-2015", isRequired: true);

    public static readonly Key<LocalText> Title = new(
        "title",
        LocalTexts.Kind,
        "title of the study, in one text or { en: …, zh-Hant: … }",
        isRequired: true
    );

    public static readonly Key<string> Currency = new("currency", Scalars.Currency, "currency of all money in the study (default HKD)");

    public static readonly Key<TimeZoneInfo> TimeZone = new(
        "time_zone",
        Scalars.TimeZone,
        "zone of local times, from the IANA list, such as Asia/Hong_Kong",
        isRequired: true
    );

    public static readonly Key<(int Month, int Day)> FiscalYearStart = new(
        "fiscal_year_start",
        Scalars.MonthAndDay,
        "month and day on which a fiscal year begins (default 04-01)"
    );

    public static readonly Key<KeyedValues> Period = new(
        "period",
        PeriodKeys.Section,
        "days on which a transaction must have begun; any day when not given"
    );

    public static readonly Key<ulong> Seed = new("seed", Scalars.Seed, "seed of all random numbers (default 1)");

    public static readonly Key<int> FailureDemandDays = new(
        "failure_demand_days",
        Scalars.Whole(1, 366),
        "days after a failed e-attempt within which a visit counts as failure demand (default 14)"
    );

    /// <summary>Every key of the study file: what the reader accepts and what the JSON Schema lists.</summary>
    public static readonly SectionKind Root = new(
        Id,
        Title,
        Currency,
        TimeZone,
        FiscalYearStart,
        Period,
        Seed,
        FailureDemandDays,
        ChannelsReader.Key,
        GroupsReader.Key,
        TablesReader.Key,
        SourcesReader.Key,
        PrivacyReader.Key,
        DefinitionsReader.Key,
        TargetsReader.Key,
        InitiativesReader.Key,
        AppraisalReader.Key,
        PhaseOutReader.Key,
        DrawsReader.Key,
        FundingReader.Key,
        BriefReader.Key,
        ReportsReader.Key
    );
}
